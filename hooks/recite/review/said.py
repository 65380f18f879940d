"""What a text says: read once, however many rows of a section have the same text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.labels import split_explanation, split_label
from recite.review.markers import Marker, read_marker
from recite.review.marks import read_marks
from recite.review.once import Once
from recite.review.sentences import answer_sentence, starts_feedback
from recite.review.signs import read_sign
from recite.review.stems import ends_as_question
from recite.review.words import plain

if TYPE_CHECKING:
    from recite.review.marks import Marked
    from recite.review.signs import Sign
    from recite.review.vocabulary import Says


# What a sentence is written with; a field, "Selected answer: b", and words that may be marks
_TAME = re.compile(r"[\w\s.,;:?'’()\[\]^/\"-]*")
_FIELD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}\s?[:：]")
_MARKING_WORDS = (" correct", " X")


class Said:
    """What a text says to whoever asks; each answer is read when it is first asked for.

    A paste has the same lines again and again: "Correct", "1 / 1 point", "Explanation".
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @Once
    def sign(self) -> Sign | None:
        """What the text says as a whole."""
        return read_sign(self.text) if self.text else None

    @Once
    def label(self) -> tuple[Says, str] | None:
        """What a label in front of the text says, and the text behind it."""
        return split_label(self.text) if self.text else None

    @Once
    def marker(self) -> Marker | None:
        """The marker of a list in front of the text."""
        return read_marker(self.text) if self.text else None

    @Once
    def begins(self) -> Marker | None:
        """The marker of what may begin on the row: an item, or a header with options behind it.

        Such a header is "Q1. A group has (a) ...; (b) ...", or "Options: a) ..., b) ...".
        """
        sign, label = self.sign, self.label
        header = sign.rest if sign and sign.says == "question" else ""
        header = header or (label[1] if label and label[0] == "options" else "")
        return self.marker or (Marker("number", header) if header else None)

    @Once
    def item(self) -> Said:
        """What the text behind the marker says; without a marker this itself."""
        return Said(self.marker.text) if self.marker else self

    @Once
    def marked(self) -> Marked:
        """The text as an option: its marks, and what is left of it without them."""
        return read_marks(self.text)

    @Once
    def is_mute(self) -> bool:
        """Whether the text surely neither marks an option nor names one, whoever reads it."""
        if self.sign or self.label or self.opens_feedback or self.named_answer is not None:
            return False
        item = self.marker.text if self.marker else self.text
        tame = "_" not in self.text and _TAME.fullmatch(self.text) is not None
        if not tame or _FIELD.match(item) or item.endswith(_MARKING_WORDS):
            return False
        return not self.item.marked.marks

    @Once
    def answers(self) -> bool:
        """Whether the text names the answer, or begins as feedback or behind "Answer:"."""
        return (
            (self.label is not None and self.label[0] == "answer")
            or self.opens_feedback
            or self.named_answer is not None
        )

    @Once
    def words(self) -> str:
        """The text for comparing."""
        return plain(self.text)

    @Once
    def explanation(self) -> str | None:
        """What follows a label that says only "Explanation:"."""
        return split_explanation(self.text)

    @Once
    def ends_asking(self) -> bool:
        """Whether the text ends as a question does."""
        return ends_as_question(self.text)

    @Once
    def named_answer(self) -> str | None:
        """What the text names as the answer in a sentence: "The correct answer is: X"."""
        return answer_sentence(self.text)

    @Once
    def opens_feedback(self) -> bool:
        """Whether the text begins as feedback does."""
        return starts_feedback(self.text)
