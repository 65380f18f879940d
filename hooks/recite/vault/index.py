"""Every note and attachment of a vault, looked up in constant time."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recite.vault.outline import Outline, read_outline
from recite.vault.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Note:
    """One note. `path` is relative to the vault; `body` is its text without front matter."""

    path: str
    body: str
    body_line: int = 1
    properties: Mapping[str, Any] = field(default_factory=dict)

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

    @cached_property
    def outline(self) -> Outline:
        """The headings and block ids; read when first asked for."""
        return read_outline(self.body)


class VaultIndex:
    """All notes and attachments of a vault."""

    def __init__(self, notes: Iterable[Note], attachments: Iterable[str]) -> None:
        self.notes = {note.path: note for note in notes}
        self.attachments = frozenset(attachments)
        self.files = Resolver(
            [*self.notes, *self.attachments],
            {note.path: note.aliases for note in self.notes.values() if note.aliases},
        )


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    if isinstance(value, list):
        return [str(item).strip() for item in value if isinstance(item, (str, int, float))]
    return [] if value is None else [str(value)]
