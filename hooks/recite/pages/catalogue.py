"""What the listing pages say of each note: its title, first sentence and number of questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.excerpt import first_sentence
from recite.pages.folder_tree import Folder, is_index, read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recite.site import Site, StudyNote


@dataclass(frozen=True)
class Entry:
    """One note as a list shows it. `linked_from` is the number of notes that link to it."""

    path: str
    title: str
    summary: str
    questions: int
    linked_from: int
    date: str


@dataclass(frozen=True)
class Total:
    """How many notes, and questions in them, a folder has in it and below."""

    notes: int
    questions: int


@dataclass(frozen=True)
class Catalogue:
    """Every note of the site as the lists show it; `totals` are those of folders, by their path."""

    site_name: str
    entries: Mapping[str, Entry]
    tree: Folder

    totals: Mapping[str, Total]

    @property
    def questions(self) -> int:
        """The number of questions of the site."""
        return self.totals[""].questions


def read_catalogue(site: Site, site_name: str) -> Catalogue:
    """Give the catalogue of a site."""
    linked_from = Counter(
        target
        for target, _ in {
            (link.target, path)
            for path, note in site.notes.items()
            for link in note.links
            if link.target != path
        }
    )
    entries = {
        path: Entry(
            path,
            note_title(path, site_name),
            "" if note.note.is_drawing else first_sentence(text_before_reviews(note)),
            sum(len(review.questions) for review in note.reviews),
            linked_from[path],
            _date(note),
        )
        for path, note in site.notes.items()
    }
    tree = read_tree(entries)
    return Catalogue(site_name, entries, tree, _totals(tree, entries))


def _totals(tree: Folder, entries: Mapping[str, Entry]) -> Mapping[str, Total]:
    totals: dict[str, Total] = {}
    for folder in reversed(list(tree.walk())):  # those below come before their folder
        below = [totals[inside.path] for inside in folder.folders]
        own = folder.own_notes
        totals[folder.path] = Total(
            len(own) + sum(total.notes for total in below),
            sum(entries[note].questions for note in own) + sum(t.questions for t in below),
        )
    return totals


def note_title(path: str, site_name: str) -> str:
    """Give the title of a note: its file's name; for an index note, that of its folder."""
    *folders, name = path.split("/")
    if is_index(path):
        return folders[-1] if folders else site_name
    return name.removesuffix(".md")


def text_before_reviews(note: StudyNote) -> str:
    """Give the body up to the first review section: no list or preview may show a key."""
    first = next(
        (
            section.heading.number
            for section, review in zip(note.sections, note.reviews, strict=True)
            if review.questions
        ),
        None,
    )
    if first is None:
        return note.note.body
    return "\n".join(note.note.body.split("\n")[: first - note.note.body_line])


def _date(note: StudyNote) -> str:
    """Give the day the writer put into the note, as text that sorts, or an empty string."""
    for name in ("updated", "modified", "date", "created"):
        value = str(note.note.properties.get(name) or "")[:10]
        if len(value) == 10 and value[:4].isdecimal() and value[4] == value[7] == "-":
            return value
    return ""
