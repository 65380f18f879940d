"""The cases beside this file, and the one site that is built of all of them.

Each document of a `.yml` file is a case: `files` of a small vault, and what the page of the first
of them `shows` and `never` shows (pieces of HTML), its `text` for a reader, and the `reports` of
the build, in order. Each case has a folder of its own in a vault that is built once.
"""

from __future__ import annotations

import html
import logging
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import yaml
from pages.site_builder import BuiltSite, build_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HERE = Path(__file__).parent
_ARTICLE = re.compile(
    r'<article class="md-content__inner md-typeset[^"]*">(.*?)</article>', re.DOTALL
)
_BACKLINKS = re.compile(r'<section class="recite-backlinks".*?</section>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>')
_HIDDEN = re.compile(r"<(style|script|annotation)\b.*?</\1>", re.DOTALL)
_ADDRESS = re.compile(r'\b(?:href|src)="([^"]*)"')
_SCHEME = re.compile(r"[a-z]+:|//", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """One case; `folder` is where its files lie in the vault."""

    folder: str
    title: str
    files: dict[str, str]
    shows: tuple[str, ...]
    never: tuple[str, ...]
    text: str | None
    reports: tuple[str, ...] | None

    @property
    def page(self) -> str:
        return next(iter(self.files))


def read_cases() -> list[Case]:
    return [
        _case(path.stem, number, document)
        for path in sorted(_HERE.glob("*.yml"))
        for number, document in enumerate(yaml.safe_load_all(path.read_text("utf-8")), 1)
    ]


def _case(theme: str, number: int, document: dict[str, object]) -> Case:
    known = {"case", "files", "shows", "never", "text", "reports"}
    assert set(document) <= known, f"{theme}.yml, document {number}: {set(document) - known}"
    files = document["files"]
    assert isinstance(files, dict)
    text = document.get("text")
    return Case(
        f"{theme} {number}",
        str(document["case"]),
        {str(path): str(content or "") for path, content in files.items()},
        _texts(document.get("shows")),
        _texts(document.get("never")),
        None if text is None else str(text).strip(),
        _texts(document["reports"]) if "reports" in document else None,
    )


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(item).strip() for item in value)
    return () if value is None else (str(value).strip(),)


def article(page: str) -> str:
    """Give the HTML that a page shows for its note, without what the site adds."""
    found = _ARTICLE.search(page)
    assert found
    return _PERMALINK.sub("", _BACKLINKS.sub("", found[1])).strip()


class Conformance:
    """The site of all cases."""

    def __init__(self, folder: Path, cases: Sequence[Case]) -> None:
        said: list[str] = []

        class _Listener(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                said.append(record.getMessage())

        logger, listener = logging.getLogger("mkdocs.plugins.recite"), _Listener()
        logger.addHandler(listener)
        logger.setLevel(logging.INFO)
        try:
            self.site: BuiltSite = build_site(
                folder,
                {
                    f"{case.folder}/{path}": content
                    for case in cases
                    for path, content in case.files.items()
                },
            )
        finally:
            logger.removeHandler(listener)
            logger.setLevel(logging.NOTSET)
        self.said = said

    def reports(self, case: Case) -> list[str]:
        """Give what the build said of a case's files, without the folder."""
        start = f"{case.folder}/"
        return [line.replace(start, "") for line in self.said if line.startswith(start)]

    def article(self, case: Case) -> str:
        """Give the HTML that the page of a case shows for its note."""
        return article(self.site.page(self._address(case)))

    def text(self, case: Case) -> str:
        """Give what a reader reads on the page of a case, in one line."""
        shown = _HIDDEN.sub("", self.article(case))
        apart = re.sub(r"</(?:h\d|p|li|td|th|div|figure|pre)>", " ", shown)
        return " ".join(html.unescape(re.sub(r"<[^>]*>", "", apart)).split())

    def broken_addresses(self, case: Case) -> Iterator[str]:
        """Give the addresses in a case's article that lead to no file or to no element of it."""
        page = self.site.folder / self._address(case)
        for address in map(html.unescape, _ADDRESS.findall(self.article(case))):
            if _SCHEME.match(address):
                continue
            path, _, fragment = address.partition("#")
            target = (page.parent / unquote(path)).resolve() if path else page
            if not target.is_file() or (
                fragment
                and target.suffix == ".html"
                and not any(
                    f'{name}="{html.escape(unquote(fragment))}"' in self._pages(target)
                    for name in ("id", "name")
                )
            ):
                yield address

    @cached_property
    def _read(self) -> dict[Path, str]:
        return {}

    def _pages(self, path: Path) -> str:
        if path not in self._read:
            self._read[path] = path.read_text("utf-8")
        return self._read[path]

    def _address(self, case: Case) -> str:
        return f"{case.folder}/{case.page.removesuffix('.md')}.html"
