"""Every note and attachment of a vault, looked up in constant time."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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


class VaultIndex:
    """All notes and attachments of a vault."""

    def __init__(self, notes: Iterable[Note], attachments: Iterable[str]) -> None:
        self.notes = {note.path: note for note in notes}
        self.attachments = frozenset(attachments)
