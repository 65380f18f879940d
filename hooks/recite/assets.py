"""The scripts and styles of the site's own, as the browser gets them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_SOURCE = Path(__file__).parent / "browser"
FOLDER = "assets/recite"
"""Where the site keeps its own files."""


@dataclass(frozen=True)
class Asset:
    """One file of the site. `uri` is relative to the site."""

    uri: str
    content: str

    @property
    def name(self) -> str:
        """The file's name without folder and ending."""
        return PurePosixPath(self.uri).stem

    @property
    def is_style(self) -> bool:
        """Whether it is a style sheet; the others are scripts."""
        return self.uri.endswith(".css")


def read_assets() -> tuple[Asset, ...]:
    """Give the files of `browser/`, as they are; a folder's scripts become one file, in order.

    `print.css` comes last, so that it has the last word on paper.
    """
    return tuple(
        Asset(f"{FOLDER}/{path.stem}.js", _joined(path))
        if path.is_dir()
        else Asset(f"{FOLDER}/{path.name}", path.read_text("utf-8"))
        for path in sorted(_SOURCE.iterdir(), key=lambda path: (path.stem == "print", path.name))
    )


def _joined(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.js")))
