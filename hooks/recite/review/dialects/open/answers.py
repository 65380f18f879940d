"""The answer of an open question: below a label, or set off by its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.answers.around import commented_answer
from recite.review.dialects.cards.signs import names_deck
from recite.review.dialects.open.folded import is_only_tags
from recite.review.dialects.open.rooms import NO_ANSWER
from recite.review.labels import ANSWERS, answer_in, split_label
from recite.review.lines import markdown
from recite.review.marks import read_marks
from recite.review.spoilers import spoiler
from recite.review.told_answers import says_more, words_said
from recite.review.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row
    from recite.review.model import Role

_TICKED = re.compile(r"[✅✔☑]\ufe0f?\s*(?P<text>[^\W_].*)")
_ITALIC = re.compile(r"([*_])(?!\1).+\1")
_CODE_SPAN = re.compile(r"`[^`]+`")
# "What does this command do?": what follows is what is asked about
_POINTS_DOWN = re.compile(
    r"\b(?:this|these|the following|following|below|above|here)\b", re.IGNORECASE
)
_OF_CODE = re.compile(
    r"\b(?:this|these|the following|following|below|above)\b[^.?]{0,40}"
    r"\b(?:code|statements?|commands?|program|snippet|script|query|function|expression|lines?|loop)\b",
    re.IGNORECASE,
)
_SHORT = 60
"""Letters of a line that may as well be an option as a part of the prompt."""
_VOTES = re.compile(r"(?<!\s)\s*Most Voted\s*$", re.IGNORECASE)


def asks_of_code(text: str) -> bool:
    """Whether a question is about code below it: "What does this command do?"."""
    return _OF_CODE.search(text) is not None


def find_label(rows: Sequence[Row], body: Sequence[int]) -> int | None:
    """Give the row that an answer's label starts."""
    for index in body:
        row = rows[index]
        if row.code:
            continue
        sign = row.sign
        label = _label(row)
        if (sign and sign.says in ANSWERS) or (label and label[0] in ANSWERS):
            return index
        if row.named_answer is not None and index == body[0]:
            return index
    return None


def take_labelled(rows: Sequence[Row], body: Sequence[int], at: int, draft: Draft) -> None:
    """Take the answer that a label on row `at` starts, and the explanation behind it."""
    label = _label(rows[at])
    rest = label[1] if label and label[0] in ANSWERS else rows[at].named_answer or ""
    if rest and says_more(rows[at].body, words_said([rest])):
        rest = rows[at].body
    rest = rest.replace("**", "") if rest.count("**") == 1 else rest  # it began before the label
    draft.roles[rows[at].number] = "answer" if rest else "noise"
    draft.answer = [rest] if rest else []
    target = draft.answer
    role: Role = "answer"
    previous = at
    for index in body:
        if index <= at:
            continue
        row = rows[index]
        text = row.body
        said = None if row.code else _label(row)
        sign = None if row.code else row.sign
        if (said and said[0] == "explanation") or (sign and sign.says == "explanation"):
            target, role = draft.explanation, "explanation"
            text = said[1] if said and said[0] == "explanation" else ""
        if is_only_tags(row):
            text = ""
        if sign and (row.text.startswith(":::") or (sign.says in ANSWERS and not any(target))):
            text = ""
        if index > previous + 1 and target:
            target.append("")
        if text.strip():
            target.append(text)
        draft.roles[row.number] = role if text.strip() else "noise"
        previous = index
    if plain(markdown(draft.answer)) in NO_ANSWER:
        draft.answer = []


def is_remark(row: Row) -> bool:
    """Whether a row gives no answer: a comment, a tag that names a deck, a line of points."""
    text = row.text
    if row.sign and row.sign.worth and not row.code:
        return True
    if text[:1] == "#" and names_deck(row):
        return True
    whole = row.hidden and text.startswith("<!--") and text.endswith("-->")
    return whole and commented_answer(row) is None


def is_answer(rows: Sequence[Row], start: int, index: int) -> bool:
    """Whether the form of a row sets it off as an answer."""
    row, head = rows[index], rows[start]
    if row.quote > head.quote or row.code or spoiler(row.text) is not None:
        return True
    marker = row.marker
    if marker and marker.kind == "bullet":
        asking = head.marker  # a bullet beside one that asks goes on with the list
        return not (asking and asking.kind == "bullet") or row.depth > head.depth
    counted = head.marker is not None and head.marker.kind == "number" and not row.marker
    deeper = row.depth >= head.depth + (3 if counted else 4) and row.after_blank
    span = row.after_blank and _CODE_SPAN.fullmatch(row.text) and not _POINTS_DOWN.search(head.text)
    set_off = _ITALIC.fullmatch(row.text) or _TICKED.fullmatch(row.text)
    return deeper or bool(span) or set_off is not None


