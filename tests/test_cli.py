"""The commands on settings of one's own, on a reader that stops, on any machine's encoding."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from recite import cli

if TYPE_CHECKING:
    from pathlib import Path


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
