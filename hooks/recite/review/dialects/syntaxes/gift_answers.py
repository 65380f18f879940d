"""The answers in the braces of a GIFT question."""

from __future__ import annotations

import re
from typing import NamedTuple

_FORMAT = re.compile(r"^\s*\[(?:html|moodle|plain|markdown)\]\s*")
_ANSWER = re.compile(r"(?<!\\)(?P<sign>[=~])\s*(?:%(?P<credit>-?\d+(?:\.\d+)?)%)?")
_FEEDBACK = re.compile(r"(?<!\\)#")
_ESCAPED = re.compile(r"\\([~=#{}:])")
_FULL = 100.0


class Answer(NamedTuple):
    """One answer: `=` is right and `~` wrong, unless it has a credit, in percent."""

    sign: str
    credit: float | None
    text: str
    feedback: str

    @property
    def full(self) -> bool:
        """Whether the answer is right, and not only in part."""
        return self.credit == _FULL or (self.sign == "=" and self.credit is None)


def find_answers(body: str) -> list[Answer]:
    """Give the answers in braces; none where something else stands in front of them."""
    marks = list(_ANSWER.finditer(body))
    if not marks or body[: marks[0].start()].strip():
        return []
    answers = []
    for mark, end in zip(marks, [*(m.start() for m in marks[1:]), len(body)], strict=True):
        text, *feedback = _FEEDBACK.split(body[mark.end() : end], maxsplit=1)
        credit = float(mark.group("credit")) if mark.group("credit") else None
        answers.append(Answer(mark.group("sign"), credit, _text(text), _text("".join(feedback))))
    return answers


def plain_text(text: str) -> str:
    """Give a text without the backslashes that GIFT needs before its own signs."""
    return _ESCAPED.sub(r"\1", text)


def without_format(text: str) -> str:
    """Give a text without the name of its format: "[html]"."""
    return _FORMAT.sub("", text)


def _text(text: str) -> str:
    return plain_text(without_format(" ".join(text.split())))
