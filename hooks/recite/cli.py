"""The `recite` command: one parser for all of its commands."""

from __future__ import annotations

import argparse
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
    status = arguments.run(arguments)
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
