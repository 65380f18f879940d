"""The whole site as values: every note with its reviews and links. No MkDocs, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recite.dialect.carrier import carry_block, without_tokens
from recite.report import Report
from recite.review.html import render_review
from recite.review.identity import identify
from recite.review.model import Line, Review
from recite.review.parse import parse_review
from recite.review.print_key import render_key
from recite.review.section import Section, find_sections
from recite.vault.frontmatter import split_front_matter
from recite.vault.index import Note, VaultIndex
from recite.vault.transform import Link, Place, transform

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recite.settings import Settings


@dataclass(frozen=True)
class StudyNote:
    """A note ready for the page: Markdown for the converters, and what was met in it."""

    note: Note
    markdown: str
    sections: tuple[Section, ...]
    reviews: tuple[Review, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Site:
    """Every note of the site by its path, and the reports of all of them."""

    notes: Mapping[str, StudyNote]
    index: VaultIndex
    reports: tuple[Report, ...]


def build_site(texts: Mapping[str, str], attachments: Iterable[str], settings: Settings) -> Site:
    """Give the site of a vault's note texts and attachment paths."""
    reports: list[Report] = []
    notes = [_read_note(path, text, reports) for path, text in texts.items()]
    index = VaultIndex(notes, attachments)
    sections = {note.path: find_sections(_lines(note), settings.review_headings) for note in notes}
    reviews = identify(
        {path: tuple(parse_review(s.lines) for s in found) for path, found in sections.items()}
    )
    study_notes = {
        note.path: _study_note(note, sections[note.path], reviews[note.path], index, reports)
        for note in notes
    }
    return Site(study_notes, index, tuple(reports))


def _read_note(path: str, text: str, reports: list[Report]) -> Note:
    front = split_front_matter(without_tokens(text.replace("\r\n", "\n").replace("\r", "\n")))
    if front.problem:
        reports.append(
            Report(
                path,
                1,
                f"the front matter is no YAML ({front.problem}): "
                "its properties are not used and it is shown as text, mend it in the note",
                "broken_note",
            )
        )
    return Note(path, front.body, front.body_line, front.properties)


def _lines(note: Note) -> tuple[Line, ...]:
    return tuple(
        Line(number, text) for number, text in enumerate(note.body.split("\n"), note.body_line)
    )


def _study_note(
    note: Note,
    sections: tuple[Section, ...],
    reviews: tuple[Review, ...],
    index: VaultIndex,
    reports: list[Report],
) -> StudyNote:
    links: list[Link] = []

    @cache  # a question's texts stand in the page twice: in the quiz and in the printed key
    def to_markdown(text: str, line: int, *, for_roamlinks: bool = False) -> str:
        done = transform(text, Place(note.path, line), index, for_roamlinks=for_roamlinks)
        links.extend(done.links)
        reports.extend(done.reports)
        return done.markdown

    parts: list[str] = []
    lines = note.body.split("\n")
    at = 0
    number = 1
    quizzes = [
        (section, review)
        for section, review in zip(sections, reviews, strict=True)
        if review.questions
    ]
    for section, review in quizzes:
        start = section.heading.number - note.body_line + 1
        parts.append(
            to_markdown("\n".join(lines[at:start]), note.body_line + at, for_roamlinks=True)
        )
        pieces = render_review(review, to_markdown, number)
        number += len(review.questions)
        if review is quizzes[-1][1]:
            pieces += render_key([quiz for _, quiz in quizzes], to_markdown)
        parts.append("\n" + carry_block(pieces) + "\n")
        at = start + len(section.lines)
        reports.extend(
            Report(note.path, problem.line, problem.message, "unknown_key")
            for problem in review.problems
        )
    parts.append(to_markdown("\n".join(lines[at:]), note.body_line + at, for_roamlinks=True))
    return StudyNote(note, "\n".join(parts), sections, reviews, tuple(links))
