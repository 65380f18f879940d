"""Which pages the site adds to the vault's, and the sidebar over both."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.catalogue import Catalogue, read_catalogue
from recite.pages.folders import folder_page
from recite.pages.home import Door, home_page
from recite.pages.navigation import NavItem, sidebar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.pages.addresses import Taken
    from recite.pages.generated import GeneratedPage
    from recite.site import Site


@dataclass(frozen=True)
class Plan:
    """The added pages by their path, the page of each folder, and the sidebar."""

    catalogue: Catalogue
    pages: Mapping[str, GeneratedPage]
    folder_pages: Mapping[str, str]
    sidebar: list[NavItem]


def plan_pages(site: Site, site_name: str, taken: Taken) -> Plan:
    """Give the pages to add to a site, at addresses that no other file has."""
    catalogue = read_catalogue(site, site_name)
    folder_pages = {
        folder.path: folder.index or taken.page(posixpath.join(folder.path, "index"))
        for folder in catalogue.tree.walk()
    }
    home = folder_pages[""]
    doors: list[Door] = []
    pages = [
        folder_page(folder, catalogue, folder_pages[folder.path], folder_pages)
        for folder in catalogue.tree.walk()
        if not folder.index and folder.path
    ]
    if not catalogue.tree.index:
        pages.append(home_page(catalogue, home, doors, folder_pages))
    return Plan(
        catalogue,
        {page.path: page for page in pages},
        folder_pages,
        sidebar(catalogue, home, [], [], folder_pages),
    )
