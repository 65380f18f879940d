"""The practice page: every quiz of the site, and in the browser a quiz across all notes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from recite.pages.generated import GeneratedPage
from recite.pages.templating import render
from recite.review.html import key_version

if TYPE_CHECKING:
    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue
    from recite.site import Site

TITLE = "Practice"
SCRIPT = "assets/recite/practice.js"


@dataclass(frozen=True)
class Quiz:
    """The questions of one note. `folder` is the top folder that holds it.

    `questions` are the ids and key versions under which the browser keeps the answers.
    """

    path: str
    title: str
    folder: str
    questions: tuple[tuple[str, str], ...]


def quizzes(site: Site, catalogue: Catalogue) -> tuple[Quiz, ...]:
    """Give the notes with questions, in the order of the folders."""
    return tuple(
        Quiz(
            path,
            catalogue.entries[path].title,
            path.split("/")[0] if "/" in path else "",
            tuple(
                (question.id, key_version(question))
                for review in site.notes[path].reviews
                for question in review.questions
            ),
        )
        for path in catalogue.tree.all_notes
        if catalogue.entries[path].questions
    )


def practice_page(path: str, found: tuple[Quiz, ...]) -> GeneratedPage:
    """Give the page; it lists the quizzes, and `practice.js` adds how far the reader is."""

    def html(link: Link) -> str:
        return render(
            "practice.html",
            link=link,
            title=TITLE,
            script=link(SCRIPT),
            notes=len(found),
            questions=sum(len(quiz.questions) for quiz in found),
            folders=[
                (folder, list(inside))
                for folder, inside in groupby(
                    sorted(found, key=lambda quiz: not quiz.folder),  # keeps the given order
                    key=lambda quiz: quiz.folder,
                )
            ],
        )

    return GeneratedPage(path, TITLE, html)
