"""The notes that the page for unknown addresses suggests from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.pages.addresses import Addresses
    from recite.pages.catalogue import Catalogue


def addresses_json(catalogue: Catalogue, addresses: Addresses) -> str:
    """Give the title and address of every note as JSON; only the page for 404 asks for it."""
    return json.dumps(
        [[entry.title, addresses.url(path)] for path, entry in catalogue.entries.items()],
        ensure_ascii=False,
        separators=(",", ":"),
    )
