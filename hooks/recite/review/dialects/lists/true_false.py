"""True or false: a statement that ends with "(True/False)" above its answer, or with the answer.

Several statements in a row, each with its answer in brackets behind it, are a list of their own.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.markers import read_marker
from recite.review.signs import read_sign
from recite.review.words import ends_with_bracket, holds_any, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from recite.review.lines import Row
    from recite.review.model import KnownBy

_PAIRS = (
    ("true", "false"), ("t", "f"), ("yes", "no"), ("verdadero", "falso"), ("v", "f"),
    ("cierto", "falso"), ("verdadeiro", "falso"), ("vero", "falso"), ("wahr", "falsch"),
    ("richtig", "falsch"), ("ja", "nein"), ("vrai", "faux"), ("oui", "non"), ("sí", "no"),
    ("对", "错"), ("對", "錯"), ("正确", "错误"), ("正確", "錯誤"), ("√", "×"), ("✓", "✗"),
    ("✔", "✘"), ("✅", "❌"),
)  # fmt: skip
REMARKS = frozenset({"yes", "ja", "oui", "sí", "✓", "✔", "✅"})
"""What a list of things to do or to buy says, too."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_BETWEEN = r"(?<!\s)\s*(?:/|\||／|,|\bor\b|\bo\b|\bou\b|\boder\b)\s*"
_WORDS = "|".join(f"{re.escape(yes)}{_BETWEEN}{re.escape(no)}" for yes, no in _PAIRS)
# "... (True/False)", "... [V/F]", and "T / F: ..." in front
_ASKED_BEHIND = re.compile(
    rf"(?P<text>.*\S)\s*[(（\[]\s*(?P<words>{_WORDS})\s*+\??\s*[)）\]][\s.。?:_]*",
    re.IGNORECASE,
)
_ASKED_BEFORE = re.compile(
    rf"[(（\[]?\s*(?P<words>{_WORDS})\s*+[)）\]]?\s*[:：?]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
# "True / False" on a line of its own, below the statement
_CHOICE = re.compile(rf"[(（\[*_]*\s*(?P<words>{_WORDS})\s*[)）\]*_]*", re.IGNORECASE)
_ONE = "|".join(re.escape(word) for word in dict.fromkeys(w for pair in _PAIRS for w in pair))
# "... (True)", "...（√）"
_ANSWERED = re.compile(
    rf"(?P<text>.*\S)\s*[(（\[]\s*[*_]{{0,2}}(?P<word>{_ONE})\ufe0f?[*_]{{0,2}}\s*[)）\]]\s*[.。]?",
    re.IGNORECASE,
)
# "False, because ...", "True – its clouds hold the heat."
_WITH_REASON = re.compile(
    r"(?P<word>[^\W\d_]+|[√×✓✗✔✘✅❌])\ufe0f?\s*(?:[.,;:。，：；–—-]\s*|$)(?P<why>.*)"
)
_BEFORE_STATEMENT = (":", "：", "?")
_NEAR = 5
_LONGEST_CHOICE = 30
_HOW_TO_MARK = "write `Answer: True` or `Answer: False` below the statement"

TRUTH_COLUMNS = frozenset({"".join((yes, "/", no)) for yes, no in _PAIRS if yes.isalpha()})
"""Names of a table's column that says whether the statement beside it is true: "t/f"."""


class Truth(NamedTuple):
    """The two words to choose between, and which of them is meant."""

    words: tuple[str, str]
    place: int


class _Statement(NamedTuple):
    row: int
    text: str
    truths: tuple[str, str]


def truth_of(text: str) -> Truth | None:
    """Give the truth that a cell holds, in words written out: "T", "False", "✓"."""
    said = text.strip("*_` ()").removesuffix("\ufe0f").casefold()
    for pair in _PAIRS:
        if said in pair:
            written = {"t": ("True", "False"), "v": ("V", "F")}.get(pair[0], pair)
            return Truth(_in_words(_capital(written), text), pair.index(said))
    return None


def _capital(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[0].capitalize(), pair[1].capitalize()


class TrueFalse:
    """Statements that say themselves that they are to be judged."""

    openers = ("(", "（", "[", "/", ":", "：")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the statements with an answer below them, and the lists of answered ones."""
        readings = []
        short = {row.said for row in rows if len(row.text) <= _LONGEST_CHOICE}
        choosing = {said for said in short if _CHOICE.fullmatch(said.text)}
        choices = {at for at, row in enumerate(rows) if row.said in choosing and not row.code}
        for index, row in enumerate(rows):
            if row.code or row.hidden or row.blank:
                continue
            statement = _asked(row, index) or _asked_below(rows, index, choices)
            reading = _with_answer_below(rows, statement) if statement else None
            readings += [reading] if reading else []
        return readings + list(_answered(rows))


def _asked(row: Row, index: int) -> _Statement | None:
    if not holds_any(row.text, TrueFalse.openers):
        return None
    text = _bare(row)
    found = _ASKED_BEHIND.fullmatch(text) if ends_with_bracket(text) else None
    if not found and holds_any(text, _BEFORE_STATEMENT):
        found = _ASKED_BEFORE.fullmatch(text)
    return _to_judge(index, found["text"].strip(), found["words"]) if found else None


def _asked_below(rows: Sequence[Row], index: int, choices: AbstractSet[int]) -> _Statement | None:
    below = index + 2 if index + 1 < len(rows) and rows[index + 1].blank else index + 1
    found = _CHOICE.fullmatch(rows[below].text) if below in choices else None
    text = _bare(rows[index]) if found else ""
    if not found or not text or _CHOICE.fullmatch(text):
        return None
    return _to_judge(index, text, found["words"])


def _to_judge(index: int, text: str, words: str) -> _Statement:
    yes, no = re.split(_BETWEEN, words, maxsplit=1, flags=re.IGNORECASE)
    return _Statement(index, text, _in_words((yes, no), text))


def _with_answer_below(rows: Sequence[Row], statement: _Statement) -> Reading | None:
    for index in range(statement.row + 1, min(statement.row + 1 + _NEAR, len(rows))):
        row = rows[index]
        if row.blank:
            continue
        sign = row.sign
        if (sign and sign.says == "answer") or _CHOICE.fullmatch(row.text):
            continue
        label = row.label
        said = label[1] if label and label[0] == "answer" else row.named_answer
        labelled_above = any(
            (above := rows[i].sign) and above.says == "answer"
            for i in range(statement.row + 1, index)
        )
        said = said if said is not None or not labelled_above else row.text
        return _judged(rows, statement, index, said) if said and not row.code else None
    return None


def _judged(rows: Sequence[Row], statement: _Statement, at: int, said: str) -> Reading | None:
    found = _WITH_REASON.fullmatch(said.strip(" *_`~"))
    right = _place(found["word"], statement.truths) if found else None
    if found is None or right is None:
        return None
    draft = _draft(rows[statement.row], statement, right, "text")
    draft.explanation = [found["why"].strip("* ")]
    for index in range(statement.row + 1, at + 1):
        if not rows[index].blank:
            draft.roles[rows[index].number] = "answer" if index == at else "noise"
    end = at + 1
    while end < len(rows) and (label := rows[end].label) and label[0] == "explanation":
        draft.explanation.append(label[1])
        draft.roles[rows[end].number] = "explanation"
        end += 1
    return _reading(draft, statement.row, end)


def _answered(rows: Sequence[Row]) -> Iterator[Reading]:
    """Give the statements of each list whose items all end with one of two words, both in use."""
    items = [(index, _answer_of(row)) for index, row in enumerate(rows) if not row.blank]
    for answered, group in groupby(items, key=lambda item: item[1] is not None):
        if not answered:
            continue
        found = [(index, answer) for index, answer in group if answer]
        words = {word.casefold() for _, (_, word) in found}
        pair = next((pair for pair in _PAIRS if words == set(pair)), None)
        if pair is None or pair[0] in REMARKS or len(found) < 2:
            continue
        shown = _shown(pair, [word for _, (_, word) in found])
        for index, (text, word) in found:
            statement = _Statement(index, text, _in_words(shown, text))
            draft = _draft(rows[index], statement, pair.index(word.casefold()), "mark")
            yield _reading(draft, index, index + 1)


def _answer_of(row: Row) -> tuple[str, str] | None:
    if row.code or row.hidden or row.heading:
        return None
    marker = row.marker
    if not marker or marker.kind == "box" or not ends_with_bracket(marker.text):
        return None
    found = _ANSWERED.fullmatch(marker.opened + marker.text)
    return (found["text"], found["word"]) if found else None


def _shown(pair: tuple[str, str], written: Sequence[str]) -> tuple[str, str]:
    """Give the two words as the list writes them."""
    yes, no = (next(word for word in written if word.casefold() == one) for one in pair)
    return yes, no


def _in_words(pair: tuple[str, str], statement: str) -> tuple[str, str]:
    """Give words for a tick and a cross."""
    if pair[0].isalpha():
        return pair
    return ("对", "错") if _CHINESE.search(statement) else ("True", "False")


def _place(word: str, truths: tuple[str, str]) -> int | None:
    """Give which of the two words is meant; "T" stands for "True", and "True" for "T"."""
    said = plain(word) or word
    for place, truth in enumerate(truths):
        meant = plain(truth) or truth
        short = min(len(said), len(meant)) == 1 and said[:1] == meant[:1]
        if said == meant or (short and said.isalpha()):
            return place
    return None


def _draft(row: Row, statement: _Statement, right: int, known_by: KnownBy) -> Draft:
    draft = Draft(row.number, _HOW_TO_MARK, prompt=[statement.text], complete=True)
    draft.roles[row.number] = "prompt"
    for place, truth in enumerate(statement.truths):
        marks = {Mark("right", known_by)} if place == right else set()
        draft.options.append(DraftOption(row.number, [truth], marks))
    return draft


def _bare(row: Row) -> str:
    text = row.text.strip("# ") if row.heading else row.text
    sign = read_sign(text) if row.heading else row.sign
    if sign and sign.says == "question" and sign.rest:
        return sign.rest
    marker = read_marker(text) if row.heading else row.marker
    if not marker or marker.kind == "box":
        return text.strip("*_ ")
    return (marker.opened + marker.text).strip("*_ ")


def _reading(draft: Draft, start: int, end: int) -> Reading:
    question = draft.question()
    return Reading(start, end, question, draft.roles, draft.weight() * 2, tuple(draft.problems))
