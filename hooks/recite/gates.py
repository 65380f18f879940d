"""The command `test`: everything that must pass, with the tests' closing line as the last one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from recite.environment import REPOSITORY

if TYPE_CHECKING:
    import argparse

    from recite.cli import Commands

_GATES = (
    ("ruff", "check", "hooks", "tests"),
    ("ruff", "format", "--check", "hooks", "tests"),
    ("mypy",),
    ("pytest", "-n", "2"),
)


def add_command(commands: Commands) -> None:
    """Add `test` to the `recite` command."""
    what = "run the linter, the type checker and all tests, in a real browser too"
    command = commands.add_parser(
        "test",
        help=what,
        description=f"{what.capitalize()}. Further arguments go to pytest.",
        allow_abbrev=False,
    )
    command.set_defaults(run=_run, takes_further=True)


def _run(arguments: argparse.Namespace) -> int:
    # Playwright is there in the environment for tests only.
    from recite.chromium import VARIABLE, NoChromiumError, provide_chromium

    try:
        environment = {**os.environ, VARIABLE: provide_chromium()}
    except NoChromiumError as error:
        print(f"recite: {error}", file=sys.stderr)
        return 1
    status = 0
    for gate in _GATES:
        if status and gate is _GATES[-1]:
            print("recite: a gate above failed; the tests run all the same", flush=True)
        further = arguments.further if gate is _GATES[-1] else ()
        print("+", *gate, *further, flush=True)
        command = [sys.executable, "-m", *gate, *further]
        done = subprocess.run(command, check=False, cwd=REPOSITORY, env=environment)
        status = status or done.returncode
    return status
