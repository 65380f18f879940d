"""Which options must keep their place when the options of a question are shuffled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.review.model import Question

# A letter in capitals beside a word that makes it the name of an option: "both A and C",
# "A and B", "option D", "only B", "answers (a) and (b)".
_NAMED = re.compile(
    r"\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?|[Bb]oth|[Oo]nly|[Nn]either|[Ee]ither)\s+\(?[A-Ha-h]\)?"
    r"(?![\w’'-])|(?<![\w’'-])\(?[A-H]\)?\s*(?:,|and|or|nor|&|\+)\s*\(?[A-H]\)?(?![\w’'-])"
)
# "All of the above", "none of these", "neither of the above", "both of them", in an option that
# says little more than that.
_OTHERS = re.compile(
    r"\b(?:all|none|any|both|neither|either|some|two)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:above|below|these|those|them|others?|options|answers|choices|preceding|previous)\b",
    re.IGNORECASE,
)
_LONGEST_REFERENCE = 60


def pinned(question: Question) -> tuple[bool, ...]:
    """Say of each option whether it must stay where the note has it.

    An option that names others by letter pins all of them, and so does feedback or an explanation
    that does; "all of the above" pins itself; true and false keep their customary order.
    """
    texts = [option.text for option in question.options]
    everything = (
        *texts,
        question.prompt,
        question.explanation,
        *(option.feedback for option in question.options),
    )
    if question.kind == "true-false" or any(_NAMED.search(text) for text in everything):
        return (True,) * len(texts)
    return tuple(len(text) <= _LONGEST_REFERENCE and bool(_OTHERS.search(text)) for text in texts)
