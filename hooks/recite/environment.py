"""Make the environment that every command runs in: `.venv` in the repository.

Standard library only, for nothing is installed yet when it runs.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

REPOSITORY = Path(__file__).resolve().parents[2]
_FOLDER = ".venv"
_PYTHON = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
_NO_CONNECTION = "after connection broken by"  # how pip reports it before it tries again


class SetupError(Exception):
    """Why the environment cannot be made; the message says what to do."""


def hand_over(arguments: Sequence[str]) -> int:
    """Make the environment where it is missing or out of date, and run `recite` in it.

    Gives the exit status; on POSIX the process becomes the command and this does not return.
    """
    try:
        python = prepare(REPOSITORY, for_tests=list(arguments[:1]) == ["test"])
    except SetupError as error:
        print(f"recite: {error}", file=sys.stderr)
        return 1
    command = [
        str(python),
        "-P",
        "-m",
        "recite",
        *arguments,
    ]  # -P: not what the caller's folder has
    if os.name == "nt":  # there, execv gives the prompt back while the command still runs
        return subprocess.run(command, check=False).returncode
    os.execv(python, command)


def prepare(repository: Path, *, for_tests: bool = False) -> Path:
    """Give the Python of the repository's environment, in which its packages are installed.

    Does nothing if they were installed for this pyproject.toml before. Raises SetupError.
    """
    folder = repository / _FOLDER
    python = folder / _PYTHON
    stamp = folder / "recite-installed"
    wanted = _digest(repository)
    installed = stamp.read_text("utf-8").split() if python.exists() and stamp.exists() else []
    if wanted in installed and ("test" in installed or not for_tests):
        return python

    print(f"Setting up {folder}: this takes about a minute, once.", file=sys.stderr, flush=True)
    stamp.unlink(missing_ok=True)
    _create(folder, anew=not python.exists())
    _install(python, f"{repository}[test]" if for_tests else str(repository))
    stamp.write_text(f"{wanted} test\n" if for_tests else f"{wanted}\n", "utf-8")
    return python


def _digest(repository: Path) -> str:
    """Name what the packages are installed for: the requirements, and the place they link to."""
    requirements = (repository / "pyproject.toml").read_bytes()
    return hashlib.sha256(requirements + os.fsencode(repository)).hexdigest()


def _create(folder: Path, *, anew: bool) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise SetupError(
                f"{sys.executable} has no module {module}, which makes the environment: on Debian "
                f"and Ubuntu run `sudo apt install python{version}-venv`, elsewhere use a Python "
                "from https://www.python.org/downloads/, then start this again."
            )
    made = _run([sys.executable, "-m", "venv", *(["--clear"] if anew else []), str(folder)])
    if made.returncode:
        raise SetupError(f"{folder} cannot be made: {_last_line(made)}")


def _install(python: Path, requirement: str) -> None:
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    done = _run([*pip, "install", "--quiet", "--editable", requirement])
    if done.returncode == 0:
        return
    if _NO_CONNECTION in done.stdout:
        raise SetupError(
            "pip does not reach the package index, from which Recite's packages come: connect to "
            "the internet (or set PIP_INDEX_URL to a mirror) and start this again."
        )
    raise SetupError(f"pip cannot install Recite's packages: {_last_line(done)}")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    """Give the line of the output that says what went wrong."""
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "Error:"))]
    return (errors or lines or [f"exit status {done.returncode}"])[-1]
