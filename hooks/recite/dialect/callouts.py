"""Callouts: `> [!type]± title` and the Admonition plugin's `ad-type` fences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.token import Token

# `[!type|metadata]`, a fold mark, and the title up to the end of the line.
_HEAD = re.compile(r"\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|\Z)")
# The lines that may stand first in an `ad-` fence.
_SETTING = re.compile(r"(title|collapse|icon|color|metadata):[ \t]*(.*)")

_ALIASES = {
    "summary": "abstract",
    "tldr": "abstract",
    "hint": "tip",
    "important": "tip",
    "check": "success",
    "done": "success",
    "help": "question",
    "faq": "question",
    "caution": "warning",
    "attention": "warning",
    "fail": "failure",
    "missing": "failure",
    "error": "danger",
    "cite": "quote",
}
_STYLES = frozenset(
    [
        "note",
        "abstract",
        "info",
        "todo",
        "tip",
        "success",
        "question",
        "warning",
        "failure",
        "danger",
        "bug",
        "example",
        "quote",
    ]
)


@dataclass(frozen=True)
class Callout:
    """A callout's head. `style` is one of Obsidian's 13; a type that it does not know is a note.

    `folded` is None for a callout that cannot be folded.
    """

    type: str
    title: str
    metadata: str = ""
    folded: bool | None = None

    @property
    def style(self) -> str:
        """The type whose colour and icon it has."""
        name = _ALIASES.get(self.type, self.type)
        return name if name in _STYLES else "note"


def find_callouts(tokens: list[Token]) -> list[Token]:
    """Give the tokens with the quotes that are callouts turned into callouts."""
    found: list[Token] = []
    closings: list[str] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
        elif token.type == "blockquote_open":
            head = _head_of(tokens, index)
            closings.append("callout_close" if head else "blockquote_close")
            if head is None:
                found.append(token)
                continue
            found.append(_opening(read_head(head), token))
            skip = 1 if head.end() < len(tokens[index + 2].content) else 3
            if skip == 1:
                found.append(tokens[index + 1])
                tokens[index + 2].content = tokens[index + 2].content[head.end() :]
        elif token.type == "blockquote_close":
            closing = closings.pop()
            found.append(token if closing == token.type else Token(closing, "div", -1))
        else:
            found.append(token)
    return found


def _head_of(tokens: list[Token], index: int) -> re.Match[str] | None:
    if tokens[index + 1].type != "paragraph_open":
        return None
    return _HEAD.match(tokens[index + 2].content)


def read_head(head: re.Match[str]) -> Callout:
    """Give the callout that a quote's first line opens."""
    name = head.group(1).strip().lower()
    fold = head.group(3)
    return Callout(
        type=name,
        title=(head.group(4) or "").strip() or default_title(name),
        metadata=(head.group(2) or "").strip(),
        folded=fold == "-" if fold else None,
    )


def admonition_callout(fence: Token) -> tuple[Token, str, int] | None:
    """Give the opening token of an `ad-type` fence, its body and the line where that begins.

    Another fence gives None. The token's `body_end` is the line after the body's last one.
    """
    words = fence.info.split()
    if not words or not words[0].lower().startswith("ad-") or len(words[0]) == len("ad-"):
        return None
    name = words[0].lower().removeprefix("ad-")
    lines = fence.content.removesuffix("\n").split("\n")
    body_end = (fence.map[0] if fence.map else 0) + 1 + len(lines)
    settings: dict[str, str] = {}
    while lines and (setting := _SETTING.fullmatch(lines[0])):
        settings[setting.group(1)] = setting.group(2).strip()
        del lines[0]
    callout = Callout(
        type=name,
        title=settings.get("title") or default_title(name),
        metadata=settings.get("metadata", ""),
        folded={"open": False, "closed": True}.get(settings.get("collapse", "").lower()),
    )
    opening = _opening(callout, fence)
    opening.meta["body_end"] = body_end
    return opening, "\n".join(lines), body_end - len(lines)


def default_title(name: str) -> str:
    """Give the title that a callout of the type `name` has where none is written."""
    return name.replace("-", " ").capitalize()


def _opening(callout: Callout, source: Token) -> Token:
    token = Token("callout_open", "div", 1)
    token.map = source.map
    token.attrs = dict(source.attrs)
    token.meta = {"callout": callout}
    return token
