"""An answer key apart from the questions: "Answer key: 1 A; 2 B", a list below "Answers", a table.

A line of nothing but pairs is a key without a label, too: "1-B 2-A 3-C"; and so are such lines
below the last rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.review.dialects.cards.tables import ANSWER_COLUMNS, cells_of, is_rule
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.lines import Row

_LETTERS = r"[(（]?[A-Za-z][)）]?(?:\s*(?:,|&|\+|and)\s*[(（]?[A-Za-z][)）]?)*"
# "1 A", "2. B, C", "3-D", "Q4: a"
_PAIR = re.compile(
    rf"Q?(?P<number>\d{{1,3}})\s*[.):=\-–→]*\s*[*_`]{{0,3}}(?P<letters>{_LETTERS})(?![\w'’])[*_`]{{0,3}}"
)
_BETWEEN = re.compile(r"[\s;,.|/*_]*")
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
    """The letters by question number, what is said behind them, and the rows that say so."""

    letters: dict[int, str] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)


def find_key(rows: Sequence[Row]) -> AnswerKey:
    """Give the answer key of a section; an empty one where there is none."""
    key = AnswerKey()
    listing = False
    pending: list[int] = []
    last_rule = max((index for index, row in enumerate(rows) if row.separator), default=0)
    for index, row in enumerate(rows):
        if row.blank or row.code or row.hidden:
            continue
        pair = _ROW.fullmatch(row.text) or _TABLE_ROW.fullmatch(row.text) if listing else None
        if listing and not pair and _TABLE_HEAD.fullmatch(row.text):
            pending.append(index)
            continue
        if pair and len(_pairs(row.text)) < 2:
            number = int(pair.group("number"))
            remark = _remark(pair.group("remark"))
            if number not in key.letters and remark:
                key.remarks[number] = remark
            key.letters.setdefault(number, pair.group("letters"))
            key.rows += [*pending, index]
            pending = []
            continue
        pairs = _pairs(row.text)
        if len(pairs) > 1 and (listing or _stands_alone(rows, index, pairs)):
            key.letters.update(pairs)
            key.rows += [*pending, index]
            pending = []
            continue
        if row.separator and index == last_rule and _is_key_below(rows, index):
            listing = True
            continue
        listing = _heads_table(rows, index)
        if listing:
            pending = [index]
            continue
        sign = row.sign
        label = row.label
        if sign and sign.says == "answer":
            listing, pending = True, [index]
        elif label and label[0] == "answer":
            pairs = _pairs(label[1])
            if len(pairs) > 1:
                key.letters.update(pairs)
                key.rows.append(index)
    return key if len(key.letters) > 1 else AnswerKey()


def _remark(text: str) -> str:
    """Give what stands behind a pair, without what parts the two; of a table the further cells."""
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


def _heads_table(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is the head of a table whose second column holds answers."""
    below = rows[index + 1] if rows[index].text[:1] == "|" and index + 1 < len(rows) else None
    if below is None or not is_rule(below):
        return False
    cells = cells_of(rows[index].text)
    return len(cells) > 1 and plain(cells[1]) in ANSWER_COLUMNS


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
