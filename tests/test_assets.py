"""The files of the browser, as the site gets them."""

from __future__ import annotations

import gzip

import pytest

from recite.assets import read_assets

ASSETS = {asset.uri.removeprefix("assets/recite/"): asset.content for asset in read_assets()}


@pytest.mark.parametrize(
    ("names", "limit"), [(["quiz.js"], 6 * 1024), (["quiz.css", "print.css"], 3 * 1024)]
)
def test_the_quiz_stays_within_its_budget(names: list[str], limit: int) -> None:
    assert sum(len(gzip.compress(ASSETS[name].encode())) for name in names) <= limit


@pytest.mark.parametrize("name", [name for name in ASSETS if name.endswith(".js")])
def test_scripts_run_from_a_folder_on_disk(name: str) -> None:
    assert "import(" not in ASSETS[name]
    assert not any(line.startswith(("import ", "export ")) for line in ASSETS[name].splitlines())


def test_the_printed_page_has_the_last_word_on_style() -> None:
    assert [name for name in ASSETS if name.endswith(".css")][-1] == "print.css"
