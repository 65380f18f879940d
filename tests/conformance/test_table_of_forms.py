"""The site's own page of forms: what its tables say is what a build makes of each form."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from conformance.cases import article
from conformance.rows_told_in_words import ROWS
from pages.site_builder import build_site

if TYPE_CHECKING:
    from conformance.table_row import Row

_DOCS = Path(__file__).parents[2] / "docs"
_NOTE = _DOCS / "How notes are shown.md"
_CELLS = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"`([^`]+)`")
_FORM = re.compile(r"\[|<|https?:|[*~=$#\\]")
_BUILT_ROW = re.compile(r"<tr>\n<td>(.*?)</td>\n<td>(.*?)</td>\n</tr>", re.DOTALL)
_SHOWN: dict[str, str] = yaml.safe_load(
    (Path(__file__).parent / "shown" / "table_of_forms.yml").read_text("utf-8")
)


def _rows() -> list[tuple[str, str]]:
    """Give the rows of the tables of forms: what is written, and what is shown or told."""
    rows = []
    for line in _NOTE.read_text("utf-8").split("\n"):
        cells = [cell.strip() for cell in _CELLS.split(line)]
        if len(cells) == 4 and cells[1] != "You write" and not cells[1].startswith("-"):
            rows.append((cells[1], cells[2]))
    return rows


_ROWS = _rows()
_WITH_FORM = [(written, shown) for written, shown in _ROWS if _FORM.search(shown)]


@pytest.mark.parametrize(("written", "shown"), _WITH_FORM, ids=[row[0] for row in _WITH_FORM])
def test_what_stands_in_code_stands_beside_it(written: str, shown: str) -> None:
    assert shown.startswith(", ".join(_CODE.findall(written)))


def test_every_row_has_its_build() -> None:
    assert {written for written, _ in _WITH_FORM} == set(_SHOWN)
    assert {written for written, _ in _ROWS} == {*_SHOWN, *(row.written for row in ROWS)}


@pytest.fixture(scope="module")
def built_rows(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the second cells of the rows on the built page, in the note's order."""
    files = {
        path.relative_to(_DOCS).as_posix(): path.read_bytes()
        for path in _DOCS.rglob("*")
        if path.is_file()
    }
    site = build_site(tmp_path_factory.mktemp("docs"), files)
    return [shown for _, shown in _BUILT_ROW.findall(site.page("How notes are shown.html"))]


@pytest.mark.parametrize("written", _SHOWN)
def test_a_form_beside_its_code_is_built(written: str, built_rows: list[str]) -> None:
    number = next(number for number, row in enumerate(_ROWS) if row[0] == written)
    assert built_rows[number] == _SHOWN[written]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.written)
def test_a_form_told_in_words_is_built(row: Row, tmp_path: Path) -> None:
    site = build_site(tmp_path, row.files)
    page = site.page(f"{row.note}.html")
    note = article(page)
    search = (site.folder / "search" / "search_index.json").read_text("utf-8")
    for piece in row.shows:
        assert piece in page
    for piece in row.never:
        assert piece not in note
    for piece in row.searched:
        assert piece in search
    for address, piece in row.pages.items():
        assert piece in site.page(address)
    for path in site.folder.rglob("*"):
        if path.suffix in (".html", ".json", ".xml", ".txt"):
            text = path.read_text("utf-8")
            assert [piece for piece in row.nowhere if piece in text or piece in path.name] == []
    assert note
    assert site.warnings == []
