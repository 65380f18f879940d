"""Small vaults for the browser tests, and what makes sites and single pages of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from markdown import markdown

from recite.assets import read_assets
from recite.dialect.carrier import carry_block
from recite.review.html import render_review
from recite.review.print_key import render_key, split_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recite.review.model import Review

ROOT = Path(__file__).parents[2]

PLANETS = """\
# Planets

What circles the sun, seen from [[Home]].

## Review

Which of these are planets? Select two.

- [x] Venus
    > Second from the sun, hot as a kiln.
- [ ] The Moon
    > It circles the Earth.
- [x] Neptune
- [ ] Ceres

A planet has cleared its path of zodiacal rubble.

Which planet has the most mass?

- [ ] Saturn
- [x] Jupiter
- [ ] Earth

Twice the heft of all others taken as one.
"""

VAULT = {
    "index.md": "# Home\n\nStart with [[Planets]] or [[Comets]].\n",
    "Planets.md": PLANETS,
    "Comets.md": "---\naliases: [Shooting star]\n---\n# Comets\n\n"
    "Ice and dust, which is not a quiz. Back to [[Planets]].\n\n## Tail\n\nIt points away.\n",
}


def build_site(
    notes: Mapping[str, str], folder: Path, *, warnings: Sequence[str] = (), **settings: str
) -> Path:
    """Build a vault of these notes as the README says.

    Every warning of the build has to begin with that of `warnings` in its place. `settings` are
    environment variables.
    """
    vault = folder.with_name(f"{folder.name}-vault")
    for name, text in notes.items():
        path = vault / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    done = subprocess.run(
        # Not `-q --strict`: a quiet MkDocs counts no warnings and stops at none.
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "hooks"),
            "NO_MKDOCS_2_WARNING": "1",
            "VAULT": str(vault),
            "SITE_DIR": str(folder),
            **settings,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    met = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert len(met) == len(warnings), done.stderr
    for line, start in zip(met, warnings, strict=True):
        assert line.removeprefix("WARNING").lstrip(" -").startswith(start), done.stderr
    return folder


def write_page(reviews: Sequence[Review], path: Path) -> str:
    """Write a page with these reviews alone, without MkDocs; give its `file:` address."""
    number, quizzes = 1, ""
    for review in reviews:
        quizzes += _html(render_review(review, lambda text, line: text, number))
        number += len(review.questions)
    choice, key = split_key(_html(render_key(reviews, lambda text, line: text)))
    for asset in read_assets():
        (path.parent / PurePosixPath(asset.uri).name).write_text(asset.content, "utf-8")
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><title>Quiz</title>'
        '<link rel="stylesheet" href="quiz.css"><link rel="stylesheet" href="print.css">'
        '<script defer src="quiz.js"></script>'
        f'<body><main class="md-typeset"><h1>Quiz</h1>{quizzes}{choice}{key}</main>',
        "utf-8",
    )
    return path.as_uri()


def _html(pieces: object) -> str:
    return markdown(carry_block(pieces), extensions=["recite.dialect"])  # type: ignore[arg-type]
