"""What a parse remembers and how long.

Every dialect asks the same of every line; each answer is worked out once.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = 1 << 17
"""How many lines a reader of lines remembers.

A section of a megabyte has fewer: with one line more, a second look would find none of them.
"""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile.

    A parse makes many small values that live to its end and none that refer to each other: looking
    through them again and again takes a third of the time.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
