"""What stands below the options: an answer line, an explanation, the result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answer_texts import opening_option
from recite.review.answers import remark_behind, resolve
from recite.review.dialects.answers.called_right import take_rows_called_right
from recite.review.dialects.answers.deciding import decide
from recite.review.dialects.answers.lines import (
    announces_several,
    denies,
    ends_answer,
    explained_by,
    repeats_option,
    unwrapped,
)
from recite.review.dialects.answers.picks import take_rows_of_picks
from recite.review.dialects.answers.wrapped import unwrap
from recite.review.labels import ANSWERS
from recite.review.model import Problem
from recite.review.sentences import answer_sentence, feedback_result, without_escapes
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.answers import Named
    from recite.review.draft import Draft
    from recite.review.lines import Row
    from recite.review.model import KnownBy, Role
    from recite.review.vocabulary import Says

_FENCE = re.compile(r"`{3,}|~{3,}")
# A letter with a text, on a row of its own: it is the text that has to be an option's.
_OTHER_TEXT = re.compile(r"[(（]?[A-Za-z][)）.．:：]\s*(?=\S{2}|\S\s)")
_NEAR = 3
"""Rows over which an answer may have been cut in two."""
_NUMBERED_LETTER = re.compile(r"(?P<number>\d{1,3})[.)]\s+[*_`]{0,3}[(（]?[A-Za-z](?![\w'’])")
_COMMAS = " ,;，、；."
_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.)])\s+")


class Answering:
    """Takes the rows below the options into a draft, and then the answer that they give.

    `labels` are the letters of the options, "" where they have none.
    """

    def __init__(self, draft: Draft, labels: Sequence[str]) -> None:
        self._draft = draft
        self._labels = labels
        self._no_labels = [""] * len(labels)
        self._texts = ["\n".join(option.text) for option in draft.options]
        self._answers: list[dict[int, KnownBy]] = []
        self._waiting = False  # rows that follow may give the answer
        self._seen = False  # some have
        self._fenced = False
        self._overall = False  # an explanation of the whole has begun
        self._at = 0
        self._named_last: int | None = None  # the last row that is nothing but an option's text
        self._numbered = 0  # rows such as "2. B": the key of several questions?
        self._rights = {
            place
            for place, option in enumerate(draft.options)
            if any(mark.says == "right" for mark in option.marks)
        }
        self._picks: frozenset[int] = frozenset()
        self._denied = False  # the answer is what the student chose, and wrong
        self._several = False  # the text announces more than one answer
        self._previous: int | None = None
        self._repeated: int | None = None  # the one option in bold right below the options

    def take(self, rows: Sequence[Row], trailing: Sequence[int]) -> None:
        """Take the rows, in order."""
        repeated = [at for at in trailing if repeats_option(rows[at].text, self._texts)]
        self._repeated = repeated[0] if repeated and repeated == [trailing[0]] else None
        self._picks = take_rows_of_picks(self._draft, rows, trailing, self._labels)
        self._picks |= take_rows_called_right(self._draft, rows, trailing, self._labels)
        wrapped = unwrap(rows, trailing, self._texts, self._labels)
        for index in trailing:
            row = wrapped.get(index, rows[index])
            if row is None:
                self._role(rows[index], "answer")
            elif row.code:
                self._take_code(row, index)
            else:
                self._take_row(row, index)
        if not self._denied:
            decide(self._draft, self._answers, numbered=self._numbered, several=self._several)

    def _take_row(self, row: Row, index: int) -> None:
        self._at = index
        self._several = self._several or announces_several(row)
        row, set_off, result, whole = unwrapped(row)
        whole = whole or row
        self._draft.result = self._draft.result or result
        sign = row.sign
        label = row.label
        answer = row.named_answer
        if answer is None and label and label[0] in ANSWERS:
            answer = answer_sentence(label[1]) or label[1]
        if answer is None and label and self._names_right(label):
            answer = label[1]
        if answer is None and label and label[0] == "explanation":
            answer = self._named_in(label[1])
        if answer is None and set_off and resolve(row.text, self._texts, self._labels).places:
            answer = row.text
        if answer is None and index == self._repeated:
            answer = row.text
        self._overall = self._overall or bool(sign and sign.says == "overall")
        if self._overall and self._rights and not (sign and sign.says == "noise"):
            self._look_for_doubt(answer)
            self._explain(whole, index)
        elif answer is not None:
            self._take_answer(row, index, answer, whole)
        elif index in self._picks:
            self._role(row, "answer")
        elif sign and sign.says in ANSWERS:
            self._wait(row)
        elif sign and sign.says == "result partial":  # it stands below the words about a part
            self._draft.result = "partial"
            self._role(row, "noise")
        elif sign and sign.says.startswith("result"):
            self._draft.result = self._draft.result or sign.result
            self._role(row, "noise")
        elif sign and sign.says in ("next wrong", "above wrong"):  # "Your answer is incorrect."
            self._draft.result = self._draft.result or "wrong"
            self._role(row, "noise")
        elif (sign and sign.says in ("noise", "options")) or (
            self._waiting and not plain(row.text).strip(_COMMAS)  # the comma between two answers
        ):
            self._draft.result = self._draft.result or (sign.points if sign else None)
            self._role(row, "noise")
        elif row.explanation == "":
            self._waiting = False
            self._role(row, "noise")
        elif not self._names(row.text.strip("# "), expected=self._waiting or row.heading > 0):
            listed = self._waiting and self._seen and _ITEM.match(row.text) is not None
            self._draft.partial = self._draft.partial or listed or self._goes_on(row, index)
            self._denied = self._denied or denies(row)
            self._waiting = self._waiting and not (label or self._seen or ends_answer(row))
            self._explain(whole, index)
        else:
            self._role(row, "answer")

    def _names_right(self, label: tuple[Says, str]) -> bool:
        """Whether "Correct: C" names options; a number may be how many answers were correct."""
        says, rest = label
        right = says == "result right" and not rest.strip().isdigit()
        return right and bool(resolve(rest, self._texts, self._labels).places)

    def _named_in(self, explanation: str) -> str | None:
        """Give what an explanation names at its start, if that is an option's text."""
        answer = answer_sentence(explanation)
        texts = resolve(answer, self._texts, self._no_labels).places if answer else ()
        return answer if texts else None

    def _look_for_doubt(self, answer: str | None) -> None:
        """An explanation may name a part of what is marked; to name something else is an answer."""
        named = resolve(answer, self._texts, self._labels).places if answer else ()
        if not self._rights.issuperset(named):
            self._answers.append(dict.fromkeys(named, "text"))

    def _goes_on(self, row: Row, index: int) -> bool:
        """Whether a row names a further option right below an answer that something cut in two."""
        if self._named_last is None or index - self._named_last > _NEAR:
            return False
        named = resolve(row.text, self._texts, self._no_labels).places
        return not set(named) <= set(self._answers[-1])

    def _take_answer(self, row: Row, index: int, answer: str, whole: Row) -> None:
        if not answer:
            self._wait(row)
            return
        self._answers.append({})
        self._waiting = False
        named = self._resolve(answer, self._labels)
        remark = remark_behind(answer, self._texts) if named.known_by == "letter" else ""
        if named.places and remark:
            self._explain(row.with_text(remark), index)
        elif named.places:
            self._role(row, "answer")
        else:
            if named.problem:
                self._draft.misnamed = Problem(row.number, named.problem)
            self._draft.unresolved = True
            self._explain(whole, index)

    def _wait(self, row: Row) -> None:
        self._waiting, self._seen = True, False
        self._answers.append({})
        self._role(row, "noise")

    def _take_code(self, row: Row, index: int) -> None:
        """A fence below the options gives the answer where its first line is an option's text."""
        if _FENCE.match(row.text):
            if not self._fenced:
                self._answers.append({})
            self._fenced = self._waiting = not self._fenced
            self._seen = False
        elif self._waiting or self._seen:
            self._waiting = self._names(row.text, expected=True)
            self._draft.partial = self._draft.partial or (self._seen and not self._waiting)
        self._explain(row, index)

    def _names(self, text: str, *, expected: bool) -> bool:
        """Take a row for (a part of) an answer if it names options."""
        if not expected:
            return False
        self._answers = self._answers or [{}]
        item = _ITEM.match(text)
        bare = text[item.end() :] if item else text
        numbered = _NUMBERED_LETTER.match(text)
        self._numbered += numbered is not None
        if numbered and self._draft.number not in (None, int(numbered.group("number"))):
            return False  # the answer to another question
        other = _OTHER_TEXT.match(bare.lstrip("*_") if self._seen else bare)
        if not self._waiting or other:
            text = opening_option(bare, self._texts, self._labels) or _OTHER_TEXT.sub("", bare)
            named = self._resolve(text, self._no_labels)
        else:
            named = self._resolve(bare, self._labels)
        self._seen = self._seen or bool(named.places)
        self._named_last = self._at if named.places else self._named_last
        return bool(named.places)

    def _resolve(self, answer: str, labels: Sequence[str]) -> Named:
        named = resolve(answer, self._texts, labels)
        self._answers[-1].update(dict.fromkeys(named.places, named.known_by))
        return named

    def _explain(self, row: Row, index: int) -> None:
        draft = self._draft
        if draft.result is None and not draft.explanation:
            draft.result = feedback_result(row.text)
        apart = self._previous is not None and index > self._previous + 1
        draft.explanation += [""] if apart else []
        text = None if row.code else explained_by(row)
        if text == "":
            self._role(row, "noise")
            return
        draft.explanation.append(text or (row.body if row.code else without_escapes(row.body)))
        self._previous = index
        self._role(row, "explanation")

    def _role(self, row: Row, role: Role) -> None:
        self._draft.roles[row.number] = role
