"""How long the links of a vault take as it grows: `python tests/measures/link_resolution.py`.

Prints, for vaults of 500 to 8,000 notes with six links each, the seconds to index the vault and to
resolve its links, and the microseconds a link. The last column must stay about the same from the
first row to the last; machines are noisy, so read the rows of one run against each other.
"""

from __future__ import annotations

import random
import time

from recite.vault.index import Note, VaultIndex

_LINKS = 6


def _vault(size: int) -> VaultIndex:
    notes = [
        Note(
            f"Course {number % (size // 100)}/Lecture {number}.md",
            "",
            properties={"aliases": [f"L{number}"]},
        )
        for number in range(size)
    ]
    return VaultIndex(notes, ())


def _written(size: int, chance: random.Random) -> str:
    number = chance.randrange(size)
    folder = f"Course {number % (size // 100)}"
    forms = (f"Lecture {number}", f"lecture {number}", f"{folder}/Lecture {number}", f"L{number}")
    return chance.choice((*forms, f"Unwritten {number}"))


def main() -> None:
    """Measure and print one row a size."""
    print(f"{'notes':>6} {'links':>6} {'index s':>8} {'links s':>8} {'us a link':>10}")
    for size in (500, 1000, 2000, 4000, 8000):
        chance = random.Random(size)
        started = time.perf_counter()
        index = _vault(size)
        indexed = time.perf_counter()
        links = [(_written(size, chance), path) for path in index.notes for _ in range(_LINKS)]
        ready = time.perf_counter()
        for written, linker in links:
            index.files.find(written, linker)
        spent = time.perf_counter() - ready
        print(
            f"{size:>6} {len(links):>6} {indexed - started:>8.3f} {spent:>8.3f} "
            f"{spent / len(links) * 1e6:>10.1f}"
        )


if __name__ == "__main__":
    main()
