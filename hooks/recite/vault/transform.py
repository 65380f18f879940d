"""One text of a note, from Obsidian's way of writing to what renders the same way here."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from recite.dialect.carrier import Element, carry_inline
from recite.vault import embeds, links
from recite.vault.address import address, is_elsewhere
from recite.vault.drawing_embed import drawing_behind, embedded_drawing, export_instead
from recite.vault.edits import Edits
from recite.vault.passage import Link, Passage, Place, Room
from recite.vault.reference import (
    Reference,
    read_destination,
    read_display,
    read_obsidian_address,
)
from recite.vault.scan import Attribute, Definition, Inline, Wiki, find_links
from recite.vault.transclusion import transclude

if TYPE_CHECKING:
    from recite.report import Report
    from recite.vault.index import VaultIndex
    from recite.vault.passage import Target
    from recite.vault.scan import Occurrence

_MOST_EMBEDDED = 2_000_000  # characters that the embeds of one text may hold together
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

__all__ = ["Link", "Place", "Transformed", "transform"]


@dataclass(frozen=True)
class Transformed:
    """A text ready for the converters, and what was met on the way."""

    markdown: str
    links: tuple[Link, ...] = ()
    reports: tuple[Report, ...] = ()


def transform(text: str, place: Place, index: VaultIndex, *, for_roamlinks: bool) -> Transformed:
    """Resolve the links and embeds of `text`.

    With `for_roamlinks`, wiki links stay wiki links in the form that roamlinks converts right, and
    everything else that roamlinks would take for a link is shielded from it; without, they become
    elements, for texts that roamlinks does not see.
    """
    passage = Passage(text, place, index, Room(_MOST_EMBEDDED))
    markdown = _rewritten(passage, for_roamlinks=for_roamlinks)
    reports = (*passage.reports, *passage.room.stopped)
    return Transformed(markdown, tuple(passage.links), reports)


def _rewritten(passage: Passage, *, for_roamlinks: bool) -> str:
    rewriter = _Rewriter(passage, for_roamlinks=for_roamlinks)
    for found in find_links(passage.text):
        rewriter.rewrite(found)
    return rewriter.markdown()


class _Rewriter:
    """Puts what a link is on the page in the place of each link of a passage."""

    def __init__(self, passage: Passage, *, for_roamlinks: bool) -> None:
        self.passage = passage
        self._for_roamlinks = for_roamlinks
        self._edits = Edits(passage.text, shielded=for_roamlinks)

    def rewrite(self, found: Occurrence) -> None:
        """Take in the next link; links are given in the order in which they end."""
        if isinstance(found, Definition | Attribute):
            self._definition(found)
        elif isinstance(found, Wiki):
            self._wiki(found)
        elif found.embed:
            self._inline_embed(found)
        else:
            self._inline_link(found)

    def markdown(self) -> str:
        """Give the whole text with all edits."""
        return self._edits.edited()

    def _wiki(self, found: Wiki) -> None:
        passage, reference = self.passage, self.passage.read_wiki(found.inside)
        if not reference.path and not reference.fragment:
            return
        target = passage.find(reference, found.start)
        if found.embed:
            self._embed(found, reference, target, found.inside)
            return
        label = reference.label or reference.default_label
        literal = not reference.label
        if not target and "://" in reference.path:
            self._edits.put(found, links.outside_link(reference.target, label, literal=literal))
            return
        if not target:
            self._unwritten(found, reference.path, label, literal=literal)
            return
        passage.note_link(found.start, found.end, found.inside, target.path)
        self._edits.put(
            found,
            links.wiki_link(
                target,
                passage.place.page,
                label,
                literal=literal,
                for_roamlinks=self._for_roamlinks
                and not links.after_address(passage.text, found.start),
            ),
        )

    def _inline_link(self, found: Inline) -> None:
        passage = self.passage
        target = self._destination(found.destination, found.start)
        if target is None:
            return
        if isinstance(target, Reference):
            label = self._edits.label(found, self._edits.take_within(found))
            self._unwritten(found, target.path, label or target.path, literal=not label)
            return
        passage.note_link(found.start, found.end, found.destination, target.path)
        href = address(target.path, passage.place.page, target.fragment)
        title = f" {found.title}" if found.title else ""
        if found.label_start > found.start + 1:  # [[Note|![[image]]]]
            self._edits.put_before(found, "[")
        self._edits.put_part(found.label_end, found.end, f"]({href}{title})")

    def _inline_embed(self, found: Inline) -> None:
        text = self.passage.text
        alternative = text[found.label_start : found.label_end]
        self._edits.take_within(found)
        parts = tuple(part.strip() for part in alternative.replace("\\|", "|").split("|"))
        if is_elsewhere(found.destination):
            if not found.destination.lower().startswith("data:"):
                self._edits.put(
                    found, embeds.external_image(found.destination, read_display(parts))
                )
            return
        if not found.destination:
            self._edits.put(found, carry_inline(Element("span", {}, alternative)))
            return
        written = read_destination(found.destination)
        reference = Reference(written.path, written.fragment, parts if alternative else ())
        if reference.path or reference.fragment:
            target = self.passage.find(reference, found.start, relative_first=True)
            self._embed(found, reference, target, found.destination, _unquoted(found.title))

    def _definition(self, found: Definition | Attribute) -> None:
        target = self._destination(found.destination, found.start)
        if target is None or isinstance(target, Reference):
            return
        self.passage.note_link(found.start, found.end, found.destination, target.path)
        href = address(target.path, self.passage.place.page, target.fragment)
        self._edits.put_part(found.start, found.end, href)

    def _destination(self, destination: str, offset: int) -> Target | Reference | None:
        """Give what a Markdown link leads to, or its reference if that is not in the vault.

        None is for what is no link into the vault.
        """
        if opened := read_obsidian_address(destination):
            return self.passage.find(opened, offset)
        reference = read_destination(destination)
        if is_elsewhere(destination) or not (reference.path or reference.fragment):
            return None
        return self.passage.find(reference, offset, relative_first=True) or reference

    def _embed(
        self,
        found: Wiki | Inline,
        reference: Reference,
        target: Target | None,
        written: str,
        title: str = "",
    ) -> None:
        passage = self.passage
        display, page = read_display(reference.parts), passage.place.page
        target = target or drawing_behind(passage, reference)
        if not target:
            if export := export_instead(passage, reference, display):
                passage.note_link(found.start, found.end, written, export[0])
                self._edits.put(found, export[1])
            elif embeds.is_attachment(reference.path):
                self._missing(found, reference.path, display.caption)
            else:
                label = display.caption or reference.default_label
                self._unwritten(found, reference.path, label, literal=True)
            return
        passage.note_link(found.start, found.end, written, target.path)
        note = passage.index.notes.get(target.path)
        if token := embedded_drawing(passage, found.start, reference, target, display):
            self._edits.put(found, token)
            return
        if note:
            self._note(found, reference, target)
            return
        if embeds.extension(target.path) in embeds.IMAGES:
            name = posixpath.basename(reference.path)
            self._edits.put(found, embeds.image(target, page, name, replace(display, title=title)))
        else:
            self._edits.put(found, embeds.media(target, display))

    def _note(self, found: Wiki | Inline, reference: Reference, target: Target) -> None:
        passage = self.passage
        if reference.fragment and not (
            target.fragment or target.block
        ):  # reported: it has no such section
            href = address(target.path, passage.place.page)
            label = reference.default_label
            self._edits.put(found, carry_inline(Element("a", {"href": href}, label, literal=True)))
            return
        self._edits.put(found, transclude(passage, target, found.start, self._embedded))

    def _embedded(self, text: str, place: Place) -> str:
        inside = Passage(text, place, self.passage.index, self.passage.room)
        return _rewritten(inside, for_roamlinks=False)

    def _missing(self, found: Wiki | Inline, path: str, caption: str = "") -> None:
        self.passage.report(
            found.start,
            f"the attachment '{path}' is not in the vault: the page shows a placeholder, "
            "add the file or mend the link",
            "missing_attachment",
        )
        self._edits.put(found, links.missing_attachment(path, caption))

    def _unwritten(self, found: Wiki | Inline, path: str, label: str, *, literal: bool) -> None:
        if embeds.is_attachment(path):
            self._missing(found, path)
            return
        self.passage.note_link(found.start, found.end, path, None)
        self.passage.report(
            found.start,
            f"the note '{path}' is not written yet: the link goes to the study gaps, "
            "write the note or mend the link",
            "unwritten_link",
        )
        self._edits.put(found, links.unwritten_link(path, label, literal=literal))


def _unquoted(title: str) -> str:
    """Give the words of a Markdown link's title, which stands in quotes or brackets."""
    return unescape(_ESCAPE.sub(r"\1", title[1:-1]))
