"""Calls of R, as far as a quiz needs them: names, texts, numbers, and calls within calls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"(?P<remark>#[^\n]*)|(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<number>-?\d+(?:\.\d+)?)|(?P<name>[A-Za-z.][\w.:]*)|(?P<sign>[(),=])|(?P<other>\S)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?P<sign>.)", re.DOTALL)
_DEEPEST = 8


@dataclass(frozen=True)
class Call:
    """A call: its name, the arguments without a name, and those with one."""

    name: str
    arguments: tuple[Value, ...] = ()
    named: dict[str, Value] = field(default_factory=dict)


Value = Call | str


class NotUnderstoodError(ValueError):
    """The text is more than calls of texts, numbers and names."""


def read_calls(source: str) -> list[Call]:
    """Give the calls of a script one after the other.

    Raises NotUnderstoodError where the script does anything else.
    """
    reader = _Reader(source)
    calls = []
    while reader.peek()[0]:
        value = reader.value(0)
        if not isinstance(value, Call):
            raise NotUnderstoodError
        calls.append(value)
    return calls


class _Reader:
    def __init__(self, source: str) -> None:
        self._tokens = [
            (found.lastgroup or "", found[found.lastgroup or 0])
            for found in _TOKEN.finditer(source)
            if not found["remark"]
        ]
        self._at = 0

    def peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "")

    def _next(self) -> tuple[str, str]:
        token = self.peek()
        self._at += 1
        return token

    def value(self, depth: int) -> Value:
        kind, text = self._next()
        if kind == "text":
            return _ESCAPE.sub(
                lambda found: {"n": "\n"}.get(found["sign"], found["sign"]), text[1:-1]
            )
        if kind == "number" or (kind == "name" and self.peek() != ("sign", "(")):
            return text
        if kind != "name" or depth > _DEEPEST:
            raise NotUnderstoodError
        return self._call(text.rpartition(":")[2], depth)

    def _call(self, name: str, depth: int) -> Value:
        self._next()
        arguments: list[Value] = []
        named: dict[str, Value] = {}
        while self.peek() != ("sign", ")"):
            key = ""
            if self.peek()[0] == "name" and self._tokens[self._at + 1 : self._at + 2] == [
                ("sign", "=")
            ]:
                key = self._next()[1]
                self._next()
            value = self.value(depth + 1)
            if key:
                named[key] = value
            else:
                arguments.append(value)
            if self.peek() == ("sign", ","):
                self._next()
            elif self.peek() != ("sign", ")"):
                raise NotUnderstoodError
        self._next()
        texts = [argument for argument in arguments if isinstance(argument, str)]
        if name in ("paste0", "paste") and len(texts) == len(arguments) and not named:
            return ("" if name == "paste0" else " ").join(texts)
        return Call(name, tuple(arguments), named)
