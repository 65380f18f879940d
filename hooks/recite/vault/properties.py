"""What a note's properties say to other notes: links, which Obsidian follows, and aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.report import Report
from recite.vault.names import path_key
from recite.vault.passage import Link, Place
from recite.vault.reference import read_wiki
from recite.vault.scan import Wiki, find_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recite.vault.index import Note, VaultIndex


def property_links(note: Note, index: VaultIndex) -> tuple[Link, ...]:
    """Give the links in the note's properties; the context of each is `name: value`."""
    seen: set[int] = set()
    return tuple(
        link
        for name, value in note.properties.items()
        for link in _links(note, index, name, value, seen)
    )


def shared_aliases(notes: Iterable[Note]) -> list[Report]:
    """Report each alias that a note before has taken."""
    first: dict[str, str] = {}
    reports = []
    for note in notes:
        for alias in dict.fromkeys(note.aliases):
            other = first.setdefault(path_key(alias), note.path)
            if other != note.path:
                what = (
                    f"its alias '{alias}' is one of '{other}', too: links go to the nearer note, "
                    f"the alias's own address to '{other}', give one of them another alias"
                )
                reports.append(Report(note.path, 1, what, "doubtful_link"))
    return reports


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
