"""Which pages the site adds to the vault's, and the sidebar over both."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.catalogue import Catalogue, read_catalogue
from recite.pages.folders import folder_page
from recite.pages.gaps import gap_anchors, gaps_in_words, gaps_page, open_questions
from recite.pages.home import Door, home_page
from recite.pages.mentions import linked_from, unwritten
from recite.pages.navigation import NavItem, sidebar
from recite.pages.practice import practice_page, quizzes
from recite.pages.redirects import plan_redirects
from recite.pages.tags import Tags, read_tags, tags_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.pages.addresses import Taken
    from recite.pages.generated import GeneratedPage
    from recite.pages.mentions import Mention
    from recite.site import Site


@dataclass(frozen=True)
class Plan:
    """What the site adds: pages and redirects by their path, the sidebar, the feet of the notes.

    `folder_pages` are the pages of folders, by the folder's path; `tags_page` is empty where there
    are no tags, `gaps_page` where there are no gaps.
    """

    catalogue: Catalogue
    pages: Mapping[str, GeneratedPage]
    folder_pages: Mapping[str, str]
    sidebar: list[NavItem]
    redirects: Mapping[str, str]
    linked_from: Mapping[str, tuple[Mention, ...]]
    tags: Tags
    tags_page: str
    gap_anchors: Mapping[str, str]
    gaps_page: str


def plan_pages(site: Site, site_name: str, taken: Taken) -> Plan:
    """Give what to add to a site, at addresses that no other file has."""
    catalogue = read_catalogue(site, site_name)
    folder_pages = {
        folder.path: folder.index or taken.page(posixpath.join(folder.path, "index"))
        for folder in catalogue.tree.walk()
    }
    pages = [
        folder_page(folder, catalogue, folder_pages[folder.path], folder_pages)
        for folder in catalogue.tree.walk()
        if not folder.index and folder.path
    ]
    doors = []
    if found := quizzes(site, catalogue):
        page = practice_page(taken.page("practice"), found)
        doors.append(Door(page.path, page.title, "A quiz across all notes, and how far you are"))
        pages.append(page)
    gaps, questions = unwritten(site, catalogue), open_questions(site, catalogue)
    gaps_path = taken.page("gaps") if gaps or questions else ""
    if gaps_path:
        page = gaps_page(gaps_path, gaps, questions)
        doors.append(Door(page.path, page.title, gaps_in_words(gaps, questions)))
        pages.append(page)
    tags = read_tags(site)
    tags_path = taken.page("tags") if tags else ""
    if tags:
        page = tags_page(tags_path, tags, catalogue)
        doors.append(Door(page.path, page.title, f"{len(tags)} tag{'s' * (len(tags) != 1)}"))
        pages.append(page)
    if not catalogue.tree.index:
        pages.append(home_page(catalogue, folder_pages[""], doors, folder_pages))
    return Plan(
        catalogue,
        {page.path: page for page in pages},
        folder_pages,
        sidebar(catalogue, folder_pages, doors),
        plan_redirects(site, taken),
        linked_from(site, catalogue),
        tags,
        tags_path,
        gap_anchors(gaps),
        gaps_path,
    )
