"""Put the generated pages among MkDocs' files, and give each page its title and its place."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section

from recite.pages.addresses import Addresses, Link, Taken
from recite.pages.backlinks import backlinks_html
from recite.pages.gaps import linked_gaps
from recite.pages.navigation import title_html
from recite.pages.not_found import addresses_json
from recite.pages.plan import plan_pages
from recite.pages.redirects import redirect_html
from recite.pages.tags import linked_tags, property_tags, tag_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from recite.site import Site

_ADDRESSES = "assets/recite/addresses.json"


@dataclass(frozen=True)
class TagLink:
    """A tag for Material's `partials/tags.html`; the address is seen from the site's root."""

    name: str
    url: str


class Additions:
    """What the site adds to the vault's notes: whole pages, a sidebar, a foot under each note."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig) -> None:
        self._property_tags = {
            path: tags
            for path, note in site.notes.items()
            if (tags := property_tags(note.note.properties))
        }
        _serve_index_notes(site, files)
        taken = Taken({file.dest_uri for file in files})
        self._plan = plan_pages(site, config.site_name, taken)
        for path in self._plan.pages:
            files.append(File.generated(config, path, content=""))
        if config.nav is None:
            config.nav = self._plan.sidebar
        self._addresses = Addresses({file.src_uri: file.url for file in files})
        for address, content in self._static_files():
            files.append(File.generated(config, address, content=content))

    def place(self, navigation: Navigation, files: Files) -> None:
        """Give every page its title, and the pages outside the sidebar their folders."""
        listed = set(map(id, navigation.pages))
        entries, pages = self._plan.catalogue.entries, self._plan.pages
        for file in files.documentation_pages():
            page = file.page
            if page is not None and "title" not in vars(page):
                page.title = title_html((entries.get(file.src_uri) or pages[file.src_uri]).title)
        for folder in self._plan.catalogue.tree.walk():
            index = _page(files, self._plan.folder_pages[folder.path])
            if folder.path and id(index) not in listed:
                above = _page(files, self._plan.folder_pages[posixpath.dirname(folder.path)])
                index.parent = Section(title_html(folder.name), [index])
                index.parent.parent = above.parent
            for path in folder.notes:
                page = _page(files, path)
                if id(page) not in listed:
                    page.parent = index.parent

    def is_generated(self, page: Page) -> bool:
        """Tell whether the site adds this page."""
        return page.file.src_uri in self._plan.pages

    def link_from(self, path: str) -> Link:
        """Give the function that writes addresses on the page of this file."""
        return self._addresses.link_from(path)

    def content(self, html: str, page: Page) -> str:
        """Give the page's HTML with what the site adds to it."""
        path = page.file.src_uri
        link = self._addresses.link_from(path)
        if generated := self._plan.pages.get(path):
            page.meta.update(search={"exclude": True}, hide=["toc"])
            return generated.html(link)
        if self._plan.tags:
            html = linked_tags(html, self._plan.tags, self._plan.tags_page, link)
        if self._plan.gap_anchors:
            html = linked_gaps(html, self._plan.gap_anchors, self._plan.gaps_page, link)
        return html + backlinks_html(self._plan.linked_from.get(path, ()), link)

    def tag_links(self, page: Page) -> list[TagLink]:
        """Give the tags of the note's properties, in the form that the theme shows at its top."""
        url = self._addresses.url(self._plan.tags_page) if self._plan.tags else ""
        return [
            TagLink(name, f"{url}#{quote(tag_anchor(name), safe='/')}")
            for name in self._property_tags.get(page.file.src_uri, ())
        ]

    def _static_files(self) -> Iterator[tuple[str, str]]:
        entries = self._plan.catalogue.entries
        for address, path in self._plan.redirects.items():
            yield address, redirect_html(address, path, entries[path].title, self._addresses)
        yield _ADDRESSES, addresses_json(self._plan.catalogue, self._addresses)


def _page(files: Files, path: str) -> Page:
    file = files.get_file_from_path(path)
    assert file is not None
    assert file.page is not None
    return file.page


def _serve_index_notes(site: Site, files: Files) -> None:
    """Give `Index.md` and the like the address of their folder, as MkDocs does for `index.md`."""
    taken = Taken({file.dest_uri for file in files if file.name == "index"})
    for path in site.notes:
        folder, name = posixpath.split(path)
        file = files.get_file_from_path(path)
        if file and name.lower() in ("index.md", "readme.md") and file.name != "index":
            destination = posixpath.join(folder, "index.html")
            if taken.take(destination):
                file.name, file.dest_uri, file.url = "index", destination, quote(destination)
