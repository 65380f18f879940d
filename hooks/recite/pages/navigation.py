"""The sidebar, in the form of `nav` in mkdocs.yml.

Every page carries the sidebar, so its length must not grow with the vault: above 150 notes or 60
folders it shows the top folders only, and the page of a folder shows what is in it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.pages.catalogue import Catalogue
    from recite.pages.folder_tree import Folder
    from recite.pages.home import Door

ALL_NOTES_UP_TO = 150
FOLDERS_UP_TO = 60

NavItem = dict[str, "str | list[NavItem]"]


def title_html(title: str) -> str:
    """Give a title as MkDocs' templates take it: they put it into the page as it is."""
    return escape(title, quote=False)


def sidebar(
    catalogue: Catalogue, folder_pages: Mapping[str, str], doors: Sequence[Door]
) -> list[NavItem]:
    """Give the sidebar; `doors` are the ways in that the site adds."""
    tree = catalogue.tree
    folders = sum(1 for _ in tree.walk()) - 1
    small = len(catalogue.entries) <= ALL_NOTES_UP_TO and folders <= FOLDERS_UP_TO
    items: list[NavItem] = [{"Home": folder_pages[""]}]
    items += [{door.title: door.page} for door in doors]
    if small or len(tree.folders) <= FOLDERS_UP_TO:
        items += [_section(folder, catalogue, folder_pages, deep=small) for folder in tree.folders]
    if small:
        items += [_note(note, catalogue) for note in tree.notes]
    return items


def _section(
    folder: Folder, catalogue: Catalogue, folder_pages: Mapping[str, str], *, deep: bool
) -> NavItem:
    title = title_html(folder.name)
    items: list[NavItem] = [{title: folder_pages[folder.path]}]
    if deep:
        items += [_section(below, catalogue, folder_pages, deep=True) for below in folder.folders]
        items += [_note(note, catalogue) for note in folder.notes]
    return {title: items}


def _note(path: str, catalogue: Catalogue) -> NavItem:
    return {title_html(catalogue.entries[path].title): path}
