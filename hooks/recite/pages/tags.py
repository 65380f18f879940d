"""The tags of all notes, and the page that lists them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from recite.dialect.grammar import grammar
from recite.dialect.reading import read_blocks
from recite.pages.folder_tree import natural_order
from recite.pages.generated import GeneratedPage
from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue, Entry
    from recite.site import Site
    from recite.vault.index import Note

TITLE = "Tags"

# Where a tag may begin: most notes have none, and need not be read for them.
_CANDIDATE = re.compile(r"(?:^|[\s*_~=(\[])#[^\s#]", re.MULTILINE)
_WITH_TAG = re.compile(r'<span class="tag" data-tag="([^"]*)">([^<]*)</span>')


@dataclass
class Tag:
    """One tag. `notes` have this very tag, not one nested in it."""

    name: str
    anchor: str
    notes: list[str] = field(default_factory=list)

    @property
    def level(self) -> int:
        """How deep the tag is nested, from 1."""
        return self.anchor.count("/") + 1


Tags = dict[str, Tag]
"""All tags by their anchor: the name in small letters, for letter case makes no other tag."""


def read_tags(site: Site) -> Tags:
    """Give all tags of a site and, of nested ones, the tags above them, in order."""
    tags: Tags = {}
    for path, note in site.notes.items():
        for anchor, name in {tag_anchor(name): name for name in tags_of(note.note)}.items():
            for above in _above(name):
                tags.setdefault(tag_anchor(above), Tag(above, tag_anchor(above)))
            tags[anchor].notes.append(path)
    return dict(sorted(tags.items(), key=lambda tag: _order(tag[0])))


def tags_of(note: Note) -> list[str]:
    """Give the tags of a note as written: those of its properties, then those in its text."""
    return [*property_tags(note.properties), *_text_tags(note.body)]


def property_tags(properties: Mapping[str, Any]) -> list[str]:
    """Give the tags in the properties `tags` and `tag`."""
    found: list[str] = []
    for name in ("tags", "tag"):
        value = properties.get(name)
        words = value if isinstance(value, list) else re.split(r"[\s,]+", str(value or ""))
        found += (str(word).strip().lstrip("#").strip("/") for word in words if word is not None)
    return [tag for tag in found if tag]


def tag_anchor(name: str) -> str:
    """Give the id of a tag's section on the page of tags."""
    return "-".join(name.casefold().split())


def linked_tags(page_html: str, tags: Tags, page: str, link: Link) -> str:
    """Give a page's HTML with the tags in it as links to the page of tags, `page`."""

    def linked(tag: re.Match[str]) -> str:
        anchor = tag_anchor(html.unescape(tag[1]))
        if anchor not in tags:
            return tag[0]
        return f'<a class="tag" href="{html.escape(link(page, anchor))}">{tag[2]}</a>'

    return _WITH_TAG.sub(linked, page_html)


def tags_page(path: str, tags: Tags, catalogue: Catalogue) -> GeneratedPage:
    """Give the page: a section for each tag with its notes."""

    counts = _counts(tags)

    def page_html(link: Link) -> str:
        return render(
            "tags.html",
            link=link,
            title=TITLE,
            tags=[(tag, counts[tag.anchor], _entries(tag, catalogue)) for tag in tags.values()],
        )

    return GeneratedPage(path, TITLE, page_html)


def _text_tags(body: str) -> Iterator[str]:
    if not _CANDIDATE.search(body):
        return
    for token in read_blocks(body, {}).tokens:
        if token.type == "inline" and _CANDIDATE.search(token.content):
            for inner in grammar().inline.parse(token.content, grammar(), {}, []):
                if inner.type == "tag":
                    yield inner.meta["name"]


def _above(name: str) -> Iterator[str]:
    """Give the tags that hold a nested one, from the outermost to itself."""
    parts = name.split("/")
    for end in range(1, len(parts) + 1):
        yield "/".join(parts[:end])


def _order(anchor: str) -> list[list[tuple[int, int, str]]]:
    return [natural_order(part) for part in anchor.split("/")]


def _counts(tags: Tags) -> Mapping[str, int]:
    """Give, by the tag's anchor, the number of notes with the tag or one nested in it."""
    notes: dict[str, set[str]] = {}
    for anchor, tag in tags.items():
        for above in _above(anchor):
            notes.setdefault(above, set()).update(tag.notes)
    return {anchor: len(paths) for anchor, paths in notes.items()}


def _entries(tag: Tag, catalogue: Catalogue) -> list[Entry]:
    entries = (catalogue.entries[path] for path in tag.notes)
    return sorted(entries, key=lambda entry: natural_order(entry.title))
