"""The demo vault in docs/ is documentation too: what it says about Recite must be so."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from recite import cli
from recite.environment import REPOSITORY
from recite.settings import Settings

DOCS = REPOSITORY / "docs"
NOTES = sorted(path for path in DOCS.rglob("*.md") if ".excalidraw" not in path.name)
WAYS = sorted((DOCS / "Reviews").iterdir())
LARGE_LANGUAGE_MODELS = DOCS / "3 Language" / "Large Language Models.md"


def _forms(page: Path) -> list[tuple[str, str]]:
    """Give the name of each form on a page, and what stands below it."""
    pieces = re.split(r"^## (.*)$", page.read_text("utf-8"), flags=re.MULTILINE)
    return list(zip(pieces[1::2], pieces[2::2], strict=True))


def _numbered(page: Path) -> list[tuple[int, str]]:
    return list(enumerate(page.read_text("utf-8").split("\n"), 1))


@pytest.mark.parametrize("page", WAYS, ids=lambda page: page.stem)
def test_each_form_stands_beside_the_very_review_it_becomes(page: Path) -> None:
    forms = _forms(page)
    assert len(forms) >= 5
    assert len({name for name, _ in forms}) == len(forms)
    for name, form in forms:
        shown = re.search(r"^(`{3,4})markdown\n(.*?)\n\1$", form, re.MULTILINE | re.DOTALL)
        assert shown, name
        assert form.partition("### Review")[2].strip("\n") == shown[2], name


@pytest.mark.parametrize("page", WAYS, ids=lambda page: page.stem)
def test_each_form_is_understood_with_its_keys_and_to_its_last_line(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["quiz", "--json", str(page)]) == 0
    understood = json.loads(capsys.readouterr().out)
    assert {line["text"] for line in understood["leftover"]} <= {"---"}
    assert understood["problems"] == []
    starts = [line for line, text in _numbered(page) if text == "### Review"]
    ends = [*starts[1:], len(page.read_text("utf-8"))]
    asked = [question["line"] for question in understood["questions"]]
    assert len(starts) == len(_forms(page))
    assert all(
        any(start < line < end for line in asked) for start, end in zip(starts, ends, strict=True)
    )


@pytest.mark.parametrize("page", WAYS, ids=lambda page: page.stem)
def test_each_form_says_how_to_mark_one_and_stands_in_the_index(page: Path) -> None:
    index = _text("Ways to write a review.md")
    for name, form in _forms(page):
        mark = re.search(r"^\*\*No key\?\*\* (.*)\.$", form, re.MULTILINE)
        assert mark, name
        assert f"| [[{page.stem}#{name}\\|{name}]] |" in index
        assert f"| {mark[1]} |" in index, name


def test_every_setting_is_documented_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| `(.*?)` \|", _text("Settings.md"), re.MULTILINE))
    for field in fields(Settings):
        default = list(field.default) if isinstance(field.default, tuple) else field.default
        shown = str(default).lower() if isinstance(default, bool) else str(default)
        assert rows.get(field.name) == shown, field.name


def test_the_course_has_at_least_eight_notes_and_all_are_linked() -> None:
    course = [path for path in NOTES if path.parent != DOCS]
    assert len(course) >= 8
    linked = {
        name.partition("#")[0].rstrip("\\")
        for path in NOTES
        for name in re.findall(r"\[\[([^]|]+)", path.read_text("utf-8"))
    }
    assert [path.stem for path in course if path.stem not in linked] == []


@pytest.mark.parametrize(
    ("shape", "pattern"),
    {
        "unwritten link": r"\[\[Deep Learning\]\]",
        "Excalidraw embed": r"^!\[\[Excalidraw/.*\.excalidraw\]\]$",
        "pasted image, with its spaces encoded": r"^!\[\]\(Meta/Pasted%20image%20\d+\.png\)$",
        "list right after a paragraph": r"^\w.*\n- ",
        "numbered list right after a paragraph": r"^\w.*\n1\. ",
        "list nested by a tab": r"^- .*\n\t- ",
        "line indented by a tab": r"^\w.*\n\t\w",
        "dash without a blank, after a tab": r"^\t-\w",
        "two lines of one paragraph": r"^\w[^\n]*\n\w[^\n]*\n\n",
        "blanks at the end of a line": r"\w $",
        "question without a number or an icon": r"^## Review\n\w",
        "lone icon and number of the next question": r"^_check_\n\n2\.\n\n\w",
        "option that is a line and a numbered list": r"^_check_.*:\n\n1\. .*\n2\. ",
        "feedback that is escaped": r"^\\Correct! .*\\1\. .* \\$",
        "a question mark and a colon": r"\?:$",
    }.items(),
)
def test_the_first_notes_shapes_are_all_here(shape: str, pattern: str) -> None:
    assert re.search(pattern, LARGE_LANGUAGE_MODELS.read_text("utf-8"), re.MULTILINE), shape


def test_images_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (DOCS / "Meta").iterdir()}
    assert sizes
    assert {name for name, size in sizes.items() if size > 60_000} == set()


def _text(name: str) -> str:
    return Path(DOCS / name).read_text("utf-8")


def test_the_large_language_models_review_has_the_keys_its_text_proves(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["quiz", "--json", str(LARGE_LANGUAGE_MODELS)]) == 0
    understood = json.loads(capsys.readouterr().out)
    assert [
        (question["kind"], [option["correct"] for option in question["options"]])
        for question in understood["questions"]
    ] == [
        ("multiple", [False, True, True, True]),  # the third by counting: select three
        ("single", [False, True, False, False]),
        ("single", [False, False, False, True]),
        ("single", [False, False, True, False]),
    ]
    assert understood["leftover"] == []
    assert understood["questions"][0]["instruction"].startswith("Note: To get credit")


def test_the_vault_builds_with_no_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recite", "build", "--strict", "--site-dir", tmp_path / "site"],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "hooks"), "VAULT": ""},
    )
    assert "WARNING" not in done.stderr
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "3 Language" / "Large Language Models.html").read_text("utf-8")
    assert "_check_" not in page
    assert "_close_" not in page
