"""The tables in the site's own page of forms: what stands in code is what stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_NOTE = Path(__file__).parents[2] / "docs" / "How notes are shown.md"
_CELLS = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"`([^`]+)`")
_FORM = re.compile(r"\[|<|https?:|[*~=$#\\]")


def _rows() -> list[tuple[str, str]]:
    """Give the rows whose second cell shows a form."""
    rows = []
    for line in _NOTE.read_text("utf-8").split("\n"):
        cells = _CELLS.split(line)
        if line.startswith("|") and len(cells) == 4 and _FORM.search(cells[2]):
            rows.append((cells[1].strip(), cells[2].strip()))
    return rows


_ROWS = _rows()


@pytest.mark.parametrize(("written", "shown"), _ROWS, ids=[row[0] for row in _ROWS])
def test_row(written: str, shown: str) -> None:
    assert shown.startswith(", ".join(_CODE.findall(written)))


def test_all_forms_are_there() -> None:
    assert len(_ROWS) >= 39
