"""How long a review section takes as it grows: `python tests/measures/review_speed.py [NAME...]`.

Prints, for a section of 1 MB in each form that a quiz is kept in, each golden file repeated, and
texts made to be hard, the processor seconds to find it in its note and to parse it, and the ratio
of these to half the size, which must stay about 2. With names, only the forms that have one of them
in their own. Machines are noisy: read the rows of one run against each other.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from review import golden
from review.forms import FORMS
from review.hard_texts import HARD_TEXTS
from review.quizzes import Choice

from recite.dialect.outline import read_structure
from recite.review.model import Line
from recite.review.parse import parse_review
from recite.review.section import find_sections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = 1_000_000


def _repeated(piece: Callable[[int], str]) -> Callable[[int], str]:
    def text(size: int) -> str:
        pieces: list[str] = []
        length = 0
        for number in count(1):
            pieces.append(piece(number))
            length += len(pieces[-1])
            if length >= size:
                return "".join(pieces)
        raise AssertionError

    return text


def _quiz(number: int, *, several: bool) -> list[Choice]:
    options = (
        (f"It measures the wind, {number} metres above the ground", True),
        ("It measures how many people passed the gate", False),
        (f"It measures the pressure in room {number}", several),
        ("It measures nothing before noon", False),
    )
    ask = "Which two things does" if several else "What does"
    return [Choice(f"{ask} the station number {number} measure every morning?", options)]


def _forms() -> Iterator[tuple[str, Callable[[int], str]]]:
    for form in FORMS:
        yield (
            form.name,
            _repeated(lambda n, f=form: f.write(_quiz(n, several=f.several)) + "\n\n"),
        )
    for family in sorted({case.file for case in golden.cases()}):
        source = "\n\n".join(case.source for case in golden.cases() if case.file == family)
        yield f"golden {family}", _repeated(lambda n, s=source: f"{s}\n\nPart {n}.\n\n")
    yield from HARD_TEXTS.items()


def _seconds(text: str) -> tuple[float, float, int]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    note = [Line(0, "## Review"), *lines]
    started = time.process_time()
    find_sections(note, read_structure(f"## Review\n{text}").headings)
    found = time.process_time()
    review = parse_review(lines)
    return found - started, time.process_time() - found, len(review.questions)


def main(names: list[str]) -> None:
    """Measure and print one row a form, the slowest parse of all at the end."""
    print(f"{'form':36} {'lines':>7} {'questions':>9} {'find':>6} {'x':>4} {'parse':>6} {'x':>4}")
    slowest = (0.0, "")
    for name, text in _forms():
        if names and not any(part in name for part in names):
            continue
        find_half, parse_half, _ = _seconds(text(SIZE // 2))
        whole = text(SIZE)
        find, parse, questions = _seconds(whole)
        print(
            f"{name:36} {whole.count(chr(10)):>7} {questions:>9} {find:>6.2f} "
            f"{find / max(find_half, 0.01):>4.1f} "
            f"{parse:>6.2f} {parse / max(parse_half, 0.01):>4.1f}",
            flush=True,
        )
        slowest = max(slowest, (parse, name))
    print(f"slowest: {slowest[1]}, {slowest[0]:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
