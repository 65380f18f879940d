"""A row of the table of forms, as a small vault and what its build must hold."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One row. The first of `files` is the note; `shows` and `never` are pieces of its page.

    `nowhere` is in no page and not in the search; `searched` is in the search.
    """

    written: str
    files: dict[str, str]
    shows: tuple[str, ...]
    never: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    pages: dict[str, str] = field(default_factory=dict)

    @property
    def note(self) -> str:
        return next(iter(self.files)).removesuffix(".md")
