"""Open questions with their answer below: a label, a list, a quote, an indented line, details."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading
from recite.review.draft import Draft
from recite.review.lines import markdown
from recite.review.markers import read_marker, split_inline
from recite.review.marks import read_marks
from recite.review.stems import asks, ends_as_question, may_be_prompt
from recite.review.words import answer_sentence, plain, read_sign, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.lines import Row

_HOW_TO_MARK = "write `Answer:` and the answer below the question"
_LESS_THAN_CHOICE = 0.3
_DETAILS = re.compile(r"<details\b[^>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary\b[^>]*>\s*(?P<text>.*?)\s*</summary>(?P<rest>.*)", re.IGNORECASE)
_END = re.compile(r"</details>", re.IGNORECASE)
_WRAPPING = re.compile(r"</?(?:b|p|br|div|blockquote)\b[^>]*>", re.IGNORECASE)
_ITALIC = re.compile(r"([*_])(?!\1).+\1")
_SHORT = 60
"""Letters of a line that may as well be an option as a part of the prompt."""
# "Which of these is ...": of several things below it one is right, so they are no answer
_OF_THESE = re.compile(
    r"\bwhich (?:one|of (?:these|those|the following)) (?:is|was)\b", re.IGNORECASE
)
_BUTTONS = frozenset({
    "check your answers", "comprobar las respuestas", "verificar suas respostas",
    "controlla le risposte", "überprüfen sie ihre antworten", "vérifier vos réponses",
    "检查你的答案",
})  # fmt: skip
"""A page with such a line asks for choices: its lists are no answers."""
_VOTES = re.compile(r"\s*Most Voted\s*$", re.IGNORECASE)


class OpenQuestions:
    """Questions that a text answers, to reveal and to rate oneself."""

    def read(self, rows: Sequence[Row]) -> list[Reading]:
        """Give the open questions that have an answer."""
        choosing = any(row.text.casefold() in _BUTTONS for row in rows)
        starts = [index for index in range(len(rows)) if _starts(rows, index)]
        starts = [
            start
            for place, start in enumerate(starts)
            if not (place and _goes_on(rows, starts[place - 1], start))
        ]
        readings = []
        for start, limit in zip(starts, [*starts[1:], len(rows)], strict=False):
            reading = _reading(rows, start, limit, choosing=choosing)
            if reading:
                readings.append(reading)
        return readings + _details(rows)


def _starts(rows: Sequence[Row], index: int) -> bool:
    """Whether a row may be (the first line of) an open question."""
    row = rows[index]
    if (
        row.blank
        or row.code
        or row.hidden
        or row.quote
        or row.separator
        or split_inline(row.text)[1]
        or _DETAILS.match(row.text)
    ):
        return False
    sign = read_sign(row.text)
    if sign:
        return sign.says == "question" or (sign.says == "prompt")
    label = split_label(row.text)
    if label:
        return label[0] == "prompt"
    marker = read_marker(row.text)
    if marker and marker.kind == "box":
        return False
    text = marker.text if marker else row.text
    inner = split_label(text)
    if inner:
        return inner[0] == "prompt"
    if row.heading:
        numbered = read_marker(row.text.strip("# "))
        return asks(text) or bool(numbered and numbered.kind == "number" and may_be_prompt(text))
    if marker and marker.kind == "number":
        return may_be_prompt(text)
    if marker and marker.kind == "letter":
        return False
    return ends_as_question(text) and row.indent < 4


def _goes_on(rows: Sequence[Row], before: int, start: int) -> bool:
    """Whether a start is still the prompt of the one before: a header, then its question."""
    sign = read_sign(rows[before].text)
    return bool(
        sign
        and sign.says in ("question", "prompt")
        and not sign.rest
        and all(rows[index].blank for index in range(before + 1, start))
        and not read_sign(rows[start].text)
    )


def _reading(rows: Sequence[Row], start: int, limit: int, *, choosing: bool) -> Reading | None:
    end = start + 1
    while end < limit and not rows[end].separator:
        row = rows[end]
        label = split_label(row.text) or read_sign(row.text)
        if row.heading and not label:
            break
        end += 1
    while end > start + 1 and rows[end - 1].blank:
        end -= 1
    body = [index for index in range(start + 1, end) if not rows[index].blank]
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    at = _label_at(rows, body)
    first = next((i for i in body if _is_answer(rows, start, i)), None)
    limit_row = at if at is not None else first
    if limit_row is not None and _holds_options(rows, [i for i in body if i < limit_row]):
        return None
    if at is not None:
        _take_labelled(rows, start, body, at, draft)
    else:
        if first is None:
            return None
        taken = _take_formed(rows, start, body, first, draft)
        several = sum(bool(line.strip()) for line in draft.answer) > 1
        listed = several and not rows[first].code and read_marker(rows[first].text) is not None
        if not taken or (listed and (choosing or _asks_for_one(draft))):
            return None
        end = taken
    if not markdown(draft.answer) or not plain("\n".join(draft.prompt)):
        return None
    return Reading(start, end, draft.question(), draft.roles, draft.weight() * _LESS_THAN_CHOICE)


def _asks_for_one(draft: Draft) -> bool:
    return not draft.read_cue().multiple and bool(_OF_THESE.search("\n".join(draft.prompt)))


def _holds_options(rows: Sequence[Row], between: Sequence[int]) -> bool:
    """Whether the rows between a question and its answer look like options, or give feedback."""
    lines = [rows[index] for index in between if not rows[index].code]
    listed = sum(read_marker(row.text) is not None for row in lines)
    bare = sum(len(row.text) < _SHORT and not ends_as_question(row.text) for row in lines)
    said = any(_says_feedback(row) for row in lines)
    return listed > 1 or bare > 2 or said


def _says_feedback(row: Row) -> bool:
    sign = read_sign(row.text)
    label = split_label(row.text)
    said = sign.says if sign else label[0] if label else ""
    feedback = said.startswith(("result", "next", "above")) or said in ("explanation", "overall")
    return feedback or answer_sentence(row.text) is not None


def _label_at(rows: Sequence[Row], body: Sequence[int]) -> int | None:
    """Give the row that an answer label starts."""
    for index in body:
        row = rows[index]
        if row.code:
            continue
        sign = read_sign(row.text)
        label = _label(row)
        if (sign and sign.says in ("answer", "next right")) or (
            label and label[0] in ("answer", "next right")
        ):
            return index
    return None


def _label(row: Row) -> tuple[str, str] | None:
    marker = read_marker(row.text)
    return split_label(marker.text if marker and marker.kind == "bullet" else row.text)


def _take_labelled(
    rows: Sequence[Row], start: int, body: Sequence[int], at: int, draft: Draft
) -> None:
    _take_prompt(rows, start, [index for index in body if index < at], draft)
    label = _label(rows[at])
    rest = label[1] if label and label[0] in ("answer", "next right") else ""
    draft.roles[rows[at].number] = "answer" if rest else "noise"
    lines = [rest] if rest else []
    target, role = lines, "answer"
    previous = at
    for index in body:
        if index <= at:
            continue
        row = rows[index]
        said = _label(row)
        sign = read_sign(row.text)
        if (said and said[0] == "explanation") or (sign and sign.says == "explanation"):
            target, role = draft.explanation, "explanation"
        if index > previous + 1 and target:
            target.append("")
        target.append(row.body)
        draft.roles[row.number] = role  # type: ignore[assignment]
        previous = index
    draft.answer = lines


def _is_answer(rows: Sequence[Row], start: int, index: int) -> bool:
    """Whether the form of a row sets it off as an answer."""
    row, head = rows[index], rows[start]
    if row.quote > head.quote or row.code:
        return True
    marker = read_marker(row.text)
    if marker and marker.kind == "bullet":
        return True
    deeper = row.depth >= head.depth + 4 and row.after_blank
    return deeper or _ITALIC.fullmatch(row.text) is not None


def _take_formed(
    rows: Sequence[Row], start: int, body: Sequence[int], first: int, draft: Draft
) -> int | None:
    """Take an answer set off by its form; give the row after it."""
    head = read_marker(rows[start].text)
    before = [index for index in body if index < first]
    prompt = "\n".join([rows[start].text, *(rows[index].text for index in before)])
    if not (asks(prompt) or may_be_prompt(prompt)) or (head and head.kind == "letter"):
        return None
    _take_prompt(rows, start, before, draft)
    lines: list[str] = []
    end = first
    fence = rows[first].code
    for index in (i for i in body if i >= first):
        row = rows[index]
        marker = read_marker(row.text)
        lazy = index == end and not row.after_blank
        if not (_is_answer(rows, start, index) or lazy) or (row.code != fence):
            break
        if marker and marker.kind == "box":
            return None
        end = index + 1
        draft.roles[row.number] = "answer"
        lines.append(_unmarked(row))
    kept = [line for line in lines if line.strip()]
    single = len(kept) == 1
    draft.answer = [re.sub(r"^\s*[-*+]\s+", "", kept[0]).strip()] if single else lines
    return end


def _unmarked(row: Row) -> str:
    """Give an answer row without the marks that say nothing more: "✅", "Most Voted"."""
    marker = read_marker(row.text)
    if row.code:
        return "" if row.text.startswith(("```", "~~~")) else row.body
    if marker and marker.kind == "bullet":
        return " " * row.indent + "- " + read_marks(marker.text).text
    return _VOTES.sub("", row.body)


def _take_prompt(rows: Sequence[Row], start: int, more: Sequence[int], draft: Draft) -> None:
    head = rows[start]
    draft.prompt = [_without_marks(head)]
    draft.roles[head.number] = "prompt" if draft.prompt[0] else "noise"
    margin = min((rows[index].indent for index in more), default=0)
    previous = start
    for index in more:
        if index > previous + 1:
            draft.prompt.append("")
        draft.prompt.append(rows[index].body[margin:])
        draft.roles[rows[index].number] = "prompt"
        previous = index


def _without_marks(row: Row) -> str:
    text = row.text.strip("# ") if row.heading else row.text
    sign = read_sign(text)
    if sign and sign.says in ("question", "prompt"):
        return sign.rest
    marker = read_marker(text)
    if marker and marker.kind in ("number", "bullet"):
        text = marker.opened + marker.text
    label = split_label(text)
    return label[1] if label and label[0] == "prompt" and label[1] else text


def _details(rows: Sequence[Row]) -> list[Reading]:
    """Give the questions that are the summary of details, unless it only says "Answer"."""
    readings = []
    start: int | None = None
    for index, row in enumerate(rows):
        if row.code:
            continue
        if _DETAILS.search(row.text):
            start = index
        if start is not None and _END.search(row.text):
            reading = _detail(rows, start, index + 1)
            readings += [reading] if reading else []
            start = None
    return readings


def _detail(rows: Sequence[Row], start: int, end: int) -> Reading | None:
    draft = Draft(rows[start].number, _HOW_TO_MARK)
    for index in range(start, end):
        row = rows[index]
        if row.blank:
            draft.answer += [""] if draft.answer else []
            continue
        summary = _SUMMARY.search(row.text)
        if summary and not draft.prompt:
            if read_sign(summary.group("text")) or (
                not asks(summary.group("text")) and not may_be_prompt(summary.group("text"))
            ):
                return None
            draft.prompt = [summary.group("text")]
            draft.roles[row.number] = "prompt"
            text = _WRAPPING.sub("", summary.group("rest"))
        else:
            text = _END.sub("", _DETAILS.sub("", _WRAPPING.sub("", row.body))).rstrip()
            draft.roles[row.number] = "answer" if text.strip() else "noise"
        if text.strip():
            draft.answer.append(text)
    if not draft.prompt or not markdown(draft.answer):
        return None
    return Reading(start, end, draft.question(), draft.roles, draft.weight())
