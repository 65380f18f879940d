"""A page for each folder that has no index note: what is in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from recite.pages.generated import GeneratedPage
from recite.pages.listing import folder_entries
from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue, Entry
    from recite.pages.folder_tree import Folder

_GROUPED_FROM = 60  # notes: as many as one still reads through
_SUMMARIES_TO = 300


@dataclass(frozen=True)
class Group:
    """The notes of one initial letter."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


def folder_page(
    folder: Folder, catalogue: Catalogue, path: str, folder_pages: Mapping[str, str]
) -> GeneratedPage:
    """Give the page that lists the folders and notes of `folder`."""

    def html(link: Link) -> str:
        entries = [catalogue.entries[note] for note in folder.notes]
        return render(
            "folder.html",
            link=link,
            title=folder.name or "All notes",
            total=catalogue.totals[folder.path],
            folders=folder_entries(folder, catalogue, folder_pages),
            groups=_groups(entries),
            summaries=len(entries) <= _SUMMARIES_TO,
        )

    return GeneratedPage(path, folder.name, html)


def _groups(entries: Sequence[Entry]) -> list[Group]:
    if len(entries) < _GROUPED_FROM:
        return [Group("", "", tuple(entries))] if entries else []
    lettered = sorted(entries, key=lambda entry: _initial(entry.title))  # keeps the given order
    return [
        Group(letter, f"initial-{number}", tuple(group))
        for number, (letter, group) in enumerate(
            groupby(lettered, key=lambda entry: _initial(entry.title)), 1
        )
    ]


def _initial(title: str) -> str:
    """Give the letter a note is found under: `É` under `E`; what is no letter under `#`."""
    first = unicodedata.normalize("NFKD", title.strip())[:1].upper()
    return first if first.isalpha() else "#"
