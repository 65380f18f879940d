"""Who mentions what: the links of the site by what they lead to, each with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.excerpt import inline_words
from recite.pages.folder_tree import natural_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recite.pages.catalogue import Catalogue
    from recite.site import Site, StudyNote
    from recite.vault.transform import Link

_SENTENCES = 3


@dataclass(frozen=True)
class Mention:
    """One note that mentions another, with the sentences that do.

    A mention in a review section has no sentence: it may say which answer is right.
    """

    path: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Gap:
    """A note that is not written yet. `anchor` names it on the page of study gaps."""

    name: str
    anchor: str
    mentions: tuple[Mention, ...]


def linked_from(site: Site, catalogue: Catalogue) -> Mapping[str, tuple[Mention, ...]]:
    """Give, for the path of each note, the other notes that link to it."""
    found: dict[str, dict[str, list[Link]]] = {}
    for path, link in _own_links(site):
        if link.target is not None and link.target in site.notes and link.target != path:
            found.setdefault(link.target, {}).setdefault(path, []).append(link)
    return {target: _mentions(by_note, site, catalogue) for target, by_note in found.items()}


def unwritten(site: Site, catalogue: Catalogue) -> tuple[Gap, ...]:
    """Give the notes that are linked to and not written, the most wanted first."""
    found: dict[str, dict[str, list[Link]]] = {}
    names: dict[str, str] = {}
    for path, link in _own_links(site):
        if link.target is None and (name := unwritten_name(link.written)):
            names.setdefault(name.casefold(), name)
            found.setdefault(name.casefold(), {}).setdefault(path, []).append(link)
    by_want = sorted(found.items(), key=lambda item: (-len(item[1]), natural_order(item[0])))
    return tuple(
        Gap(names[folded], f"gap-{number}", _mentions(by_note, site, catalogue))
        for number, (folded, by_note) in enumerate(by_want, 1)
    )


def unwritten_name(written: str) -> str:
    """Give the name of the note that a link asks for, without its place in that note."""
    return written.split("|")[0].split("#")[0].strip().rstrip("\\").removesuffix(".md")


def _own_links(site: Site) -> Iterable[tuple[str, Link]]:
    """Give the links of each note's own text, not of notes that are embedded in it."""
    for path, note in site.notes.items():
        for link in note.links:
            if link.place.path == path:
                yield path, link


def _mentions(
    by_note: Mapping[str, list[Link]], site: Site, catalogue: Catalogue
) -> tuple[Mention, ...]:
    return tuple(
        Mention(path, catalogue.entries[path].title, _sentences(links, site.notes[path]))
        for path, links in sorted(
            by_note.items(), key=lambda item: natural_order(catalogue.entries[item[0]].title)
        )
    )


def _sentences(links: Iterable[Link], note: StudyNote) -> tuple[str, ...]:
    found = dict.fromkeys(
        inline_words(_without_bars(link.context))
        for link in links
        if not in_review(link.place.line, note)
    )
    return tuple(sentence for sentence in found if sentence)[:_SENTENCES]


def in_review(line: int, note: StudyNote) -> bool:
    """Tell whether a line of the note's file lies in a review section that has questions."""
    return any(
        review.questions
        and section.heading.number <= line <= section.heading.number + len(section.lines)
        for section, review in zip(note.sections, note.reviews, strict=True)
    )


def _without_bars(context: str) -> str:
    """Give a table's row with its cells apart and without its bars; other text as it is."""
    if not context.startswith("|"):
        return context
    cells = (cell.strip() for cell in context.split("|"))
    return " · ".join(cell for cell in cells if cell)
