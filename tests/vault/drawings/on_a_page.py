"""What a built page holds of a drawing, and what the build said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.carrier import BLOCK, Html, read_block

if TYPE_CHECKING:
    from recite.site import Site


def shown(built: Site, page: str = "Start.md") -> str:
    """Give the HTML of the drawing on a page; a placeholder is no block."""
    return "".join(
        piece.html
        for found in BLOCK.finditer(built.notes[page].markdown)
        for piece in read_block(found[1])
        if isinstance(piece, Html)
    )


def said(built: Site) -> list[str]:
    return [str(report) for report in built.reports]
