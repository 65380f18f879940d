"""Which file a link means, by Obsidian's rules, in constant time a link."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.vault.names import path_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Found:
    """The file a link means. `rivals` are the other files that it might mean as well."""

    path: str
    rivals: tuple[str, ...] = ()


class Resolver:
    """Paths by everything a link may write for them.

    A link is, in this order: a path from the vault's root, the end of a path, a file's name, an
    alias. Letter case tells only files apart whose paths are else the same. Of several files the
    one nearest to the linking note is meant, then the one with the shortest path, then the first in
    the alphabet.
    """

    def __init__(self, paths: Iterable[str], aliases: Mapping[str, Iterable[str]]) -> None:
        """Take all paths, and the aliases of each path that has some."""
        self._exact: dict[str, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        self._aliases: dict[str, list[str]] = {}
        self._known: dict[tuple[str, str], Found | None] = {}
        for path in sorted(paths, key=lambda path: (path.count("/"), len(path), path)):
            key = path_key(path)
            self._exact.setdefault(key, []).append(path)
            at = key.find("/")
            while at >= 0:
                self._ends.setdefault(key[at + 1 :], []).append(path)
                at = key.find("/", at + 1)
            for alias in aliases.get(path, ()):
                self._aliases.setdefault(path_key(alias), []).append(path)

    def find(self, written: str, linker: str) -> Found | None:
        """Give the file that `written` means in the note `linker`, None if there is none."""
        folder = posixpath.dirname(linker)
        known = (written, folder)
        if known not in self._known:
            self._known[known] = self._find(written, folder)
        return self._known[known]

    def find_relative(self, written: str, linker: str) -> Found | None:
        """Give the file at the path `written` from the linking note's own folder, if it is there.

        This is what a path means in Markdown itself.
        """
        return self._at(posixpath.join(posixpath.dirname(linker), written))

    def _find(self, written: str, folder: str) -> Found | None:
        if written.startswith(("./", "../")):
            return self._at(posixpath.join(folder, written)) or self._find(
                written.lstrip("./"), folder
            )
        key = path_key(written).strip("/").strip()
        found = self._at(written.strip().strip("/"))
        if found:
            return found
        for spelling in (key, f"{key}.md"):
            if spelling in self._ends:
                return _nearest(_as_written(self._ends[spelling], written), folder)
        if key in self._aliases:
            return _nearest(self._aliases[key], folder)
        return None

    def _at(self, path: str) -> Found | None:
        path = posixpath.normpath(path)
        for spelling in (path, f"{path}.md"):
            paths = self._exact.get(path_key(spelling))
            if paths:  # several where only letter case tells them apart
                return Found(spelling) if spelling in paths else _nearest(paths, "")
        return None


def _as_written(paths: list[str], written: str) -> list[str]:
    """Give those of the paths that agree in letter case, too; all, where none does."""
    if len(paths) == 1:
        return paths
    ends = tuple(f"/{written.strip().strip('/')}{extension}" for extension in ("", ".md"))
    return [path for path in paths if path.endswith(ends)] or paths


def _nearest(paths: list[str], folder: str) -> Found | None:
    if len(paths) == 1:
        return Found(paths[0])
    best = min(paths, key=lambda path: _distance(folder, posixpath.dirname(path)))
    return Found(best, tuple(path for path in paths if path != best))


def _distance(folder: str, other: str) -> int:
    """Give the number of folders to go up and down from one folder to another."""
    ours = folder.split("/") if folder else []
    theirs = other.split("/") if other else []
    shared = 0
    for one, two in zip(ours, theirs, strict=False):
        if one != two:
            break
        shared += 1
    return len(ours) + len(theirs) - 2 * shared
