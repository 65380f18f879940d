"""An answer key apart from the questions: "Answer key: 1 A; 2 B", a list below "Answers", a table.

A line of nothing but pairs is a key without a label, too: "1-B 2-A 3-C"; and so are such lines
below the last rule.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.dialects.answers.key_headings import (
    fenced_rows,
    heads_key,
    heads_table,
    is_fence,
    is_of_other_part,
    label_of,
    whole_fences,
    without_columns,
)
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.lines import Row

_LETTERS = r"[(（]?[A-Za-z][)）]?(?:\s*(?:,|&|\+|and)\s*[(（]?[A-Za-z][)）]?)*"
# "1 A", "2. B, C", "3-D", "Q4: a"
_PAIR = re.compile(
    rf"Q?(?P<number>\d{{1,3}})\s*[.):=\-–→]*\s*[*_`]{{0,3}}(?P<letters>{_LETTERS})(?![^\W_]|['’])[*_`]{{0,3}}"
)
_BETWEEN = re.compile(r"[\s;,.|/*_·•]*")
# What a line of pairs begins with: quicker to look for, as few lines do.
_FIRST_NUMBER = re.compile(rf"{_BETWEEN.pattern}Q?\d")
# A row of a list: the pair, then nothing or a remark that is set apart.
_ROW = re.compile(rf"(?:[-*+]\s+)?{_PAIR.pattern}\s*(?P<remark>$|[.;:,(–—-].*|(?<=[)）] ).*)")
# "| 1 | B | why |", below "| # | Answer | Why |" and its rule
_TABLE_ROW = re.compile(
    rf"\|\s*(?:Q|Question\s)?(?P<number>\d{{1,3}})[.)]?\s*\|\s*[*_`]{{0,3}}(?P<letters>{_LETTERS})[*_`]{{0,3}}"
    r"\s*\|(?P<remark>.*)",
    re.IGNORECASE,
)
_TABLE_HEAD = re.compile(r"\|[^|]*\|.*\|\s*|\|?[\s:|-]*-[\s:|-]*")


@dataclass
class AnswerKey:
    """The letters by question number, what is said behind them, and the rows that say so.

    `rows` gives the numbers that each of its rows is about; one that heads others has none.
    """

    letters: dict[int, str] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)
    rows: dict[int, tuple[int, ...]] = field(default_factory=dict)
    disputed: set[int] = field(default_factory=set)  # numbers with two different answers

    def add(self, number: int, letters: str) -> None:
        """Take the answer to a question."""
        if plain(self.letters.setdefault(number, letters)) != plain(letters):
            self.disputed.add(number)

    def without_disputed(self) -> AnswerKey:
        """Give the key without the numbers that it answers in two ways."""
        certain = {at: said for at, said in self.letters.items() if at not in self.disputed}
        return AnswerKey(certain, self.remarks, self.rows)


def find_keys(rows: Sequence[Row], starts: Sequence[int]) -> list[AnswerKey]:
    """Give the answer keys of a section: a further one wherever lists stand between, at `starts`.

    Where a key has no list of its own above it, all are one.
    """
    fenced = fenced_rows(rows)
    told = [
        (at, row)
        for at, row in enumerate(rows)
        if at in fenced or not (row.blank or row.code or row.hidden)
    ]
    texts = {row.said: row for _, row in told}
    if not any(map(_may_begin, texts.values())):
        return []
    reader = _Reader(rows, starts)
    for index, row in told:
        reader.take(index, row)
    for key in reader.keys if fenced else ():
        key.rows |= whole_fences(rows, fenced, key.rows)
    keys = [key.without_disputed() for key in reader.keys]
    if sum(len(key.letters) for key in keys) < 2:
        return []
    first = bool(keys and starts and min(keys[0].rows) < starts[0])
    if first and is_of_other_part(rows, max(keys[0].rows), starts[0]):
        return keys[1:]
    return [_joined(reader.keys)] if first and len(keys) > 1 else keys


def _joined(keys: Sequence[AnswerKey]) -> AnswerKey:
    whole = AnswerKey()
    for key in keys:
        for number, letters in key.letters.items():
            whole.add(number, letters)
        whole.remarks = {**key.remarks, **whole.remarks}
        whole.rows |= key.rows
    return whole.without_disputed()


def _may_begin(row: Row) -> bool:
    """Whether a key may begin on a row, or on another with its text."""
    label = label_of(row)
    answers = heads_key(row) or (label and label[0] == "answer")
    return bool(answers or row.separator or row.text[:1] == "|" or len(_pairs(row.text)) > 1)


class _Reader:
    """Takes the rows of a section, and keeps those of its key."""

    def __init__(self, rows: Sequence[Row], starts: Sequence[int]) -> None:
        self._rows = rows
        self._starts = starts
        self.keys: list[AnswerKey] = []
        self._listing = False  # rows that follow may be pairs
        self._pending: list[int] = []  # what heads a list, if one follows
        self._column = 0  # of the answers in a table
        self._number = 0  # of the last row of the list
        self._keeps: int | None = None  # the number whose remark goes on
        self._last_rule = max((at for at, row in enumerate(rows) if row.separator), default=0)

    def take(self, index: int, row: Row) -> None:
        """Take a row that is not blank."""
        if is_fence(row):
            self._pending.append(index)
            return
        text = without_columns(row.text, self._column)
        pair = _ROW.fullmatch(text) or _TABLE_ROW.fullmatch(text) if self._listing else None
        if self._listing and not pair and _TABLE_HEAD.fullmatch(row.text):
            self._column = heads_table(self._rows, index) or self._column
            self._pending.append(index)
            return
        if pair and len(_pairs(row.text)) < 2:
            self._take_pair(index, pair)
            return
        pairs = _pairs(row.text)
        if len(pairs) > 1 and (self._listing or _stands_alone(self._rows, index, pairs)):
            self._note(index, pairs)
        elif row.separator and index == self._last_rule and _is_key_below(self._rows, index):
            self._listing = True
        elif not (self._listing and self._goes_on(index, row)):
            self._begin(index, row)

    def _take_pair(self, index: int, pair: re.Match[str]) -> None:
        number = int(pair.group("number"))
        remark = _remark(pair.group("remark"))
        self._note(index, {number: pair.group("letters")})
        if remark:
            self.keys[-1].remarks.setdefault(number, remark)
        self._number = self._keeps = number

    def _note(self, index: int, pairs: Mapping[int, str]) -> None:
        last = max(self.keys[-1].rows) if self.keys else None
        if last is None or bisect(self._starts, last) < bisect(self._starts, index):
            self.keys.append(AnswerKey())
        for number, letters in pairs.items():
            self.keys[-1].add(number, letters)
        self.keys[-1].rows |= {**dict.fromkeys(self._pending, ()), index: tuple(pairs)}
        self._pending = []

    def _goes_on(self, index: int, row: Row) -> bool:
        """Whether a row goes on with a remark, or answers the next number in words."""
        if row.heading or row.separator or row.sign or row.label:
            return False
        if not row.after_blank and self._number:
            if self._keeps is not None:
                key = self.keys[-1]
                said = key.remarks.get(self._keeps, "")
                key.remarks[self._keeps] = f"{said}\n{row.text}".strip()
                key.rows[index] = (self._keeps,)
            return True
        marker = row.marker
        in_words = bool(marker and marker.kind == "number" and marker.ordinal == self._number + 1)
        self._number += in_words
        self._keeps = None
        return in_words

    def _begin(self, index: int, row: Row) -> None:
        self._number, self._keeps = 0, None
        self._column = heads_table(self._rows, index)
        self._listing = self._column > 0
        label = label_of(row)
        if self._listing or heads_key(row):
            own_words = row.heading > 0 and row.sign is None
            self._listing, self._pending = True, [] if own_words else [index]
        elif label and label[0] == "answer":
            pairs = _pairs(label[1])
            if len(pairs) > 1:
                self._pending = []
                self._note(index, pairs)


def _remark(text: str) -> str:
    """Give what stands behind a pair, without what parts the two; of a table the further cells."""
    if text.count("**") % 2:  # the first closes what the letter opened
        text = text.replace("**", "", 1)
    return " · ".join(cell for part in text.split("|") if (cell := part.strip(" .;:,–—-\t")))


def _stands_alone(rows: Sequence[Row], index: int, pairs: Mapping[int, str]) -> bool:
    """Whether pairs that no label announces are a key: their numbers begin at 1, and go on so."""
    return list(pairs) == list(range(1, len(pairs) + 1)) and not _is_announced(rows, index)


def _is_announced(rows: Sequence[Row], index: int) -> bool:
    """Whether a label or a heading above a row says what it is: perhaps what the student chose."""
    above = next((rows[at] for at in range(index - 1, -1, -1) if not rows[at].blank), None)
    return above is not None and (
        above.heading > 0 or above.text.rstrip("*_ ").endswith((":", "："))
    )


def _is_key_below(rows: Sequence[Row], index: int) -> bool:
    """Whether nothing but pairs, one a line and numbered from 1, stands below a rule."""
    count = 0
    for place in range(index + 1, len(rows)):
        if not rows[place].blank:
            count += 1
            if list(_pairs(rows[place].text)) != [count]:
                return False
    return count > 1


def _pairs(text: str) -> dict[int, str]:
    """Give the pairs of a line that holds nothing else."""
    if not _FIRST_NUMBER.match(text):
        return {}
    pairs: dict[int, str] = {}
    at = 0
    while at < len(text):
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
        if at == len(text):
            break
        pair = _PAIR.match(text, at)
        if not pair:
            return {}
        pairs[int(pair.group("number"))] = pair.group("letters")
        at = pair.end()
    return pairs
