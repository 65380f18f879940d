"""The whole site as values: every note with its reviews and links. No MkDocs, no I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from recite.dialect.carrier import carry_block, without_tokens
from recite.dialect.formulas import preamble_problem
from recite.dialect.outline import read_structure
from recite.report import Report
from recite.review.html import render_review
from recite.review.identity import identify
from recite.review.model import Line, Review
from recite.review.parse import parse_review
from recite.review.print_key import render_key
from recite.review.section import Section, find_sections, may_hold_section
from recite.vault.drawing_figure import drawing_figure
from recite.vault.drawings import back_of_card
from recite.vault.frontmatter import split_front_matter
from recite.vault.index import PREAMBLE, Note, VaultIndex
from recite.vault.properties import property_links, shared_aliases
from recite.vault.publication import is_published
from recite.vault.reference import Display
from recite.vault.transform import Link, Place, transform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
    unpublished: frozenset[str] = frozenset()


def _no_content(path: str) -> bytes:
    return b""


def build_site(
    texts: Mapping[str, str],
    attachments: Iterable[str],
    settings: Settings,
    *,
    read: Callable[[str], bytes] = _no_content,
    template_folders: tuple[str, ...] = (),
) -> Site:
    """Give the site of a vault's note texts and attachment paths.

    `read` gives the content of an attachment, `template_folders` are those that Obsidian's settings
    name. What is not to be published is in no part of the site but `unpublished`.
    """
    reports: list[Report] = []
    notes = []
    paths = tuple(attachments)
    unpublished = {path for path in paths if not is_published(path, {}, template_folders)}
    for path, text in texts.items():
        found: list[Report] = []
        note = _read_note(path, text, found)
        if is_published(path, note.properties, template_folders):
            notes.append(note)
            reports += found
        else:
            unpublished.add(path)
    notes = [_with_structure(note, settings) for note in notes]
    sections = {note.path: _sections(note, settings) for note in notes}
    reviews = identify(
        {
            path: tuple(parse_review(s.lines, cloze=settings.cloze) for s in found)
            for path, found in sections.items()
        }
    )
    notes = [_with_quizzes(note, sections[note.path], reviews[note.path]) for note in notes]
    reports += shared_aliases(notes)
    index = VaultIndex(
        notes,
        [path for path in paths if path not in unpublished],
        read,
        exported_drawings=settings.exported_drawings,
    )
    if problem := preamble_problem(index.preamble):
        what = f"it cannot be read ({problem}): formulas show what it defines as unknown, mend it"
        reports.append(Report(PREAMBLE, 0, what, "unreadable_formula"))
    study_notes = {
        note.path: _drawing_note(note, index, reports)
        if note.is_drawing
        else _study_note(note, sections[note.path], reviews[note.path], index, reports)
        for note in notes
    }
    index.figures.clear()  # they stand in the notes now
    return Site(study_notes, index, tuple(dict.fromkeys(reports)), frozenset(unpublished))


def _with_structure(note: Note, settings: Settings) -> Note:
    """Give the note with its structure where it may hold a review section."""
    if may_hold_section(note.body, settings.review_headings):
        return replace(note, structure=read_structure(note.body))
    return note


def _sections(note: Note, settings: Settings) -> tuple[Section, ...]:
    if note.structure is None:
        return ()
    return find_sections(_lines(note), note.structure.headings, settings.review_headings)


def _with_quizzes(note: Note, sections: tuple[Section, ...], reviews: tuple[Review, ...]) -> Note:
    """Give the note with the lines that its page shows as a quiz."""
    quizzes = []
    for section, review in zip(sections, reviews, strict=True):
        if review.questions:
            start = section.heading.number - note.body_line + 1
            quizzes.append((start, start + len(section.lines)))
    return replace(note, quizzes=tuple(quizzes))


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
        Report(note.path, problem.line, problem.told, problem.topic)
        for review in reviews
        for problem in review.problems
    )
    parts.append(to_markdown("\n".join(lines[at:]), note.body_line + at, for_roamlinks=True))
    links.extend(property_links(note, index))
    return StudyNote(note, "\n".join(parts), sections, reviews, tuple(links))


def _drawing_note(note: Note, index: VaultIndex, reports: list[Report]) -> StudyNote:
    """Give the note of a drawing: its own text, the back of the card, and the drawing."""
    place = Place(note.path, note.body_line)
    own = transform(back_of_card(note.body), place, index, for_roamlinks=True)
    figure = drawing_figure(index, note.path, Display())
    reports += *own.reports, *figure.reports
    links = (*own.links, *figure.links, *property_links(note, index))
    return StudyNote(note, f"{own.markdown}\n\n{figure.markdown(note.path)}\n", (), (), links)
