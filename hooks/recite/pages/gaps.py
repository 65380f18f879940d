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
    from recite.site import Site

TITLE = "Study gaps"


@dataclass(frozen=True)
class OpenQuestion:
    """A question whose key the note does not prove."""

    path: str
    title: str
    line: int
    prompt: str


def open_questions(site: Site, catalogue: Catalogue) -> tuple[OpenQuestion, ...]:
    """Give the questions without a key, in the order of the notes."""
    return tuple(
        OpenQuestion(
            path,
            catalogue.entries[path].title,
            question.line,
            shortened(block_words(question.prompt)),
        )
        for path in catalogue.tree.all_notes
        for review in site.notes[path].reviews
        for question in review.questions
        if not question.has_key
    )


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
