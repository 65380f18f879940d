"""Measure a build of many drawings, or of many formulas: processor time and peak memory.

    PYTHONPATH=hooks:tests python tests/measures/drawings_and_formulas.py drawings 700
    PYTHONPATH=hooks:tests python tests/measures/drawings_and_formulas.py formulas 35000

Drawings have about 106 elements of all kinds each, are compressed as the plugin saves them are not,
and each is embedded in one other note. Formulas stand 70 to a note, a third of them alone in their
lines; one in two is like no other.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from vault.drawings.scenes import element, note, scene, text

_KINDS = ("rectangle", "ellipse", "diamond", "arrow", "line", "freedraw", "text")
_FILLS = ("solid", "hachure", "cross-hatch", "zigzag")
_FORMULAS = (
    r"x_{#}",
    r"\frac{a_#}{b+#}",
    r"\sum_{k=1}^{#} k^2=\frac{n(n+1)}{2}",
    r"\begin{pmatrix}1&#\\3&4\end{pmatrix}\vec v=\lambda\vec v",
    r"f(x)=\begin{cases}x^#&x\ge0\\-x&\text{otherwise}\end{cases}",
    r"\int_0^\infty e^{-#x^2}\,dx=\frac{\sqrt\pi}{2}",
    r"\ce{#H2 + O2 -> #H2O}",
    r"\mathbb E[X_#]\le\operatorname*{arg\,max}_{\theta}\overline{X}",
)


def _element(chance: random.Random, number: int) -> dict[str, Any]:
    kind = chance.choice(_KINDS)
    place = {"x": chance.uniform(0, 2000), "y": chance.uniform(0, 2000), "id": f"e{number}"}
    if kind == "text":
        words = " ".join(chance.choice(("cell", "wall", "energy", "flow")) for _ in range(4))
        return text(words, **place)
    steps = 60 if kind == "freedraw" else 3
    return element(
        kind,
        **place,
        seed=number,
        backgroundColor="#ffc9c9",
        fillStyle=chance.choice(_FILLS),
        points=[[9 * at, chance.uniform(-30, 30)] for at in range(steps)],
        roundness={"type": 3} if chance.random() < 0.5 else None,
    )


def _drawings(folder: Path, count: int) -> None:
    for number in range(count):
        chance = random.Random(number)
        data = scene(*(_element(chance, at) for at in range(106)))
        (folder / f"Drawing {number}.excalidraw.md").write_text(note(data), "utf-8")
        (folder / f"Note {number}.md").write_text(f"![[Drawing {number}.excalidraw]]\n", "utf-8")


def _formulas(folder: Path, count: int) -> None:
    chance = random.Random(1)
    for first in range(0, count, 70):
        lines = []
        for _ in range(min(70, count - first)):
            shown = str(chance.randrange(10_000)) if chance.random() < 0.5 else "2"
            latex = chance.choice(_FORMULAS).replace("#", shown)
            lines.append(f"$$\n{latex}\n$$" if chance.random() < 0.3 else f"Here ${latex}$ holds.")
        (folder / f"Note {first}.md").write_text("\n\n".join(lines), "utf-8")


def main() -> None:
    """Make a vault, build its site and print what that took."""
    kind, count = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        vault = Path(name) / "vault"
        vault.mkdir()
        {"drawings": _drawings, "formulas": _formulas}[kind](vault, count)
        start = time.monotonic()
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(Path(name) / "site")]
        subprocess.run(command, check=True, env=_environment(vault))
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(
            f"{count} {kind}: {used.ru_utime:.1f} s of processor time, "
            f"{time.monotonic() - start:.1f} s in all, peak {used.ru_maxrss // 1024} MB"
        )


def _environment(vault: Path) -> dict[str, str]:
    import os

    return {**os.environ, "VAULT": str(vault), "NO_MKDOCS_2_WARNING": "1"}


if __name__ == "__main__":
    main()
