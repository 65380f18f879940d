"""A text on its way to a page: where it stands, and what is met in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.dialect.outline import Heading
from recite.report import Report
from recite.vault.context import sentence
from recite.vault.drawing_target import words_of_drawing
from recite.vault.protected import Lines
from recite.vault.reference import Reference, read_wiki

if TYPE_CHECKING:
    from recite.dialect.outline import Block
    from recite.vault.index import Note, VaultIndex

_DEEPEST = 50  # embeds in embeds; each takes several steps of Python's recursion, which has 1,000


@dataclass(frozen=True)
class Step:
    """An embed on the way to an embedded text: its line, and the name of the text it stands in."""

    path: str
    line: int
    name: str


@dataclass(frozen=True)
class Place:
    """Where a text stands: the note's path and the number of the text's first line in its file.

    A text that another note embeds is `shown_on` that note's page: its links are resolved from
    `path` and written for `page`. `trail` are the embeds that lead to it from the page on, and
    `name` is what it is called there, such as `Note > Heading`.
    """

    path: str
    line: int = 1
    shown_on: str = ""
    trail: tuple[Step, ...] = ()
    name: str = ""

    @property
    def page(self) -> str:
        """The note on whose page the text is shown."""
        return self.shown_on or self.path


@dataclass(frozen=True)
class Link:
    """One link as written. `target` is None for a note that is not written yet."""

    place: Place
    written: str
    target: str | None
    context: str


@dataclass(frozen=True)
class Target:
    """The file that a link means, and the heading, block or other fragment of it."""

    path: str
    fragment: str = ""
    heading: Heading | None = None
    block: Block | None = None


class Room:
    """How much more the embeds of a text may hold; embeds in embeds grow like powers.

    `stopped` are the reports of embeds that were not shown.
    """

    def __init__(self, characters: int) -> None:
        self.stopped: list[Report] = []
        self._left = characters

    def take(self, characters: int, depth: int) -> bool:
        """Take room for a text within `depth` other embeds and tell whether there was enough."""
        if characters > self._left or depth > _DEEPEST:
            return False
        self._left -= characters
        return True


class Passage:
    """A text with its place in the vault; collects the links and the reports."""

    def __init__(self, text: str, place: Place, index: VaultIndex, room: Room) -> None:
        self.text = text
        self.place = place
        self.index = index
        self.room = room
        self.links: list[Link] = []
        self.reports: list[Report] = []
        self._lines = Lines(text)

    def line(self, offset: int) -> int:
        """Give the number, in the note's file, of the line at `offset`."""
        return self.place.line + self._lines.number(offset)

    def report(self, offset: int, message: str, topic: str) -> None:
        """Tell the writer something about what stands at `offset`."""
        self.reports.append(Report(self.place.path, self.line(offset), message, topic))

    def note_link(self, start: int, end: int, written: str, target: str | None) -> None:
        """Keep a link for the lists of links."""
        place = Place(self.place.path, self.line(start), self.place.shown_on)
        self.links.append(Link(place, written, target, sentence(self.text, start, end)))

    def read_wiki(self, inside: str) -> Reference:
        """Give the reference in the inside of `[[...]]`; a file's own name may hold a `#`."""
        reference = read_wiki(inside)
        if "#" in reference.target and reference.path:
            files, linker = self.index.files, self.place.path
            whole = files.find(reference.target, linker)
            if whole and not (reference.fragment and files.find(reference.path, linker)):
                return Reference(reference.target, parts=reference.parts)
        return reference

    def find(
        self, reference: Reference, offset: int, *, relative_first: bool = False
    ) -> Target | None:
        """Give what a reference means here; what is doubtful about it is reported."""
        if not reference.path:
            return self._in_note(self.place.path, reference, offset)
        linker, files = self.place.path, self.index.files
        found = files.find_relative(reference.path, linker) if relative_first else None
        found = found or files.find(reference.path, linker)
        if not found:
            return None
        if found.rivals:
            rivals = " or ".join(f"'{path}'" for path in found.rivals[:3])
            self.report(
                offset,
                f"{len(found.rivals) + 1} files are called '{reference.path}': the link goes to "
                f"the nearest, '{found.path}', write the path if you mean {rivals}",
                "doubtful_link",
            )
        return self._in_note(found.path, reference, offset)

    def _in_note(self, path: str, reference: Reference, offset: int) -> Target:
        note = self.index.notes.get(path)
        if not note:
            return Target(path, reference.fragment)
        if note.is_drawing:
            return _in_drawing(note, reference)
        if reference.block:
            block = note.anchors.block(reference.block)
            if block:
                return Target(path, f"^{block.id}", block=block)
            self._no_such(offset, f"block '^{reference.block}'", path)
        elif reference.headings:
            heading = note.anchors.heading(reference.headings)
            if heading:
                return Target(path, heading.slug, heading)
            if reference.fragment in note.elements:
                return Target(path, reference.fragment)
            self._no_such(offset, f"heading '{' > '.join(reference.headings)}'", path)
        return Target(path)

    def _no_such(self, offset: int, what: str, path: str) -> None:
        self.report(
            offset,
            f"the note '{path}' has no {what}: the link goes to the note's start, mend the link",
            "doubtful_link",
        )


def _in_drawing(note: Note, reference: Reference) -> Target:
    """Give the drawing, or the words of its note that are meant; its texts have no id there."""
    words = words_of_drawing(note, reference)
    if isinstance(words, Heading):
        return Target(note.path, words.slug, words)
    return Target(note.path, block=words)
