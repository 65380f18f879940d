"""Say in words what the right answer is and how the note proves it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.model import KnownBy, Question

UNKNOWN_KEY = "The note does not say which option is right."

HOW_KNOWN: dict[KnownBy, str] = {
    "mark": "marked in the note",
    "result": "the platform’s word on the whole question",
    "letter": "named by its letter in the note",
    "text": "quoted as the answer in the note",
    "count": "by counting: no other choice is left",
    "complete": "the note marks every right option",
    "style": "set off by its style in the note",
    "syntax": "said by the quiz’s syntax",
}
"""How a key is known, for people."""


def letter(index: int) -> str:
    """Give the letter of the option at `index`: A to Z, then AA, AB as in a spreadsheet."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def letter_name(index: int) -> str:
    """Give an option's letter as HTML that the script finds again when it shuffles the options."""
    return f'<b data-option="{index}">{letter(index)}</b>'


def answer_sentence(question: Question) -> str:
    """Give the key as HTML, one phrase for each way in which an option is known.

    It is empty where the answer is a text of its own. Where the key is not known, it gives what the
    note does prove.
    """
    right = [index for index, option in enumerate(question.options) if option.correct]
    if question.has_key:
        return _phrases(question, right, "Right: ") if question.options else ""
    wrong = [index for index, option in enumerate(question.options) if option.correct is False]
    sentences = (
        UNKNOWN_KEY if question.options else "The note gives no answer.",
        _phrases(question, right, "Right: "),
        _phrases(question, wrong, "Wrong: "),
    )
    return " ".join(filter(None, sentences))


def _phrases(question: Question, indexes: Sequence[int], start: str) -> str:
    groups: dict[str, list[str]] = {}
    for index in indexes:
        known_by = question.options[index].known_by
        groups.setdefault(HOW_KNOWN[known_by] if known_by else "", []).append(letter_name(index))
    phrases = [
        ", ".join(letters) + (f" ({escape(how)})" if how else "") for how, letters in groups.items()
    ]
    return f"{start}{' and '.join(phrases)}." if phrases else ""
