"""The home page of a vault that has none of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.generated import GeneratedPage
from recite.pages.listing import folder_entries
from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue

_SHOWN = 8


@dataclass(frozen=True)
class Door:
    """A way into the site: one of its generated pages and what it is for."""

    page: str
    title: str
    says: str


def home_page(
    catalogue: Catalogue, path: str, doors: Sequence[Door], folder_pages: Mapping[str, str]
) -> GeneratedPage:
    """Give the home page: the folders, the notes to begin with, the ways in."""
    entries = list(catalogue.entries.values())
    dated = sorted((entry for entry in entries if entry.date), key=lambda entry: entry.date)
    linked = sorted(
        (entry for entry in entries if entry.linked_from > 1),
        key=lambda entry: (-entry.linked_from, entry.path),
    )

    def html(link: Link) -> str:
        return render(
            "home.html",
            link=link,
            title=catalogue.site_name,
            notes=len(entries),
            questions=catalogue.questions,
            doors=doors,
            folders=folder_entries(catalogue.tree, catalogue, folder_pages),
            latest=dated[: -_SHOWN - 1 : -1],
            hubs=linked[:_SHOWN],
            loose=[catalogue.entries[note] for note in catalogue.tree.notes],
        )

    return GeneratedPage(path, catalogue.site_name, html)
