"""What a value says of itself, read when it is first asked for and then kept with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_Owner = TypeVar("_Owner")
_Answer = TypeVar("_Answer")


class Once(Generic[_Owner, _Answer]):
    """A property that is worked out once for each owner.

    It is `functools.cached_property` without the lock that Python 3.11 takes at every first look,
    which took a twelfth of the time of a parse.
    """

    def __init__(self, read: Callable[[_Owner], _Answer]) -> None:
        self._read = read
        self._name = read.__name__
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, owner: None, kind: type[_Owner]) -> Once[_Owner, _Answer]: ...
    @overload
    def __get__(self, owner: _Owner, kind: type[_Owner]) -> _Answer: ...
    def __get__(self, owner: _Owner | None, kind: type[_Owner]) -> _Answer | Once[_Owner, _Answer]:
        """Give the answer; from now on the owner gives it itself."""
        if owner is None:
            return self
        answer = owner.__dict__[self._name] = self._read(owner)
        return answer
