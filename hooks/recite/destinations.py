"""Give every note a page of its own, also where MkDocs would write two to the same file."""

from __future__ import annotations

import logging
import posixpath
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, InclusionLevel

from recite.report import Report

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_RESERVED = frozenset({"404.html"})


class _ConflictFilter(logging.Filter):
    """Drops MkDocs' word that it leaves out a `README.md`: `separate` takes it back in."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("Excluding 'README.md' from the site") and (
            "/README.md' from the site because it conflicts" not in record.getMessage()
        )


_CONFLICTS = _ConflictFilter()


def keep_conflicting_notes() -> None:
    """Say nothing of notes that MkDocs leaves out, as `separate` takes them back in."""
    logging.getLogger("mkdocs.structure.files").addFilter(_CONFLICTS)


def separate(files: Files) -> list[Report]:
    """Give each note whose page would overwrite another one an address of its own.

    Addresses that differ only in letter case count as the same: many disks know no other.
    """
    reports: list[Report] = []
    taken: dict[str, str] = dict.fromkeys(_RESERVED, "the site's own page")
    for file in sorted(files, key=_precedence):
        if file.inclusion.value <= InclusionLevel.DRAFT.value:
            continue
        other = taken.setdefault(_key(file.dest_uri), f"'{file.src_uri}'")
        if other == f"'{file.src_uri}'" or not file.is_documentation_page():
            continue
        _move(file, taken)
        reports.append(
            Report(
                file.src_uri,
                0,
                f"its page would overwrite that of {other}: it is at '{file.dest_uri}' instead, "
                "rename the note for a better address",
                "broken_note",
            )
        )
    return reports


def left_out(files: Files, config: MkDocsConfig) -> list[File]:
    """Give the `README.md` of each folder with another index, note or not: MkDocs leaves it out."""
    readmes = []
    folders = {
        posixpath.dirname(file.src_uri) for file in files if file.dest_uri.endswith("index.html")
    }
    for folder in sorted(folders):
        readme = posixpath.join(folder, "README.md")
        if files.get_file_from_path(readme):
            continue
        if (Path(config.docs_dir) / readme).is_file():
            readmes.append(
                File(
                    readme,
                    config.docs_dir,
                    config.site_dir,
                    config.use_directory_urls,
                    inclusion=InclusionLevel.INCLUDED,
                )
            )
    return readmes


def _precedence(file: File) -> tuple[bool, bool, str]:
    """Attachments keep their address, then the index note of a folder."""
    return file.is_documentation_page(), not file.src_uri.endswith("index.md"), file.src_uri


def _move(file: File, taken: dict[str, str]) -> None:
    folder, name = posixpath.split(file.src_uri)
    stem = name.removesuffix(".md")
    number = 1
    candidate = stem
    directory = "/index" if file.use_directory_urls else ""
    while _key(posixpath.join(folder, f"{candidate}{directory}.html")) in taken:
        number += 1
        candidate = f"{stem}-{number}"
    file.name = candidate
    file.dest_uri = posixpath.join(folder, f"{candidate}{directory}.html")
    file.url = quote(file.dest_uri.removesuffix("index.html") if directory else file.dest_uri)
    file.__dict__.pop("abs_dest_path", None)
    taken[_key(file.dest_uri)] = f"'{file.src_uri}'"


def _key(destination: str) -> str:
    return unicodedata.normalize("NFC", destination).casefold()
