"""The way from `python3 hooks/recite COMMAND` on a fresh machine to the command itself."""

from __future__ import annotations

import ast
import importlib.util
import os
import runpy
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from recite import cli, environment
from recite.chromium import NoChromiumError, find_chromium
from recite.environment import SetupError, prepare

HOOKS = Path(environment.__file__).parent
PYPROJECT = '[project]\nname = "empty"\nversion = "1"\n'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose path has spaces."""
    folder = tmp_path / "my notes"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(PYPROJECT)
    return folder


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch, repository: Path) -> list[list[str]]:
    """The commands that `prepare` runs; none of them is really run."""
    ran: list[list[str]] = []

    def run(command: list[str]) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        python = repository / ".venv" / environment._PYTHON
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(environment, "_run", run)
    return ran


def test_main_parses_on_old_pythons() -> None:
    ast.parse((HOOKS / "__main__.py").read_text("utf-8"), feature_version=(3, 4))


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit, match=r"needs 3\.11 or newer: install one from https://"):
        runpy.run_path(str(HOOKS / "__main__.py"))


def test_packages_are_installed_once(repository: Path, commands: list[list[str]]) -> None:
    prepare(repository)
    made, installed = commands
    assert made[1:] == ["-m", "venv", "--clear", str(repository / ".venv")]
    assert installed[-2:] == ["--editable", str(repository)]
    prepare(repository)
    assert len(commands) == 2


def test_packages_are_installed_again_when_the_requirements_change(
    repository: Path, commands: list[list[str]]
) -> None:
    prepare(repository)
    (repository / "pyproject.toml").write_text(PYPROJECT + 'dependencies = ["mkdocs"]\n')
    prepare(repository)
    assert [command[2] for command in commands] == ["venv", "pip", "venv", "pip"]
    assert "--clear" not in commands[2], "what else is in the environment stays"


def test_the_tests_packages_serve_the_site_too(repository: Path, commands: list[list[str]]) -> None:
    prepare(repository)
    prepare(repository, for_tests=True)
    assert commands[-1][-1] == f"{repository}[test]"
    prepare(repository)
    assert len(commands) == 4


def test_an_interrupted_set_up_is_done_again(
    repository: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = environment._run

    def interrupted(command: list[str]) -> subprocess.CompletedProcess[str]:
        if "pip" in command:
            raise KeyboardInterrupt
        return run(command)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(environment, "_run", interrupted)
        prepare(repository)
    prepare(repository)
    assert commands[-1][2] == "pip"


def test_a_python_without_ensurepip_is_told_the_package(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name != "ensurepip" or None)
    with pytest.raises(SetupError, match=r"no module ensurepip.*apt install python3\.\d+-venv"):
        prepare(repository)


def test_no_connection_is_told_in_one_line(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "pyproject.toml").write_text(PYPROJECT + 'dependencies = ["mkdocs"]\n')
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(SetupError, match="does not reach the package index") as raised:
        prepare(repository)
    assert "\n" not in str(raised.value)


def test_a_folder_is_started_safely_and_the_command_handed_over(repository: Path) -> None:
    package = repository / "hooks" / "recite"
    package.mkdir(parents=True)
    for name in ("__init__.py", "__main__.py", "environment.py"):
        shutil.copy(HOOKS / name, package)
    for name in ("site", "subprocess", "hashlib"):  # named like Python's own
        (package / f"{name}.py").write_text("raise SystemExit('the wrong module')\n")
    (package / "cli.py").write_text("def main(argv):\n    print(argv)\n    return 3\n")
    folder = repository / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (folder / "recite-installed").write_text(environment._digest(repository))

    done = subprocess.run(
        [sys.executable, package, "build", "--strict", "a b"],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(repository / "hooks")},
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, "['build', '--strict', 'a b']\n", "")


def test_a_vault_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("VAULT", str(tmp_path / "no vault"))
    assert cli.main(["build"]) == 2
    assert f"VAULT={tmp_path / 'no vault'}: there is no such folder" in capsys.readouterr().err


def test_an_address_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    vault = tmp_path / "a vault"
    vault.mkdir()
    (vault / "Note.md").write_text("Text")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "recite", "serve", "-a", address],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(HOOKS.parent), "VAULT": str(vault)},
        )
    assert done.returncode == 1
    assert "serve at another one with `serve -a" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Deprecat" not in done.stderr, "what the reader cannot mend is not told"


def test_a_vault_gives_the_site_its_name(tmp_path: Path) -> None:
    vault = tmp_path / "My Notes"
    vault.mkdir()
    (vault / "Note.md").write_text("Text")
    without_name = {name: value for name, value in os.environ.items() if name != "SITE_NAME"}
    subprocess.run(
        [sys.executable, "-m", "recite", "build", "--strict"],
        check=True,
        env={
            **without_name,
            "PYTHONPATH": str(HOOKS.parent),
            "VAULT": str(vault),
            "SITE_DIR": str(tmp_path / "site"),
        },
    )
    page = (tmp_path / "site" / "Note.html").read_text(encoding="utf-8")
    assert "<title>Note - My Notes</title>" in page


def test_arguments_that_no_command_takes_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--strict"])
    assert "COMMAND" in capsys.readouterr().err


def test_a_named_browser_that_does_not_start_is_no_reason_to_take_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "chromium"))
    with pytest.raises(NoChromiumError, match="does not start"):
        find_chromium()


@pytest.mark.skipif(os.name == "nt", reason="there, a browser is not started to try it")
def test_a_stub_that_does_not_start_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, status in (("chromium-browser", 1), ("google-chrome", 0)):
        stub = tmp_path / name
        stub.write_text(f"#!/bin/sh\nexit {status}\n")
        stub.chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_chromium() == str(tmp_path / "google-chrome")
