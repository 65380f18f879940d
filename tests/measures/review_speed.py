"""How long a review section takes as it grows: `python tests/measures/review_speed.py`.

Prints, for sections of 125 kB to 1 MB in three forms (a paste with icon names, dense task lists,
cards), the processor seconds to parse each, and their ratio to half the size. The ratio must stay
about 2; machines are noisy, so read the rows of one run against each other.
"""

from __future__ import annotations

import time

from recite.review.model import Line
from recite.review.parse import parse_review

_FORMS = {
    "paste": (
        "{n}.\n\nWhich two things does the station number {n} measure every morning?\n\n"
        "_check_It measures the wind, {n} metres above the ground, and the pressure.\n\n"
        "It measures how many people passed the gate, and writes down their names.\n\n"
        "It measures nothing before noon, because the sensors are still cold then.\n\n"
        "Correct! Wind and pressure are read at six, everything else later on.\n\n"
    ),
    "tasks": (
        "{n}. Which part has the number {n}?\n"
        "- [ ] First part {n}\n- [x] Second part {n}\n- [ ] Third part {n}\n\n"
    ),
    "cards": "What is kept in the drawer number {n}?::The screws of length {n}\n\n",
}
_SIZES = (125_000, 250_000, 500_000, 1_000_000)


def _section(form: str, size: int) -> list[Line]:
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(form.format(n=len(pieces) + 1))
        length += len(pieces[-1])
    text = "".join(pieces)
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


def main() -> None:
    """Measure and print one row a form and size."""
    print(f"{'form':>6} {'kB':>5} {'lines':>6} {'questions':>9} {'seconds':>8} {'ratio':>6}")
    for name, form in _FORMS.items():
        before = 0.0
        for size in _SIZES:
            section = _section(form, size)
            started = time.process_time()
            review = parse_review(section)
            spent = time.process_time() - started
            ratio = f"{spent / before:.2f}" if before else ""
            print(
                f"{name:>6} {size // 1000:>5} {len(section):>6} {len(review.questions):>9} "
                f"{spent:>8.3f} {ratio:>6}"
            )
            before = spent


if __name__ == "__main__":
    main()
