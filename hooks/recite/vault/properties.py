"""Links in a note's properties, which Obsidian follows like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.passage import Link, Place
from recite.vault.reference import read_wiki
from recite.vault.scan import Wiki, find_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recite.vault.index import Note, VaultIndex


def property_links(note: Note, index: VaultIndex) -> tuple[Link, ...]:
    """Give the links in the note's properties; the context of each is `name: value`."""
    seen: set[int] = set()
    return tuple(
        link
        for name, value in note.properties.items()
        for link in _links(note, index, name, value, seen)
    )


def _links(
    note: Note, index: VaultIndex, name: str, value: object, seen: set[int]
) -> Iterator[Link]:
    if isinstance(value, list | dict):
        if id(value) not in seen:  # by its anchors a value of YAML may hold itself
            seen.add(id(value))
            for item in value.values() if isinstance(value, dict) else value:
                yield from _links(note, index, name, item, seen)
    elif isinstance(value, str) and "[[" in value:
        for found in find_links(value):
            if isinstance(found, Wiki):
                reference = read_wiki(found.inside)
                target = index.files.find(reference.path, note.path) if reference.path else None
                yield Link(
                    Place(note.path),
                    found.inside if target else reference.path,
                    target.path if target else None,
                    f"{name}: {reference.label or reference.default_label}",
                )
