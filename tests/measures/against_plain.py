"""What a vault's build takes beside plain MkDocs: `python tests/measures/against_plain.py VAULT`.

Builds the vault twice: with Material and its search alone, one entry in the sidebar, and as the
site does. Prints the processor seconds and the peak of memory of both, and their ratios. Wall time
says little on a machine that others use.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

_REPOSITORY = Path(__file__).parents[2]
_PLAIN = """
site_name: Plain
docs_dir: !ENV VAULT
site_dir: !ENV SITE_DIR
use_directory_urls: false
theme: {name: material, font: false}
nav: [{Home: index.md}]
plugins: [search]
markdown_extensions: [{toc: {permalink: true}}]
validation:
  nav: {omitted_files: ignore, not_found: ignore}
  links: {not_found: ignore, unrecognized_links: ignore, anchors: ignore, absolute_links: ignore}
"""


def _build(vault: Path, configuration: Path) -> tuple[float, float]:
    """Give the processor seconds and the megabytes of one build."""
    with tempfile.TemporaryDirectory() as site:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(configuration)],
            cwd=_REPOSITORY,
            env={**os.environ, "VAULT": str(vault), "SITE_DIR": site},
        )
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit("the build has failed")
        return usage.ru_utime, usage.ru_maxrss / 1000


def main() -> None:
    """Measure and print one row a build."""
    vault = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "mkdocs.yml"
        plain.write_text(_PLAIN, "utf-8")
        before = _build(vault, plain)
    after = _build(vault, _REPOSITORY / "mkdocs.yml")
    print(f"{'':>6} {'seconds':>8} {'MB':>7}")
    print(f"{'plain':>6} {before[0]:>8.1f} {before[1]:>7.0f}")
    print(f"{'site':>6} {after[0]:>8.1f} {after[1]:>7.0f}")
    print(f"{'ratio':>6} {after[0] / before[0]:>8.2f} {after[1] / before[1]:>7.2f}")


if __name__ == "__main__":
    main()
