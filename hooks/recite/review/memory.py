"""What a parse remembers: every dialect asks the same of every line, and is answered from memory.

The memory ends with the parse.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Arguments = ParamSpec("_Arguments")
_Answer = TypeVar("_Answer")

# A section of a megabyte has fewer lines: with one line more than that, a second look would find
# none of them.
_LINES = 1 << 17
_FORGETTERS: list[Callable[[], None]] = []  # one a reader of lines; complete once all are imported


def remembered(read: Callable[_Arguments, _Answer]) -> Callable[_Arguments, _Answer]:
    """Have a reader of lines give from memory, during a parse, what it was asked before."""
    reader = lru_cache(maxsize=_LINES)(read)
    _FORGETTERS.append(reader.cache_clear)
    return cast("Callable[_Arguments, _Answer]", reader)


@contextmanager
def forgetting() -> Iterator[None]:
    """Forget at the end what the readers of lines remember."""
    try:
        yield
    finally:
        for forget in _FORGETTERS:
            forget()
