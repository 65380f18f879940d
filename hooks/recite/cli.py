"""The `recite` command: one parser for all of its commands."""

from __future__ import annotations

import argparse
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from recite import check_command, gates, quiz_command, website

if TYPE_CHECKING:
    from collections.abc import Sequence

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    parser = _parser()
    arguments, further = parser.parse_known_args(argv)
    if arguments.takes_further:
        arguments.further = further
    elif further:
        parser.error(f"unrecognized arguments: {' '.join(further)}")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the machine's own encoding is
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # its reader wants no more, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    assert isinstance(status, int)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="recite",
        description="A static study website, with quizzes, out of an Obsidian vault.",
        allow_abbrev=False,
    )
    parser.set_defaults(takes_further=False)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add in (
        website.add_commands,
        quiz_command.add_command,
        check_command.add_command,
        gates.add_command,
    ):
        add(commands)
    return parser
