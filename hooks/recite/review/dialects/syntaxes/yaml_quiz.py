"""Blocks of fields: fences of language `quiz`, `{{< quiz >}}`, tables named `[[questions]]`."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import yaml

try:
    from yaml import CBaseLoader as _BaseLoader  # reads eight times as quick
except ImportError:  # PyYAML may be built without libyaml
    from yaml import BaseLoader as _BaseLoader  # type: ignore[assignment]

from recite.review.dialects.syntaxes.quiz_data import (
    BareNumber,
    are_alike,
    count_lists,
    draft_of,
    find_first_place,
)
from recite.review.dialects.syntaxes.quiz_lines import read_lines
from recite.review.dialects.syntaxes.syntax import block_reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recite.review.dialects.seam import Reading
    from recite.review.lines import Row

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s*(?:quiz|(?P<toml>toml))\b.*")
_SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<close>/?)\s*quiz\b[^>%]*[>%]\}\}")
_TABLES = "[[questions]]"
_TOML_ROW = re.compile(r"[\w.-]+\s*=.*|\[\[?[\w.]+\]\]?|[\"'\]].*|")


# Options on one row: none of them can be lost, so that a place still names the same one
_WHOLE_LIST = re.compile(r"\b(?:options|choices|answers)[\"']?\s*[:=]\s*\[[^\n]*?\]")


class _Loader(_BaseLoader):
    """Refuses a field that stands twice: a line between two options is missing."""

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        value = super().construct_scalar(node)
        return BareNumber(value) if not node.style and value.isdecimal() else value

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        names = [key.value for key, _ in node.value]
        if len(names) != len(set(map(str, names))):
            raise yaml.constructor.ConstructorError(None, None, "a field twice", node.start_mark)
        return super().construct_mapping(node, deep=deep)


class YamlQuiz:
    """Questions that are YAML, JSON or TOML, with their prompt, options and answer as fields."""

    openers = ("quiz", "[[questions]]")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the questions of each block that holds nothing else."""
        found = (_reading(rows, start, end, bare) for start, end, bare in _blocks(rows))
        return [reading for reading in found if reading]


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int, bool]]:
    """Give the rows that bound each block, and whether it has no rows of its own around it."""
    start: int | None = None
    fence = ""
    for index, row in enumerate(rows):
        opened = _FENCE.fullmatch(row.text)
        shortcode = None if row.code else _SHORTCODE.fullmatch(row.text)
        if start is None and opened:
            start, fence = index, opened.group("fence")
        elif start is not None and fence and row.text == fence:
            yield start, index + 1, False
            start, fence = None, ""
        elif shortcode and not fence:
            if shortcode.group("close") and start is not None:
                yield start, index + 1, False
            start = None if shortcode.group("close") else index
    tables = [i for i, row in enumerate(rows) if not row.code and row.text == _TABLES]
    floor = 0
    for index in tables:
        if index >= floor:
            floor = _toml_end(rows, index)
            yield index, floor, True


def _toml_end(rows: Sequence[Row], start: int) -> int:
    """Give the row after the last of TOML; a text in three quotes or a list may hold any row."""
    end = start
    quoted = False
    for index in range(start, len(rows)):
        text = rows[index].text
        if not quoted and not _TOML_ROW.fullmatch(text):
            break
        quoted = quoted != (text.count('"""') % 2 == 1)
        end = index + 1
    while end > start and rows[end - 1].blank:
        end -= 1
    return end


def _reading(rows: Sequence[Row], start: int, end: int, bare: bool) -> Reading | None:  # noqa: FBT001
    inside = rows[start:end] if bare else rows[start + 1 : end - 1]
    text = "\n".join(row.body for row in inside)
    opened = _FENCE.fullmatch(rows[start].text)
    if opened and opened["toml"] and _TABLES not in text:
        return None
    fields = _load(text)
    items = fields if isinstance(fields, list) else [fields]
    if opened and not opened["toml"] and not any(map(_has_options, items)):
        items = read_lines(inside) or items
    whole = sum(len(_WHOLE_LIST.findall(row.text)) for row in inside) == count_lists(items)
    first = find_first_place(items) if whole or are_alike(items) else None
    lines = _prompt_lines(inside, rows[start].number)
    drafts = [
        draft_of(item, lines[place] if len(lines) == len(items) else rows[start].number, first)
        for place, item in enumerate(items)
        if isinstance(item, dict)
    ]
    return block_reading(rows, start, end, drafts) if len(drafts) == len(items) else None


def _has_options(item: Any) -> bool:
    """Whether what YAML gives has a list of options."""
    return isinstance(item, dict) and any(isinstance(value, list) for value in item.values())


def _prompt_lines(rows: Sequence[Row], first: int) -> list[int]:
    """Give the lines on which the items of a list start."""
    lines = [
        row.number
        for row in rows
        if row.body.startswith("- ") or row.text == _TABLES or row.text.startswith("Question:")
    ]
    return lines or [first]


def _load(text: str) -> Any:
    """Give the data; a list of questions may stand below a name of its own.

    YAML gives every value as it is written: an option "No" is no truth value.
    """
    data: Any
    try:
        tables = _TABLES in text
        data = tomllib.loads(text) if tables else yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError):
        return None  # it stays the code that it is
    listed = data.get("questions") if isinstance(data, dict) else None
    return listed if isinstance(listed, list) else data
