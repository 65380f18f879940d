"""A question as fields: what YAML, TOML or JSON gives, in the names that quiz tools use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recite.review.draft import Draft, DraftOption
from recite.review.keys import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PROMPTS = ("content", "question", "prompt", "q", "text")
_OPTIONS = ("options", "choices", "answers", "distractors")
_TEXTS = ("content", "text", "answer", "option", "value", "label", "code")
_CORRECT = ("correct", "isCorrect", "is_correct", "right")
_ANSWERS = (
    "answer", "correct_answer", "correctAnswer", "correct", "solution", "answerIndex",
    "correctIndex", "correct_index", "answer_index",
)  # fmt: skip
_EXPLANATIONS = ("explanation", "explain", "context", "feedback", "rationale", "hint")
_HOW_TO_MARK = "add `correct: true` to the right option"


def draft_of(fields: Mapping[str, Any], line: int, first: int | None = None) -> Draft | None:
    """Give the question that fields hold; nothing if they ask or answer nothing.

    `first` is the place that a number as an answer gives the first option, where that is known.
    """
    draft = Draft(line, _HOW_TO_MARK)
    prompt = _first(fields, _PROMPTS)
    answer = _first(fields, _ANSWERS)
    if isinstance(prompt, dict):  # mdbook-quiz: prompt.prompt, prompt.distractors, answer.answer
        return _of_tables(fields, prompt, answer, draft)
    draft.prompt = _lines(prompt)
    draft.explanation = _lines(_first(fields, _EXPLANATIONS))
    options = _first(fields, _OPTIONS)
    if isinstance(options, list) and options:
        for option in options:
            _take_option(draft, option)
        _take_answer(draft, answer, first)
        draft.complete = any(option.marks for option in draft.options)
    elif isinstance(answer, str):
        draft.answer = _lines(answer)
    return draft if "".join(draft.prompt).strip() and (draft.options or draft.answer) else None


def _of_tables(
    fields: Mapping[str, Any], prompt: Mapping[str, Any], answer: Any, draft: Draft
) -> Draft | None:
    draft.prompt = _lines(prompt.get("prompt"))
    draft.explanation = _lines(fields.get("context"))
    given = answer.get("answer") if isinstance(answer, dict) else None
    right = given if isinstance(given, list) else [given]
    distractors = prompt.get("distractors")
    if given is None or not "".join(draft.prompt).strip():
        return None
    if isinstance(distractors, list):
        options = [(text, False) for text in distractors] + [(text, True) for text in right]
        for text, correct in options:
            mark = Mark("right" if correct else "wrong", "syntax")
            draft.options.append(DraftOption(draft.line, _lines(text), {mark}))
    elif isinstance(given, str):
        draft.kind = "short"
        draft.answer = [given]
        draft.accepted = tuple(map(str, answer.get("alternatives") or ()))
    else:
        return None
    return draft


def _take_option(draft: Draft, option: Any) -> None:
    if not isinstance(option, dict):
        draft.options.append(DraftOption(draft.line, _lines(option)))
        return
    made = DraftOption(draft.line, _lines(_first(option, _TEXTS)))
    made.feedback = _lines(_first(option, _EXPLANATIONS))
    if str(_first(option, _CORRECT)).casefold() in ("true", "yes"):
        made.marks.add(Mark("right", "syntax"))
    draft.options.append(made)


class BareNumber(str):
    """A number as it was written, without quote marks around it."""

    __slots__ = ()


def _lists_of(items: Sequence[Any]) -> list[tuple[list[Any], list[Any]]]:
    """Give the options of each question that has some, with what answers it."""
    found = []
    for fields in items:
        options = _first(fields, _OPTIONS) if isinstance(fields, dict) else None
        if isinstance(options, list) and options:
            answer = _first(fields, _ANSWERS)
            found.append((options, answer if isinstance(answer, list) else [answer]))
    return found


def count_lists(items: Sequence[Any]) -> int:
    """Give how many of the questions have options."""
    return len(_lists_of(items))


def are_alike(items: Sequence[Any]) -> bool:
    """Whether several questions have as many options each: then none has lost one."""
    lengths = [len(options) for options, _ in _lists_of(items)]
    return len(lengths) > 1 and len(set(lengths)) == 1


def find_first_place(items: Sequence[Any]) -> int | None:
    """Give where the numbers that answer several questions start to count; None if none tells.

    A 0 counts from 0, the number of the last option of a question from 1, unless that number is an
    option's text.
    """
    told = set()
    for options, answers in _lists_of(items):
        for one in map(str, answers):
            if one not in map(str, options):
                told |= {0} if one == "0" else {1} if one == str(len(options)) else set()
    return told.pop() if len(told) == 1 else None


def _take_answer(draft: Draft, answer: Any, first: int | None) -> None:
    """An answer names options by their text, by a letter or by their place.

    A number that is a place and the text of another option names neither unless `first` is known.
    """
    texts = ["\n".join(option.text).strip() for option in draft.options]
    for one in answer if isinstance(answer, list) else [answer]:
        place = _place(one, texts, first)
        if 0 <= place < len(texts):
            draft.options[place].marks.add(Mark("right", "syntax"))


def _place(answer: Any, texts: Sequence[str], first: int | None) -> int:
    named = "" if answer is None else str(answer).strip()
    place = texts.index(named) if named and texts.count(named) == 1 else -1
    if isinstance(answer, BareNumber) or (isinstance(answer, int) and not isinstance(answer, bool)):
        number = int(answer)
        if first is not None:
            return number - first
        return -1 if any(0 <= n < len(texts) for n in {number, number - 1} - {place}) else place
    if place < 0 and len(named) == 1 and named.isalpha() and named.isascii():
        return ord(named.casefold()) - ord("a")
    return place


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _lines(text: Any) -> list[str]:
    return str(text).strip().split("\n") if text is not None else []
