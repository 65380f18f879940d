"""How the site's cost and size grow with a vault's forms: `python tests/measures/site_growth.py`.

Builds small vaults of one form each (a note that all others link to, links to unwritten notes, one
folder of many notes, folders in folders, one long note, embeds in embeds, many tags), once at a
size and once at double of it, and prints the processor seconds to build and the size of the
largest page. Both ratios must stay about 2 or below (4 for embeds up to 50 deep: a page shows all
that is embedded in it); machines are noisy, so read the rows of one run
against each other. Names of forms as arguments measure these alone.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

_REPOSITORY = Path(__file__).parents[2]
Vault = dict[str, str]


def _hub(size: int) -> Vault:
    notes = {f"Note {n}.md": f"It leads on from [[Hub]] in note {n}.\n" for n in range(size)}
    return {**notes, "Hub.md": "All lead here.\n"}


def _unwritten(size: int) -> Vault:
    links = [f"Somebody ought to write [[Unwritten {n}]] one day.\n" for n in range(size)]
    return {f"Note {n}.md": "\n".join(links[n : n + 25]) for n in range(0, size, 25)}


def _folder(size: int) -> Vault:
    return {f"Course/Note {n}.md": f"The text of note {n}.\n" for n in range(size)}


def _long(size: int) -> Vault:
    text = "".join(
        f"## Part {n}\n\nIt goes on with [[Other]] and `code`, $x_{n}$ and {'words ' * 30}\n\n"
        for n in range(size)
    )
    return {"Long.md": text, "Other.md": "See [[Long#Part 7]].\n"}


def _deep(size: int) -> Vault:
    return {f"{'/'.join(map(str, range(n + 1)))}/Note {n}.md": f"Text {n}.\n" for n in range(size)}


def _embeds(size: int) -> Vault:
    notes = {f"Note {n}.md": f"Text {n}.\n\n![[Note {n + 1}]]\n" for n in range(size)}
    return {**notes, f"Note {size}.md": "The end.\n"}


def _tags(size: int) -> Vault:
    return {f"Note {n}.md": f"#tag-{n} #part/of/{n % 50} #all\n" for n in range(size)}


_FORMS = {
    "hub": (_hub, 1000),
    "unwritten": (_unwritten, 2500),
    "folder": (_folder, 1000),
    "long": (_long, 2000),
    "deep": (_deep, 70),
    "embeds": (_embeds, 60),
    "tags": (_tags, 1000),
}


def _build(vault: Vault) -> tuple[float, int, str]:
    with tempfile.TemporaryDirectory() as folder:
        notes, site = Path(folder) / "vault", Path(folder) / "site"
        for path, text in vault.items():
            (notes / path).parent.mkdir(parents=True, exist_ok=True)
            (notes / path).write_text(text, "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q"],
            cwd=_REPOSITORY,
            env={**os.environ, "VAULT": str(notes), "SITE_DIR": str(site)},
            check=True,
        )
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        largest = max(site.rglob("*.html"), key=lambda page: page.stat().st_size)
        return spent, largest.stat().st_size, str(largest.relative_to(site))


def main() -> None:
    """Measure and print two rows a form."""
    empty, _, _ = _build({"index.md": "Nothing."})
    print(f"{'form':>10} {'size':>6} {'s':>7} {'ratio':>6} {'largest kB':>11} {'ratio':>6} page")
    for name in sys.argv[1:] or _FORMS:
        vault, size = _FORMS[name]
        before: tuple[float, int] | None = None
        for number in (size, 2 * size):
            spent, largest, page = _build(vault(number))
            spent -= empty
            slower = f"{spent / before[0]:.2f}" if before else ""
            larger = f"{largest / before[1]:.2f}" if before else ""
            kilobytes = largest / 1000
            print(
                f"{name:>10} {number:>6} {spent:>7.2f} {slower:>6} {kilobytes:>11.1f} {larger:>6} "
                f"{page}",
                flush=True,
            )
            before = spent, largest


if __name__ == "__main__":
    main()
