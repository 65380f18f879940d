from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from recite import cli

if TYPE_CHECKING:
    from pathlib import Path

NOTE = """\
# Numbers

## Review

1. Which of these are even? Select two.

- [x] Two
- [ ] Three
  > It leaves one over.
- [x] Four

2. Which of these is not prime?

A. Seven
B. Six

Answer: B

Explanation: two divides it.

3. Which one is it?

A. This
B. That
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "a vault"
    (folder / "Maths").mkdir(parents=True)
    (folder / "Maths" / "Numbers.md").write_text(NOTE, "utf-8")
    return folder


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
    note.write_text(NOTE[: NOTE.index("3. Which one")], "utf-8")
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


def configuration(folder: Path, said: str) -> str:
    file = folder / "mkdocs.yml"
    file.write_text(said, "utf-8")
    return str(file)


def test_quiz_reads_the_settings_of_mkdocs_yml(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "Note.md"
    note.write_text("# Note\n\n## Zum Üben\n\nThe capital of Peru is ==Lima==.\n", "utf-8")
    assert cli.main(["quiz", str(note)]) == 0
    assert "no heading such as" in capsys.readouterr().out
    said = configuration(tmp_path, 'extra: {recite: {cloze: true, review_headings: ["Zum Üben"]}}')
    assert cli.main(["quiz", "--config-file", said, str(note)]) == 0
    assert "Note.md: 1 question\n" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["quiz", "check"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("extra: {recite: {unknwon_key: info}}", "did you mean unknown_key?"),
        ("extra: {recite: {cloze: maybe}}", "'maybe' is no switch: use true or false"),
        ("extra: {recite: {unknown_key: loud}}", "use one of info, warning, ignore"),
        ("extra: [", "MkDocs encountered an error parsing the configuration file"),
        ("- a list", "it is no mapping of settings"),
    ],
)
def test_a_bad_configuration_stops_a_command(
    command: str, said: str, told: str, vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = configuration(vault.parent, said)
    assert cli.main([command, "-f", file, str(vault)]) == 2
    assert told in capsys.readouterr().err


def test_a_configuration_that_is_not_there_is_named(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "-f", "nowhere.yml", str(vault)]) == 2
    assert "nowhere.yml: it cannot be read (No such file" in capsys.readouterr().err


def test_check_takes_the_vault_of_the_configuration(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("VAULT", raising=False)
    assert cli.main(["check", "-f", configuration(vault.parent, "docs_dir: a vault")]) == 1
    assert "Maths/Numbers.md:21: " in capsys.readouterr().out


def test_check_leaves_out_what_the_settings_ignore(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = configuration(vault.parent, "extra: {recite: {unknown_key: ignore}}")
    assert cli.main(["check", "-f", file, str(vault)]) == 0
    assert "the text does not say" not in capsys.readouterr().out


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


def test_check_tells_that_a_file_is_no_vault(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(vault / "Maths" / "Numbers.md")]) == 2
    assert "this is a file: name its vault's folder" in capsys.readouterr().err


def test_a_reader_that_stops_reading_is_no_error(vault: Path) -> None:
    note = vault / "Long.md"
    note.write_text("## Review\n\n" + "1. What is it?\n\nA. This\nB. That\n\n" * 3000, "utf-8")
    command = [sys.executable, "-m", "recite", "check", str(vault)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


def test_the_machines_encoding_does_not_matter(vault: Path) -> None:
    note = vault / "言葉.md"
    note.write_text("## Review\n\n1. 水は?\n\n- [x] みず\n- [ ] 「火」\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "recite", "quiz", str(note)],
        check=True, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )  # fmt: skip
    assert "みず" in done.stdout.decode("utf-8")
