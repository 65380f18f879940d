"""A folder as a list shows it: its page and what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.pages.catalogue import Catalogue, Total
    from recite.pages.folder_tree import Folder


@dataclass(frozen=True)
class FolderEntry:
    """One folder with what is in it and below."""

    name: str
    page: str
    total: Total


def folder_entries(
    folder: Folder, catalogue: Catalogue, pages: Mapping[str, str]
) -> list[FolderEntry]:
    """Give the folders in `folder`; `pages` are the pages of folders, by the folder's path."""
    return [
        FolderEntry(
            below.name,
            pages[below.path],
            catalogue.totals[below.path],
        )
        for below in folder.folders
    ]
