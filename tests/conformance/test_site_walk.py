"""The demo site as a whole: every address leads somewhere, every tag fits, no page is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from conformance.site_walk import faults, unreachable
from mkdocs.commands.build import build
from mkdocs.config import load_config

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    docs = str(_REPOSITORY / "docs")
    build(load_config(str(_REPOSITORY / "mkdocs.yml"), docs_dir=docs, site_dir=str(folder)))
    return folder


def test_every_address_of_the_demo_site_leads_somewhere(demo: Path) -> None:
    assert list(faults(demo)) == []


def test_every_page_of_the_demo_site_can_be_reached(demo: Path) -> None:
    assert unreachable(demo) == set()


def test_a_walk_finds_every_kind_of_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<p id="a"><a href="no.html">x</a> <a href="#no">x</a> <a href="#a">x</a><b>y</p><i id="a">'
    )
    (tmp_path / "alone.html").write_text("<p>")
    assert list(faults(tmp_path)) == [
        "alone.html: never closed: ['p']",
        "index.html: 1:76: </p> where ['p', 'b'] are open",
        "index.html: never closed: ['i']",
        "index.html: id 'a' 2 times",
        "index.html: no.html leads nowhere",
        "index.html: #no leads nowhere",
    ]
    assert unreachable(tmp_path) == {"alone.html"}