def take_formed(
    rows: Sequence[Row], start: int, body: Sequence[int], first: int, draft: Draft
) -> int | None:
    """Take an answer set off by its form from row `first` on; give the row after it."""
    if is_judged_list(rows, body, first):
        return _take_judged(rows, body, first, draft)
    lines: list[str] = []
    end = first
    fence = rows[first].code
    for index in (i for i in body if i >= first):
        row = rows[index]
        marker = row.marker
        beside = marker is not None and rows[start].marker is not None
        lazy = (
            index == end and not row.after_blank and (not beside or row.depth > rows[start].depth)
        )
        if not (is_answer(rows, start, index) or lazy) or (row.code != fence):
            break
        if marker and marker.kind == "box":
            return None
        end = index + 1
        draft.roles[row.number] = "answer"
        lines.append(_unmarked(row))
    kept = [line for line in lines if line.strip()]
    single = len(kept) == 1
    draft.answer = [re.sub(r"^\s*[-*+]\s+", "", kept[0]).strip()] if single else lines
    answer = markdown(draft.answer)
    return end if answer and plain(answer) not in NO_ANSWER else None


def _take_judged(rows: Sequence[Row], body: Sequence[int], first: int, draft: Draft) -> int | None:
    """Take bullets that a page calls right, each on the row below; give the row after them.

    They are all that was kept of the options: what was picked.
    """
    waiting = False  # for what the page says of the bullet above
    end = previous = first
    for index in (i for i in body if i >= first):
        row = rows[index]
        marker = None if row.code else row.marker
        says = row.sign.says if row.sign and not row.code else ""
        if marker and marker.kind == "bullet" and not waiting:
            draft.answer.append(row.body)
            draft.roles[row.number] = "answer"
            waiting = True
        elif says == "result right" and waiting:
            draft.roles[row.number] = "noise"
            waiting = False
        elif waiting or says.startswith(("result", "above", "next")):
            return None
        else:
            draft.explanation += [""] if draft.explanation and index > previous + 1 else []
            draft.explanation.append(row.body)
            draft.roles[row.number] = "explanation"
        previous, end = index, index + 1
    if len(draft.answer) == 1:
        draft.answer = [re.sub(r"^\s*[-*+]\s+", "", draft.answer[0])]
    return None if waiting else end


def is_judged_list(rows: Sequence[Row], body: Sequence[int], first: int) -> bool:
    """Whether the row below a bullet says that it is right."""
    below = next((rows[i] for i in body if i > first), None)
    marker = rows[first].marker
    bullet = marker is not None and marker.kind == "bullet"
    return bool(bullet and below and below.sign and below.sign.says == "result right")


def _label(row: Row) -> tuple[str, str] | None:
    marker = row.marker
    return split_label(marker.text if marker and marker.kind == "bullet" else row.text)


def _unmarked(row: Row) -> str:
    """Give an answer row without the marks that say nothing more: "✅", "Most Voted"."""
    hidden = spoiler(row.text)
    if hidden is not None:
        label = split_label(hidden)
        return hidden if (answer := answer_in(label)) is None else answer
    marker = row.marker
    if row.code:
        return "" if row.text.startswith(("```", "~~~")) else row.body
    if marker and marker.kind == "bullet":
        return " " * row.indent + "- " + read_marks(marker.text).text
    ticked = _TICKED.fullmatch(row.text)
    return ticked["text"] if ticked else _VOTES.sub("", row.body)


def holds_options(rows: Sequence[Row], between: Sequence[int]) -> bool:
    """Whether the rows between a question and its answer look like options, or give feedback.

    A status alone ("Correct") is that of the text written in.
    """
    lines = [rows[index] for index in between if not rows[index].code]
    listed = sum(row.marker is not None for row in lines)
    bare = sum(len(row.text) < _SHORT and not row.ends_asking for row in lines)
    alone = len(lines) == 1 and lines[0].sign and lines[0].sign.says.startswith("result")
    said = not alone and any(_says_feedback(row) for row in lines)
    return listed > 1 or bare > 2 or said


def _says_feedback(row: Row) -> bool:
    sign = row.sign
    label = row.label
    said = sign.says if sign else label[0] if label else ""
    feedback = said.startswith(("result", "next", "above")) or said in ("explanation", "overall")
    return feedback or row.named_answer is not None
