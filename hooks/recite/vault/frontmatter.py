"""The YAML block at the top of a note, which Obsidian calls properties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCK = re.compile(
    r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?)(?:(?<=\n)|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
# Tabs between the words of a line, which YAML allows there and PyYAML does not.
_TABS = re.compile(r"(?<=\S)[ \t]*\t[ \t]*")


@dataclass(frozen=True)
class FrontMatter:
    """A note's properties and body; `problem` says why the YAML was not read."""

    properties: Mapping[str, Any] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    problem: str = ""


def split_front_matter(text: str) -> FrontMatter:
    """Give the properties and the body of a note.

    A block that is no YAML mapping stays in the body as a `yaml` fence, as Obsidian shows the
    source of properties that it cannot read: no line is lost, none becomes a heading by accident.
    """
    found = _BLOCK.match(text)
    if not found:
        return FrontMatter(body=text.removeprefix("\ufeff"))
    source, body = found["yaml"], text[found.end() :]
    try:
        properties = yaml.load(_TABS.sub(" ", source), _Loader)
    except (yaml.YAMLError, ValueError) as error:
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        return FrontMatter(body=_shown(source, body), problem=problem)
    if properties is None:
        properties = {}
    if not isinstance(properties, dict):
        return FrontMatter(body=_shown(source, body), problem="it is no list of `name: value`")
    named = {str(name): value for name, value in properties.items()}
    return FrontMatter(named, body, text.count("\n", 0, found.end()) + 1)


def _shown(source: str, body: str) -> str:
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`{3,}", source))])
    return f"{fence}yaml\n{source}\n{fence}\n{body}"


class _Loader(yaml.SafeLoader):
    """YAML as Obsidian reads it: dates stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
