"""A line that may give an answer, out of what people put around it: bars, a comment, a tick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.answers.around import commented_answer
from recite.review.labels import answer_in, split_label
from recite.review.others_wrong import gives_reasons
from recite.review.sentences import answer_sentence, feedback_result, starts_feedback
from recite.review.signs import Sign
from recite.review.spoilers import spoiler
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.keys import Result
    from recite.review.lines import Row

# "[!note]- Why": the head of a callout below the options
_CALLOUT = re.compile(r"\[!(?P<type>[^\]\s]+)\][+-]?[ \t]*(?P<title>.*)")
_TICKED = re.compile(r"(?:[-*+]\s+)?[✅✔☑✓🟢👉]\ufe0f?\s*(?P<text>\S.*)")
_BOLD_OPTION = re.compile(
    r"(?:[-*+]\s+)?(?P<bold>\*\*|__)(?P<letter>[A-Ha-h])[.)]\s*(?P<text>[^\s*_][^*]*)(?P=bold)"
)
# "I chose A. Right answer: B": what the student says of that answer, in a few words
_PICKED = re.compile(
    r"(?:i|we|my|yo|mi|eu|a minha|minha|io|la mia|ich|wir|meine|je|j['’]|ma|我)\b"
    r"[^:：]{1,60}?[.;,。；，]\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
# "Incorrect. Correct answer: B": the first sentence is about the student's own answer.
_JUDGED = re.compile(r"[^.!:,;。！]{1,40}[.!。！]\s+(?P<rest>\S.*)")

# "It is as long as the others. (Answer: b)": books close a comment with it
_CLOSING = re.compile(r".*[.!?。]\s*[(（](?P<rest>[^()（）]{1,30}[:：][^()（）]{1,40})[)）][.。]?")
# "*(Answer: b)*", "[Ans: b]"
_BRACKETED = re.compile(
    r"[*_]{0,3}[(（\[](?P<rest>[^()（）\[\]\n]{2,24}[:：][^\n]{1,200})[)）\]][*_]{0,3}"
)
# "❌ Incorrect answer": the answer above it is what the student answered
_DENIED = re.compile(r"[❌✗✘]\W*(?:incorrect|wrong) answer\b", re.IGNORECASE)

# "The correct answers are: X": with fewer than two, some have been lost.
_SEVERAL = re.compile(
    r"(?:the )?correct answers are\b|las respuestas correctas son\b|as respostas corretas são\b"
    r"|le risposte corrette sono\b|die richtigen antworten (?:sind|lauten)\b"
    r"|les réponses correctes sont\b",
    re.IGNORECASE,
)


class AnswerLine(NamedTuple):
    """A row without what stands around it.

    `expected` says that it is set off as an answer is, `result` what it says of the student's own,
    and `whole` is the row with that.
    """

    row: Row
    expected: bool = False
    result: Result | None = None
    whole: Row | None = None


def unwrapped(row: Row) -> AnswerLine:
    """Give a row out of what hides it or sets it off."""
    hidden = spoiler(row.text) or commented_answer(row) or _bracketed(row)
    ticked = None if hidden or row.label else _TICKED.fullmatch(row.text)
    text = hidden or (ticked["text"] if ticked else "")
    if text:
        return AnswerLine(row.with_text(text), expected=True)
    judged = _JUDGED.fullmatch(row.text) if starts_feedback(row.text) else None
    judged = judged or _PICKED.fullmatch(row.text) or _CLOSING.fullmatch(row.text)
    label = split_label(judged["rest"]) if judged else None
    if judged and label and label[0] in ("answer", "next right", "result right") and label[1]:
        rest = row.with_text(judged["rest"])
        return AnswerLine(rest, result=feedback_result(row.text), whole=row)
    return _told(row) or AnswerLine(row)


def _bracketed(row: Row) -> str | None:
    """Give the answer line that stands in brackets: "*(Answer: b)*"."""
    found = _BRACKETED.fullmatch(row.text)
    label = split_label(found["rest"]) if found else None
    return found["rest"] if found and answer_in(label) else None


def _told(row: Row) -> AnswerLine | None:
    """Give the sentence that names the answer behind a status: "**Wrong:** The right ..."."""
    head, _, rest = row.text.partition(":")
    words = plain(head) if rest else ""
    phrase = words if words in BY_PHRASE else words.partition(" ")[2]  # "answer partially correct"
    said = Sign(BY_PHRASE.get(phrase, "noise")).result
    if said is None or answer_sentence(rest) is None:
        return None
    return AnswerLine(row.with_text(rest.lstrip("*_ ")), result=said, whole=row)


def announces_several(row: Row) -> bool:
    """Whether a row says that more than one answer follows."""
    return _SEVERAL.match(row.text.lstrip("*_# ")) is not None


def ends_answer(row: Row) -> bool:
    """Whether what stands below a row is no answer any more: it heads a part, or reasons."""
    return row.heading > 0 or gives_reasons(row.text)


def denies(row: Row) -> bool:
    """Whether a row says that the answer above it is none."""
    return _DENIED.match(row.text) is not None


def repeats_option(text: str, texts: Sequence[str]) -> bool:
    """Whether a line in bold is a letter with an option's text: "**B. hydrogen**"."""
    bold = _BOLD_OPTION.fullmatch(text)
    if not bold:
        return False
    place = ord(bold["letter"].casefold()) - ord("a")
    return place < len(texts) and plain(bold["text"]) == plain(texts[place])


def explained_by(row: Row) -> str | None:
    """Give what follows a label "Explanation:", or the title of a callout that the row begins."""
    callout = _CALLOUT.fullmatch(row.text) if row.quote and row.explanation is None else None
    if not callout:
        return row.explanation
    return f"**{callout['title'] or callout['type'].capitalize()}**"
