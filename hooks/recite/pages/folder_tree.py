"""The folders of a vault with their notes, in the order of Obsidian's file list."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DIGITS = re.compile(r"(\d+)")
_INDEX_NAMES = ("index.md", "README.md")  # in this order, as MkDocs has it; other cases after them


@dataclass
class Folder:
    """One folder. `path` is empty for the vault itself; `notes` leaves out the index note."""

    path: str
    folders: list[Folder] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    index: str | None = None

    @property
    def name(self) -> str:
        """The last part of the path."""
        return posixpath.basename(self.path)

    @property
    def own_notes(self) -> list[str]:
        """The notes of this folder itself, the index note first."""
        return [self.index, *self.notes] if self.index else self.notes

    @property
    def all_notes(self) -> list[str]:
        """The notes of this folder and all below, index notes included."""
        return [note for folder in self.walk() for note in folder.own_notes]

    def walk(self) -> Iterator[Folder]:
        """Give this folder, then every folder below it, parents first."""
        waiting = [self]
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting += reversed(folder.folders)


def read_tree(paths: Iterable[str]) -> Folder:
    """Give the vault's folder with all notes of `paths` in it."""
    root = Folder("")
    known = {"": root}

    def folder_of(path: str) -> Folder:
        if path not in known:
            known[path] = Folder(path)
            folder_of(posixpath.dirname(path)).folders.append(known[path])
        return known[path]

    for path in paths:
        folder = folder_of(posixpath.dirname(path))
        folder.notes.append(path)
    for folder in root.walk():
        folder.index = min(filter(is_index, folder.notes), key=_index_rank, default=None)
        if folder.index:
            folder.notes.remove(folder.index)
        folder.folders.sort(key=lambda below: natural_order(below.name))
        folder.notes.sort(key=natural_order)
    return root


def is_index(path: str) -> bool:
    """Tell whether a note is its folder's own page."""
    return posixpath.basename(path).lower() in ("index.md", "readme.md")


def natural_order(text: str) -> list[tuple[int, int, str]]:
    """Give a key that sorts `Lecture 2` before `Lecture 10`, whatever the letter case."""
    text = text.removesuffix(".md").casefold()
    return [
        (0, int(part), part) if part.isdecimal() else (1, 0, part)
        for part in _DIGITS.split(text)
        if part
    ]


def _index_rank(path: str) -> tuple[int, str]:
    name = posixpath.basename(path)
    return _INDEX_NAMES.index(name) if name in _INDEX_NAMES else len(_INDEX_NAMES), name
