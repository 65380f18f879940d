"""The commands `serve` and `build`: run MkDocs with the repository's mkdocs.yml."""

from __future__ import annotations

import errno
import importlib
import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from recite.environment import REPOSITORY

if TYPE_CHECKING:
    import argparse

    from recite.cli import Commands

_VAULT = "VAULT=/path/to/vault before the command names another vault than docs/"


def add_commands(commands: Commands) -> None:
    """Add `serve` and `build` to the `recite` command."""
    for name, what in {
        "serve": "show the site on this machine, and again after each change of a note",
        "build": "write the site to site/ (SITE_DIR=... names another folder)",
    }.items():
        command = commands.add_parser(
            name,
            help=what,
            description=f"{what.capitalize()}. {_VAULT}. Further arguments go to `mkdocs {name}`.",
            allow_abbrev=False,
        )
        command.set_defaults(run=_run, mkdocs=name, takes_further=True)


def _run(arguments: argparse.Namespace) -> int:
    vault = os.environ.get("VAULT", "")
    if vault and not Path(vault).is_dir():
        print(f"recite: VAULT={vault}: there is no such folder: name a vault's", file=sys.stderr)
        return 2
    for variable in ("VAULT", "SITE_DIR"):  # MkDocs reads them from where mkdocs.yml is
        if path := os.environ.pop(variable, ""):
            os.environ[variable] = str(Path(path).resolve())
    if vault:
        os.environ.setdefault("SITE_NAME", Path(vault).resolve().name)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material reads it when it is imported

    with warnings.catch_warnings():
        # Reads a name that MkDocs has dropped: nothing that the writer of a note could mend.
        warnings.simplefilter("ignore", DeprecationWarning)
        importlib.import_module("mkdocs_roamlinks_plugin.plugin")
    from mkdocs.__main__ import cli

    command = [arguments.mkdocs, "--config-file", str(REPOSITORY / "mkdocs.yml")]
    if arguments.mkdocs == "serve":
        command.append("--livereload")  # click 8.3 forgets this default (mkdocs issue 4032)
    try:
        cli(args=[*command, *arguments.further], prog_name="mkdocs")
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(
            "recite: another program answers at this address already: "
            "end it, or serve at another one with `serve -a 127.0.0.1:8001`.",
            file=sys.stderr,
        )
    return 1  # otherwise not reached: click ends the process with MkDocs' own status
