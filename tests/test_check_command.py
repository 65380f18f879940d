"""`recite check` lists what is wrong in a vault."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from recite import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_check_lists_problems_and_hints_and_fails_for_ci(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(vault)]) == 1
    *reports, total = capsys.readouterr().out.splitlines()
    assert total == "1 problem in 1 note, 1 hint"
    assert all(re.match(r"Maths/Numbers\.md:\d+: [^:]+: ", report) for report in reports)
    (problem,) = (report for report in reports if not report.endswith("(hint)"))
    assert problem.startswith("Maths/Numbers.md:21: question 3: the text does not say")


def test_check_passes_a_vault_with_hints_alone(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = vault / "Maths" / "Numbers.md"
    note.write_text(note.read_text("utf-8").partition("3. Which one")[0], "utf-8")
    assert cli.main(["check", str(vault)]) == 0
    assert capsys.readouterr().out.endswith("0 problems, 1 hint\n")


def test_check_gives_json_with_path_line_level_and_message(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--json", str(vault)]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {tuple(finding) for finding in found} == {("path", "line", "level", "message")}
    assert [finding["level"] for finding in found] == ["hint", "problem"]
    assert {finding["path"] for finding in found} == {"Maths/Numbers.md"}


def test_check_reports_what_the_build_would_warn_of(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vault / "Broken.md").write_bytes(b"# Broken\n\n![[nothing.png]]\n\n\xff\n")
    (vault / ".obsidian").mkdir()
    (vault / ".obsidian" / "Hidden.md").write_text("## Review\n", "utf-8")
    cli.main(["check", str(vault)])
    shown = capsys.readouterr().out
    assert "Broken.md:3: the attachment 'nothing.png' is not in the vault" in shown
    assert "Broken.md:5: a byte that is no UTF-8" in shown
    assert "Hidden" not in shown


def test_check_reports_unreadable_formulas_and_addresses_that_collide(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vault / "Sums.md").write_text("Here it stops:\n\n$\\frac{1$\n", "utf-8")
    (vault / "sums.html").write_text("<p>attached</p>", "utf-8")
    (vault / "Hidden.md").write_text("---\npublish: false\n---\n", "utf-8")
    (vault / "hidden.html").write_text("<p>attached</p>", "utf-8")
    cli.main(["check", str(vault)])
    shown = capsys.readouterr().out
    assert "Sums.md:3: the formula $\\frac{1$ cannot be read" in shown
    assert "Sums.md: its page would overwrite that of 'sums.html': it is at 'Sums-2.html'" in shown
    assert "Hidden" not in shown


def test_check_takes_the_vault_of_the_environment(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VAULT", str(vault))
    assert cli.main(["check"]) == 1
    assert "Maths/Numbers.md:21: " in capsys.readouterr().out


def test_check_names_a_vault_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "nowhere"]) == 2
    assert "nowhere: there is no such folder" in capsys.readouterr().err


def test_check_never_writes_into_the_vault(vault: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in vault.rglob("*")}
    cli.main(["check", str(vault)])
    assert {path: path.stat().st_mtime_ns for path in vault.rglob("*")} == before


def test_check_tells_that_a_file_is_no_vault(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(vault / "Maths" / "Numbers.md")]) == 2
    assert "this is a file: name its vault's folder" in capsys.readouterr().err
