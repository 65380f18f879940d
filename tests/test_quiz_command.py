"""`recite quiz` shows what was understood of a review."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from recite import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_quiz_shows_each_question_with_its_key_and_how_it_is_known(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["quiz", str(vault / "Maths" / "Numbers.md")]) == 0
    shown = capsys.readouterr().out
    assert "Numbers.md: 3 questions" in shown
    assert "1. (several answers, line 5)" in shown
    assert "[x] A. Two (right: marked in the note)" in shown
    assert "[ ] B. Three (wrong: not marked, and the right ones are)" in shown
    assert "feedback: It leaves one over." in shown
    assert "[x] B. Six (right: named by its letter in the note)" in shown
    assert "explanation: " in shown
    assert "3. (one answer, line 21, not graded: the key is not known)" in shown
    assert "[?] A. This (not known)" in shown
    assert "problem, line 21: the text does not say which option is right" in shown
    assert "3 questions, 1 of them not graded: the key is not known" in shown


def test_quiz_wraps_to_the_columns_that_are_known(
    vault: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert cli.main(["quiz", "--whole", str(vault / "Maths" / "Numbers.md")]) == 0
    shown = capsys.readouterr().out
    first, *rest = shown.splitlines()
    assert first.endswith("not known"), "a path is never cut"
    assert max(map(len, rest)) <= 60  # the header of a question stays whole
    assert "\n      " in shown


def test_quiz_is_painted_on_a_terminal_only_and_never_against_the_readers_wish(
    vault: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    note = str(vault / "Maths" / "Numbers.md")
    cli.main(["quiz", note])
    assert "\033[" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    cli.main(["quiz", note])
    assert "\033[32m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    cli.main(["quiz", note])
    assert "\033[" not in capsys.readouterr().out


def test_quiz_says_when_a_note_has_no_review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "Plain.md"
    note.write_text("# Plain\n\n- [x] Milk\n- [ ] Bread\n", "utf-8")
    assert cli.main(["quiz", str(note)]) == 0
    assert "Plain.md: no heading such as `## Review`" in capsys.readouterr().out


def test_quiz_names_a_file_that_is_not_there_and_reads_the_others(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["quiz", "nowhere.md", str(vault / "Maths" / "Numbers.md")]) == 2
    told = capsys.readouterr()
    assert "nowhere.md: there is no such file" in told.err
    assert "3 questions" in told.out


def test_quiz_gives_one_json_object_a_file(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(vault / "Maths" / "Numbers.md")
    assert cli.main(["quiz", "--json", path, path]) == 0
    one, other = map(json.loads, capsys.readouterr().out.splitlines())
    assert one == other
    assert one["path"] == path
    assert [q["multiple"] for q in one["questions"]] == [True, False, False]
    assert [o["correct"] for o in one["questions"][1]["options"]] == [False, True]


def test_quiz_takes_a_whole_file_for_a_review_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "Bank.md"
    note.write_text("1. Which is even?\n\n- [x] Two\n- [ ] Three\n", "utf-8")
    assert cli.main(["quiz", "--whole", str(note)]) == 0
    assert "Bank.md: 1 question\n" in capsys.readouterr().out


def test_quiz_tells_a_folder_and_a_byte_that_is_no_text(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = vault / "Latin.md"
    note.write_bytes(b"# Latin\n\n## Review\n\n1. Qu\xe9?\n\n- [x] One\n- [ ] Two\n")
    assert cli.main(["quiz", str(vault), str(note)]) == 2
    told = capsys.readouterr()
    assert f"{vault}: this is a folder: name its notes" in told.err
    assert "Latin.md:5: a byte that is no UTF-8" in told.err
    assert "1 question" in told.out
