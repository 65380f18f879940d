"""A real site out of a small vault: what a test needs to look at a built page."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class BuiltSite:
    """A site on disk, and what the build said at warning level or above."""

    folder: Path
    warnings: list[str]

    def page(self, address: str) -> str:
        return (self.folder / address).read_text("utf-8")

    @property
    def addresses(self) -> set[str]:
        return {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*.html")
            if path.name != "404.html"
        }


def build_site(folder: Path, notes: Mapping[str, str | bytes], **settings: object) -> BuiltSite:
    """Write `notes` (text by path) as a vault below `folder` and build it."""
    vault = folder / "vault"
    for path, text in notes.items():
        file = vault / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    vault.mkdir(exist_ok=True)
    said: list[str] = []

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = _Listener(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(listener)
    try:
        config = load_config(
            str(_REPOSITORY / "mkdocs.yml"),
            docs_dir=str(vault),
            site_dir=str(folder / "site"),
            site_name="My course",
            **settings,
        )
        build(config)
    finally:
        logging.getLogger("mkdocs").removeHandler(listener)
    return BuiltSite(folder / "site", said)
