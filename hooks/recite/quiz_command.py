"""`recite quiz`: what was understood of the reviews of some notes."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recite.dialect.outline import read_structure
from recite.review.identity import identify
from recite.review.model import Line, Question, Review
from recite.review.outline import outline
from recite.review.parse import parse_review
from recite.review.section import find_sections
from recite.vault.frontmatter import split_front_matter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from recite.cli import Commands

# A comment above the front matter, as banks of questions have it, such as the text's licence
_COMMENT_ABOVE = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+(?=---\n)", re.DOTALL)


def add_command(commands: Commands) -> None:
    """Add `recite quiz` to the command's parser."""
    quiz = commands.add_parser(
        "quiz", help="show the questions of notes, and how each key is known"
    )
    quiz.add_argument("files", nargs="+", type=Path, metavar="FILE")
    quiz.add_argument("--json", action="store_true", help="one JSON object a line for each file")
    quiz.add_argument("--whole", action="store_true", help="take whole files as review sections")
    quiz.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    return _quiz(options.files, whole=options.whole, as_json=options.json)


def _quiz(files: Sequence[Path], *, whole: bool, as_json: bool) -> int:
    status = 0
    for path in files:
        if not path.is_file():
            print(f"recite: {path}: there is no such file: name a note", file=sys.stderr)
            status = 2
            continue
        reviews = _reviews(path, whole=whole)
        if as_json:
            print(json.dumps(_as_json(path, reviews), ensure_ascii=False))
        else:
            print(_as_text(path, reviews), end="\n\n")
    return status


def _as_text(path: Path, reviews: Sequence[Review]) -> str:
    if not reviews:
        return (
            f"{path}: no heading such as `## Review`: nothing in it becomes a quiz, write one above"
            " its questions (--whole takes the whole file for a review)"
        )
    count = sum(len(review.questions) for review in reviews)
    parts = [f"{path}: {count} question{'' if count == 1 else 's'}"]
    number = 1
    for review in reviews:
        parts.append(outline(review, number))
        number += len(review.questions)
    return "\n\n".join(filter(None, parts))


def _reviews(path: Path, *, whole: bool) -> tuple[Review, ...]:
    text = (
        path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    )
    above = _COMMENT_ABOVE.match(text) if whole else None
    skipped = above.end() if above else 0
    front = split_front_matter(text[skipped:])
    if "question" not in front.properties:
        skipped, front = 0, split_front_matter(text)
    first = front.body_line + text.count("\n", 0, skipped)
    lines = tuple(Line(number, line) for number, line in enumerate(front.body.split("\n"), first))
    question = front.properties.get("question")
    if whole and isinstance(question, str):  # some question banks keep the prompt in the properties
        lines = (Line(first, question), *lines)
    headings = () if whole else read_structure(front.body).headings
    sections = [lines] if whole else [found.lines for found in find_sections(lines, headings)]
    found = {path.name: tuple(parse_review(section) for section in sections)}
    return identify(found)[path.name]


def _as_json(path: Path, reviews: Sequence[Review]) -> dict[str, Any]:
    return {
        "path": str(path),
        "questions": [_question(question) for review in reviews for question in review.questions],
        "leftover": [
            {"line": line.number, "text": line.text}
            for review in reviews
            for line in review.leftover
        ],
        "problems": [
            {"line": problem.line, "message": problem.message}
            for review in reviews
            for problem in review.problems
        ],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "prompt": question.prompt,
        "multiple": question.multiple,
        "options": [
            {
                "text": option.text,
                "correct": option.correct,
                "known_by": option.known_by,
                "feedback": option.feedback,
            }
            for option in question.options
        ],
        "answer": question.answer or None,
        "explanation": question.explanation,
        "instruction": question.instruction,
        "line": question.line,
    }
