"""Files of other packages that the site serves itself, where a note needs them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def needed_libraries(texts: Collection[str]) -> tuple[Path, ...]:
    """Give the files that the pages of these notes may ask for, under their own names.

    A browser loads the script (3.5 MB) only on pages with diagrams, and the font (1.5 MB) only on
    pages with maths, where the system has no font for maths of its own.
    """
    scripts = [mermaid_script()] if any("mermaid" in text for text in texts) else []
    fonts = [maths_font()] if any("$" in text for text in texts) else []
    return tuple(path for path in (*scripts, *fonts) if path)


@cache
def mermaid_script() -> Path | None:
    """Give the script that draws diagrams in the browser, out of the package `mermaidx`.

    Of that package only this file is used: drawing in the browser takes the page's own fonts, and
    no time of the build.
    """
    return _file("mermaidx", "assets/mermaid.js")


@cache
def maths_font() -> Path | None:
    """Give STIX Two Math, out of the package `ziamath`: brackets and roots grow with it."""
    return _file("ziamath", "fonts/STIXTwoMath-Regular.ttf")


def _file(package: str, path: str) -> Path | None:
    found = find_spec(package)
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / path
    return file if file.is_file() else None
