"""The part of a note that an embed shows: all of it, a section, or a block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.vault.index import Note
    from recite.vault.passage import Target

# `[^label]: text` or `[label]: address`, with the indented lines that follow.
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\]\n]+)\]:.*(?:\n(?:[ \t]+\S.*|(?=\n[ \t]+\S)))*", re.MULTILINE
)
_INDENT = re.compile(r"[ \t]*")


@dataclass(frozen=True)
class Excerpt:
    """Lines of a note's body from `start` up to, not including, `end`; both count from 0.

    A `block` may be an item of a list, whose indentation the excerpt leaves out.
    """

    note: Note
    name: str
    start: int
    end: int
    block: bool = False

    def holds(self, path: str, line: int) -> bool:
        """Whether the excerpt holds this line, counted from 1 in the note's file."""
        first = self.note.body_line + self.start
        return path == self.note.path and first <= line < first + self.end - self.start

    def text(self, quiz_link: str) -> str:
        """Give the excerpt's text, line for line, with `quiz_link` in the place of each quiz.

        Definitions of footnotes and links that it uses and that stand elsewhere follow after it.
        """
        lines = self.note.body.split("\n")
        for first, after in self.note.quizzes:
            lines[first:after] = ["", quiz_link, *[""] * (after - first)][: after - first]
        inside = lines[self.start : self.end]
        text = _without_indent(inside) if self.block else "\n".join(inside)
        elsewhere = "\n".join([*lines[: self.start], "", *lines[self.end :]])
        used = [
            found[0]
            for found in _DEFINITION.finditer(elsewhere)
            if f"[{found['label']}]" in text and f"[{found['label']}]:" not in text
        ]
        return "\n\n".join([text, *used])


def excerpt(note: Note, target: Target) -> Excerpt:
    """Give the part of `note` that `target` means."""
    if target.block:
        block = target.block
        return Excerpt(note, f"{note.name} > ^{block.id}", block.start, block.end, block=True)
    if target.heading:
        first, after = note.anchors.section(target.heading)
        return Excerpt(note, f"{note.name} > {target.heading.title}", first, after)
    return Excerpt(note, note.name, 0, note.body.count("\n") + 1)


def _without_indent(lines: list[str]) -> str:
    """Take the first line's indentation from all lines: a list item's block stands by itself."""
    indent = _INDENT.match(lines[0]) if lines else None
    if not indent or not indent[0]:
        return "\n".join(lines)
    return "\n".join(
        line.removeprefix(indent[0]) if line.startswith(indent[0]) else line.lstrip(" \t")
        for line in lines
    )
