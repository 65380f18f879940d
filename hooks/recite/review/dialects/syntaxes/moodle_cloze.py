"""Moodle's questions with the answers inside: `{1:SHORTANSWER:=Paris}`, `{1:MC:=red~blue}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.cues import Cue
from recite.review.dialects.cards.gaps import find_paragraphs, numbered
from recite.review.dialects.seam import Reading
from recite.review.dialects.syntaxes.gift_answers import Answer, plain_text
from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark
from recite.review.markers import read_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.keys import Statement
    from recite.review.lines import Row

_CHOICES = ("MULTICHOICE", "MC", "MCV", "MCH", "MCS", "MCVS", "MCHS")
_SEVERAL = ("MULTIRESPONSE", "MR", "MRH", "MRS", "MRHS")
_TEXTS = ("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC")
_NUMBERS = ("NUMERICAL", "NM")
_KINDS = "|".join(
    (*_CHOICES, *_SEVERAL, *_TEXTS, *_NUMBERS, r"MULTICHOICE_\w+", r"MULTIRESPONSE_\w+")
)
_GAP = re.compile(
    rf"`[^`\n]*`|\{{\d*:(?P<kind>{_KINDS}):(?P<body>(?:[^{{}}\\]|\\.)*)\}}", re.DOTALL
)
_ANSWER = re.compile(
    r"(?P<sign>=)?\s*(?:%(?P<credit>-?\d+(?:\.\d+)?)%)?"
    r"(?P<text>(?:[^#\\]|\\.)*)(?:#(?P<said>.*))?",
    re.DOTALL,
)
_NUMBER = re.compile(r"(?P<value>-?\d+(?:[.,]\d+)?)(?::(?P<off>\d+(?:\.\d+)?))?")
_SURE = 3.0
_HOW_TO_MARK = "write `=` in front of the right answer: `{1:MC:=right~wrong}`"


class MoodleCloze:
    """Paragraphs with such gaps: a choice or an answer to type for one, a cloze for several."""

    openers = (":mc", ":mr", ":mw", ":multi", ":sa", ":shortanswer", ":numerical", ":nm")

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the question of each paragraph or list item that holds a gap."""
        paragraphs = find_paragraphs(rows, lambda row: row.marker)
        found = (_question(rows, start, end) for start, end in paragraphs)
        return [reading for reading in found if reading]


def _question(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    if not any("{" in row.body for row in rows[start:end]):
        return None
    text = "\n".join(row.body for row in rows[start:end])
    gaps = [gap for gap in _GAP.finditer(text) if gap["kind"]]
    answers = [_answers(gap["body"]) for gap in gaps]
    if not gaps or not all(any(one.full for one in given) for given in answers):
        return None
    draft = Draft(rows[start].number, _HOW_TO_MARK, kind="cloze")
    draft.roles.update((row.number, "prompt") for row in rows[start:end])
    kind = gaps[0]["kind"]
    if len(gaps) > 1:
        draft.answer = numbered([" / ".join(o.text for o in given if o.full) for given in answers])
    elif kind.startswith((*_CHOICES, *_SEVERAL)):
        _take_choice(draft, answers[0], kind)
    else:
        _take_typed(draft, answers[0], number=kind in _NUMBERS)
    shown = _GAP.sub(lambda gap: _shown(gap, alone=len(gaps) == 1) if gap["kind"] else gap[0], text)
    marker = read_marker(shown)
    inner = marker and marker.kind in ("number", "bullet")
    draft.prompt = (marker.opened + marker.text if marker and inner else shown).split("\n")
    question = draft.question()
    weight = len(draft.roles) * _SURE
    return Reading(start, end, question, draft.roles, weight, tuple(draft.problems))


def _answers(body: str) -> list[Answer]:
    """Give the answers between tildes: "=" or "%100%" in front is right, "#" starts feedback."""
    answers = []
    for part in re.split(r"(?<!\\)~", body):
        found = _ANSWER.fullmatch(part.strip())
        if found and found["text"].strip():
            credit = float(found["credit"]) if found["credit"] else None
            text, said = (plain_text(found[name] or "").strip() for name in ("text", "said"))
            answers.append(Answer(found["sign"] or "~", credit, text, said))
    return answers


def _shown(gap: re.Match[str], *, alone: bool) -> str:
    """Give a gap; among others one to choose for shows what there is to choose from."""
    if alone or not gap["kind"].startswith((*_CHOICES, *_SEVERAL)):
        return "_____"
    return f"_____ ({' / '.join(answer.text for answer in _answers(gap['body']))})"


def _take_choice(draft: Draft, answers: Sequence[Answer], kind: str) -> None:
    for answer in answers:
        partly = answer.credit is not None and 0 < answer.credit < 100
        says: Statement = "right" if answer.full else "partly" if partly else "wrong"
        option = DraftOption(draft.line, [answer.text], {Mark(says, "syntax")})
        option.feedback = [answer.feedback] if answer.feedback else []
        draft.options.append(option)
    draft.cue = Cue(multiple=kind.startswith(_SEVERAL))


def _take_typed(draft: Draft, answers: Sequence[Answer], *, number: bool) -> None:
    draft.kind = "short"
    full = [answer for answer in answers if answer.full]
    draft.explanation = [f"- {one.text}: {one.feedback}" for one in answers if one.feedback]
    first = _NUMBER.fullmatch(full[0].text) if number else None
    if first:
        draft.answer = [first["value"]]
        draft.tolerance = float(first["off"] or 0)
    else:
        draft.answer, draft.accepted = [plain_text(full[0].text)], tuple(o.text for o in full[1:])
