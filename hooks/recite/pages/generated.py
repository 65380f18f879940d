"""A page that the site adds to those of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.pages.addresses import Link


@dataclass(frozen=True)
class GeneratedPage:
    """`path` is the note it pretends to be; `html` is asked for once all addresses are known."""

    path: str
    title: str
    html: Callable[[Link], str]
