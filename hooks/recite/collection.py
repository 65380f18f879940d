"""When Python may look for values that only refer to each other, and when that is a waste."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile.

    A reader of notes makes many small values that live to its end and none that refer to each
    other: looking through them again and again takes a third of the time.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
