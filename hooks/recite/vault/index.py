"""Every note and attachment of a vault, looked up in constant time."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recite.dialect.outline import read_outline, read_structure
from recite.vault.anchors import Anchors, element_names
from recite.vault.drawings import is_drawing
from recite.vault.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from recite.dialect.outline import Structure
    from recite.vault.drawing_figure import DrawingFigure
    from recite.vault.reference import Display

PREAMBLE = "preamble.sty"


@dataclass(frozen=True)
class Note:
    """One note. `path` is relative to the vault; `body` is its text without front matter.

    `quizzes` are the lines of the body, counted from 0, that the page shows as a quiz: each from
    the first up to, not including, the second. `structure` is that of the body, where it was read.
    """

    path: str
    body: str
    body_line: int = 1
    properties: Mapping[str, Any] = field(default_factory=dict)
    quizzes: tuple[tuple[int, int], ...] = ()
    structure: Structure | None = None

    @property
    def name(self) -> str:
        """The file's name without `.md`, which is the note's name in Obsidian."""
        return posixpath.basename(self.path).removesuffix(".md")

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other names of the note: its properties `aliases` and `alias`."""
        return tuple(
            alias
            for name in ("aliases", "alias")
            for alias in _texts(self.properties.get(name))
            if alias
        )

    @property
    def classes(self) -> tuple[str, ...]:
        """The CSS classes of the note's page: its properties `cssclasses` and `cssclass`."""
        return tuple(
            name
            for key in ("cssclasses", "cssclass")
            for text in _texts(self.properties.get(key))
            for name in text.split()
        )

    @property
    def is_drawing(self) -> bool:
        """Whether the note is an Excalidraw drawing."""
        return is_drawing(self.path, self.properties)

    @cached_property
    def anchors(self) -> Anchors:
        """The headings and block ids of the note's page; read when first asked for.

        What the page shows as a quiz has none.
        """
        structure = self.structure or read_structure(self.body)
        return Anchors(read_outline(structure, self.quizzes), self.body.count("\n") + 1)

    @cached_property
    def elements(self) -> frozenset[str]:
        """The names of the elements that the note writes in HTML."""
        return element_names(self.body)


def _no_content(path: str) -> bytes:
    return b""


class VaultIndex:
    """All notes and attachments of a vault."""

    def __init__(
        self,
        notes: Iterable[Note],
        attachments: Iterable[str],
        read: Callable[[str], bytes] = _no_content,
        *,
        exported_drawings: bool = False,
    ) -> None:
        """Take all files; `read` gives the content of an attachment.

        With `exported_drawings`, a drawing's exported picture is shown in its place. `figures` are
        the drawings drawn so far, by their paths, their parts and how they are shown.
        """
        self.exported_drawings = exported_drawings
        self.figures: dict[tuple[str, str, Display], DrawingFigure] = {}
        self.notes = {note.path: note for note in notes}
        self.read = read
        self.attachments = frozenset(attachments)
        self.files = Resolver(
            [*self.notes, *self.attachments],
            {note.path: note.aliases for note in self.notes.values() if note.aliases},
        )

    @cached_property
    def preamble(self) -> str:
        """The LaTeX that the plugin Extended MathJax puts before every note's formulas."""
        if PREAMBLE not in self.attachments:
            return ""
        return self.read(PREAMBLE).decode("utf-8-sig", "replace")


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    if isinstance(value, list):
        return [str(item).strip() for item in value if isinstance(item, (str, int, float))]
    return [] if value is None else [str(value)]
