"""`python3 hooks/recite COMMAND`: run a command in the project's own environment.

Started as a folder (`python3 hooks/recite`) nothing is installed yet: the environment is made first
and the command is handed over to it. Started as a module (`python -m recite`) the packages are
there. This file parses on every Python 3, so that an old one can be told what to do.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "recite: this is Python " + sys.version.split()[0] + ", and Recite needs 3.11 or newer: "
        "install one from https://www.python.org/downloads/ and start this with it."
    )


def _main() -> int:
    if __package__:
        from recite.cli import main

        return main(sys.argv[1:])

    # Python puts this folder first in the path, where recite/site.py would stand for Python's own
    # `site`: the folder above it is put there instead.
    del sys.path[0]
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from recite.environment import hand_over

    return hand_over(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(_main())
