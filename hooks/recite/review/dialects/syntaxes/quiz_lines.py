"""Questions as lines of fields in a block: "Question: ...", "A: ...", "Answer: B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from recite.review.dialects.syntaxes.quiz_data import BareNumber

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.lines import Row

_LETTERED = re.compile(r"(?P<label>[A-H])[:.)]\s+(?P<text>\S.*)")
_FIELD = re.compile(r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)\s*[:：]\s*(?P<text>.*)")
_LETTERS = re.compile(r"[A-Ha-h](?:\s*(?:,|&|and)?\s*[A-Ha-h])*")
_NAMES: Mapping[str, str] = {
    "question": "question", "q": "question", "prompt": "question",
    "options": "options", "choices": "options", "answers": "options",
    "answer": "answer", "correct": "answer", "correct answer": "answer", "solution": "answer",
    "explain": "explanation", "explanation": "explanation", "feedback": "explanation",
    "rationale": "explanation", "hint": "explanation",
    "type": "", "title": "", "level": "", "difficulty": "", "points": "", "id": "",
}  # fmt: skip


def read_lines(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Give the fields of each question; none if a row is no field and no option.

    Options that follow "Options:" stand alone on their rows.
    """
    items: list[dict[str, Any]] = []
    labels: list[str] = []
    listing = False
    last = ""
    for row in rows:
        text = row.text
        if not text:
            continue
        field = _FIELD.fullmatch(text)
        name = _NAMES.get(field["name"].casefold()) if field else None
        lettered = _LETTERED.fullmatch(text)
        if field and name == "question":
            items.append({"question": field["text"], "options": []})
            labels, listing, last = [], False, name
        elif not items or (lettered and last in ("answer", "explanation")):
            return []  # the question above these options is missing
        elif lettered and last in ("question", "options"):
            items[-1]["options"].append({"text": lettered["text"]})
            labels.append(lettered["label"])
        elif field and name is not None:
            listing, last = name == "options" and not field["text"], name or last
            if name == "answer":
                if "answer" in items[-1]:
                    return []  # whose answer is it?
                _answer(items[-1], labels, field["text"])
            elif name == "explanation":
                items[-1]["explanation"] = field["text"]
        elif listing:
            items[-1]["options"].append({"text": text})
            labels.append("")
        elif last == "explanation":
            items[-1]["explanation"] += f"\n{text}"
        else:
            return []
    return items


def _answer(item: dict[str, Any], labels: Sequence[str], said: str) -> None:
    """Take an answer: the letters of options, or what stands for one."""
    item["answer"] = None
    named = [letter.upper() for letter in re.findall(r"\b[A-Ha-h]\b", said)]
    if named and _LETTERS.fullmatch(said) and any(labels):
        if set(named) <= set(labels) and len(set(labels)) == len(labels):
            for label, option in zip(labels, item["options"], strict=True):
                option["correct"] = label in named
        return
    item["answer"] = BareNumber(said) if said.isdecimal() else said
