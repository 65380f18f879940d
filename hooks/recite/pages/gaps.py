"""The page of study gaps: notes not written yet, and questions whose answer nobody knows."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.pages.excerpt import block_words, shortened
from recite.pages.generated import GeneratedPage
from recite.pages.mentions import unwritten_name
from recite.pages.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recite.pages.addresses import Link
    from recite.pages.catalogue import Catalogue
    from recite.pages.mentions import Gap
    from recite.review.model import Question
    from recite.site import Site, StudyNote

TITLE = "Study gaps"
_SHOWN = 100  # notes to write; the rest is folded, as no reader goes through thousands

_UNWRITTEN = re.compile(r'<span class="unwritten" title="Not written yet: ([^"]*)">')
_SPAN = re.compile(r"<span\b|</span>")


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


def gap_anchors(gaps: Sequence[Gap]) -> Mapping[str, str]:
    """Give where each gap stands on the page, by its folded name."""
    return {gap.name.casefold(): gap.anchor for gap in gaps}


def linked_gaps(page_html: str, anchors: Mapping[str, str], page: str, link: Link) -> str:
    """Give a page's HTML with its unwritten links as links to their gaps on `page`."""
    return "".join(_linked(page_html, anchors, page, link))


def _linked(page_html: str, anchors: Mapping[str, str], page: str, link: Link) -> Iterator[str]:
    at = 0
    for opening in _UNWRITTEN.finditer(page_html):
        name = html.unescape(opening[1])
        anchor = anchors.get(unwritten_name(name).casefold())
        end = _end_of_span(page_html, opening.end())
        if anchor is None or end is None:
            continue
        start, after = end
        address = html.escape(link(page, anchor))
        yield page_html[at : opening.start()]
        yield f'<a class="unwritten" title="Not written yet: {opening[1]}" href="{address}">'
        yield page_html[opening.end() : start] + "</a>"
        at = after
    yield page_html[at:]


def _end_of_span(page_html: str, start: int) -> tuple[int, int] | None:
    """Give where the closing tag of the span lies whose content begins at `start`."""
    depth = 1
    for tag in _SPAN.finditer(page_html, start):
        depth += 1 if tag[0] == "<span" else -1
        if not depth:
            return tag.span()
    return None


def gaps_page(path: str, gaps: Sequence[Gap], questions: Sequence[OpenQuestion]) -> GeneratedPage:
    """Give the page."""

    def page_html(link: Link) -> str:
        return render(
            "gaps.html", link=link, title=TITLE, gaps=gaps, questions=questions, shown=_SHOWN
        )

    return GeneratedPage(path, TITLE, page_html)


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
