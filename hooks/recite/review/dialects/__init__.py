"""The ways people paste and write reviews, one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.grouped import Grouped
from recite.review.dialects.listed import Listed
from recite.review.dialects.pasted import Pasted

if TYPE_CHECKING:
    from recite.review.dialects.seam import Dialect

DIALECTS: tuple[Dialect, ...] = (Listed(), Grouped(), Pasted())
"""Every dialect that is tried on a section."""
