"""The page of study gaps: notes not written yet, and questions whose answer nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.excerpt import block_words, shortened
from recite.pages.generated import GeneratedPage
from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue
    from recite.pages.mentions import Gap
    from recite.review.model import Question
    from recite.site import Site, StudyNote

TITLE = "Study gaps"


@dataclass(frozen=True)
class OpenQuestion:
    """A question whose key the note does not prove. `number` counts the questions of its page."""

    path: str
    title: str
    number: int
    line: int
    prompt: str


def open_questions(site: Site, catalogue: Catalogue) -> tuple[OpenQuestion, ...]:
    """Give the questions without a key, in the order of the notes."""
    return tuple(
        OpenQuestion(
            path,
            catalogue.entries[path].title,
            number,
            question.line,
            shortened(block_words(question.prompt)),
        )
        for path in catalogue.tree.all_notes
        for number, question in enumerate(_questions(site.notes[path]), 1)
        if not question.has_key
    )


def _questions(note: StudyNote) -> list[Question]:
    return [question for review in note.reviews for question in review.questions]


def gaps_page(path: str, gaps: Sequence[Gap], questions: Sequence[OpenQuestion]) -> GeneratedPage:
    """Give the page."""

    def html(link: Link) -> str:
        return render("gaps.html", link=link, title=TITLE, gaps=gaps, questions=questions)

    return GeneratedPage(path, TITLE, html)


def gaps_in_words(gaps: Sequence[Gap], questions: Sequence[OpenQuestion]) -> str:
    """Give what is on the page, in a few words."""
    counts = [
        f"{len(found)} {noun}{'s' * (len(found) != 1)} {rest}"
        for found, noun, rest in (
            (gaps, "note", "to write"),
            (questions, "question", "without a key"),
        )
        if found
    ]
    return ", ".join(counts)
