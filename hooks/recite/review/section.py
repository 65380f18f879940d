"""Find the review sections of a note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.section_headings import bare, may_start_review, starts_review

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.dialect.outline import SourceHeading
    from recite.review.model import Line

_QUESTION_HEADER = re.compile(r"^\W*(?:\w+\s+)?\d+\W*$")
# A line with the sign of headings, or above a row of dashes. Above a row of `=`, which is rare, the
# heading may take several lines.
_HEADING_LINE = re.compile(r"^[^#\n]*#.*$|^.+(?=\n[ ]{0,3}-+[ \t]*$)", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}=+[ \t]*$", re.MULTILINE)
# The parts of an R/exams exercise, whose headings belong to it
_EXERCISE = ("question", "answerlist", "solution", "meta-information")


@dataclass(frozen=True)
class Section:
    """A review section: its heading and the lines up to the next heading of its level."""

    heading: Line
    lines: tuple[Line, ...]


def may_hold_section(body: str, more_headings: Sequence[str] = ()) -> bool:
    """Tell whether a note's body has a line that may be the heading of a review section.

    Most notes without one need not be read for it.
    """
    more = _all_words(more_headings)
    if _UNDERLINED.search(body):
        return may_start_review(body, more)
    return any(may_start_review(found.group(), more) for found in _HEADING_LINE.finditer(body))


def find_sections(
    lines: Sequence[Line], headings: Iterable[SourceHeading], more_headings: Sequence[str] = ()
) -> tuple[Section, ...]:
    """Give the review sections of a note's lines, in order; `headings` are those of the lines.

    `more_headings` are heading texts that start a review section besides the built-in ones.
    """
    more = _all_words(more_headings)
    sections: list[Section] = []
    headings = tuple(headings)
    parts = _EXERCISE if any(bare(h.text) == "meta-information" for h in headings) else ()
    ends = [
        heading
        for heading in headings
        if not (heading.nested or _is_pasted(heading) or bare(heading.text) in parts)
    ]
    end = -1
    for index, heading in enumerate(ends):
        if heading.line < end or not starts_review(heading.text, more):
            continue
        below = (other.line for other in ends[index + 1 :] if other.level <= heading.level)
        end = next(below, len(lines))
        body = heading.end
        sections.append(Section(lines[body - 1], tuple(lines[body:end])))
    return tuple(sections)


def _is_pasted(heading: SourceHeading) -> bool:
    """A rule right below pasted text makes a heading of it in Markdown; nobody means one."""
    return heading.ruled and ("\n" in heading.text or _is_header(heading.text))


def _all_words(headings: Sequence[str]) -> frozenset[str]:
    return frozenset(bare(text) for text in headings)


def _is_header(text: str) -> bool:
    return _QUESTION_HEADER.match(text) is not None
