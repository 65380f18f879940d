"""`recite quiz`: what was understood of the reviews of some notes."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recite.configuration import add_option, read_configuration
from recite.dialect.outline import read_structure
from recite.paper import Paper
from recite.report import decode_note
from recite.review.identity import identify
from recite.review.model import Line, Question, Review
from recite.review.outline import counted, outline
from recite.review.parse import parse_review
from recite.review.section import find_sections
from recite.settings import SettingError
from recite.vault.frontmatter import split_front_matter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from recite.cli import Commands
    from recite.settings import Settings

# A comment above the front matter, as banks of questions have it, such as the text's licence
_COMMENT_ABOVE = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+(?=---\n)", re.DOTALL)

_WIDEST = 100
"""Columns from which on a line is hard to read."""


def add_command(commands: Commands) -> None:
    """Add `recite quiz` to the command's parser."""
    quiz = commands.add_parser(
        "quiz", help="show the questions of notes, and how each key is known"
    )
    quiz.add_argument("files", nargs="+", type=Path, metavar="FILE")
    quiz.add_argument("--json", action="store_true", help="one JSON object a line for each file")
    quiz.add_argument("--whole", action="store_true", help="take whole files as review sections")
    add_option(quiz)
    quiz.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        settings = read_configuration(options.config_file).settings
    except SettingError as error:
        print(f"recite: {error}", file=sys.stderr)
        return 2
    return _quiz(options.files, settings, whole=options.whole, as_json=options.json)


def _quiz(files: Sequence[Path], settings: Settings, *, whole: bool, as_json: bool) -> int:
    status = 0
    paper = _paper()
    for path in files:
        text = _text(path)
        if text is None:
            status = 2
            continue
        reviews = _reviews(path, text, settings, whole=whole)
        if as_json:
            print(json.dumps(_as_json(path, reviews), ensure_ascii=False))
        else:
            print(_as_text(path, reviews, paper), end="\n\n")
    return status


def _paper() -> Paper:
    """Give what is written on: no colours but on a terminal, and none where NO_COLOR is set."""
    terminal = sys.stdout.isatty()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    known = terminal or os.environ.get("COLUMNS", "").isdigit()
    width = min(shutil.get_terminal_size().columns, _WIDEST) if known else 0
    return Paper(width, colour=terminal and not plain)


def _as_text(path: Path, reviews: Sequence[Review], paper: Paper) -> str:
    if not reviews:
        return (
            f"{path}: no heading such as `## Review`: nothing in it becomes a quiz, write one above"
            " its questions (--whole takes the whole file for a review)"
        )
    parts = [paper.paint(f"{path}: {counted(list(reviews))}", "bold")]
    number = 1
    for review in reviews:
        parts.append(outline(review, number, paper))
        number += len(review.questions)
    return "\n\n".join(filter(None, parts))


def _text(path: Path) -> str | None:
    """Give a note's text; what is wrong with it is said, and None given where there is none."""
    if path.is_dir():
        what = "this is a folder: name its notes, or see `recite check` for a whole vault"
        print(f"recite: {path}: {what}", file=sys.stderr)
        return None
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        print(f"recite: {path}: there is no such file: name a note", file=sys.stderr)
        return None
    except OSError as error:
        print(f"recite: {path}: it cannot be read: {error.strerror}", file=sys.stderr)
        return None
    text, report = decode_note(str(path), content)
    if report:
        print(f"recite: {report}", file=sys.stderr)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _reviews(path: Path, text: str, settings: Settings, *, whole: bool) -> tuple[Review, ...]:
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
    sections = (
        [lines]
        if whole
        else [found.lines for found in find_sections(lines, headings, settings.review_headings)]
    )
    found = {path.name: tuple(parse_review(section, cloze=settings.cloze) for section in sections)}
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
            {"line": problem.line, "message": problem.told}
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
