r"""Write LaTeX commands in other commands, by rules that say what arguments they take.

`math_core` knows macros whose arguments all stand in braces. A rule here also takes a star and
optional arguments, and may make its words from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_COMMAND = re.compile(r"\\([A-Za-z]+)")
_PARAMETER = re.compile(r"#([1-9])")
_SPACE = re.compile(r"\s*")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|[^{}\s]", re.DOTALL)
_LENGTH = re.compile(r"\s*[+-]?[\d.]+\s*[a-z]{2}\s?")

_DEEPEST = 20  # commands in the arguments of commands
_LONGEST = 50_000  # characters that one formula may become


@dataclass(frozen=True)
class Rule:
    r"""What a command takes and becomes.

    `takes` has a letter an argument, as in LaTeX's xparse: `s` a star, `o` what stands in `[...]`,
    `m` what must stand in braces or is one token, `g` what may stand in braces, `p` what may stand
    in parentheses, `b` what may stand between bars, `l` a length. What is not given is the empty
    text. In `becomes` the arguments are `#1`, `#2` and so on, unless it is a function of them.
    """

    takes: str
    becomes: str | Callable[[Sequence[str]], str]

    def written(self, arguments: Sequence[str]) -> str:
        """Give what the command becomes with these arguments."""
        if not isinstance(self.becomes, str):
            return self.becomes(arguments)
        return _PARAMETER.sub(
            lambda found: arguments[int(found[1]) - 1] if int(found[1]) <= len(arguments) else "",
            self.becomes,
        )


def rewrite(source: str, rules: Mapping[str, Rule], depth: int = 0) -> str:
    """Give the same formula without the commands that `rules` name."""
    parts: list[str] = []
    copied = at = length = 0
    brackets = Brackets(source)
    while found := _COMMAND.search(source, at):
        at = found.end()
        rule = rules.get(found[1])
        if rule is None or depth >= _DEEPEST or length > _LONGEST:
            continue
        read = read_arguments(brackets, at, rule.takes)
        if read is None:
            continue
        arguments, at = read
        inner = [rewrite(argument, rules, depth + 1) for argument in arguments]
        parts += source[copied : found.start()], rule.written(inner)
        if parts[-1][-1:].isalpha() and source[at : at + 1].isalpha():
            parts.append(" ")  # else the next letter would be one of the command's name
        length += len(parts[-1])
        copied = at
    return "".join((*parts, source[copied:]))


class Brackets:
    """A formula, and where each of its brackets closes: looked for once for each kind."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._closing: dict[str, dict[int, int]] = {}

    def closing(self, position: int, pair: str) -> int:
        """Give where the bracket at `position` closes, or -1."""
        if pair not in self._closing:
            self._closing[pair] = dict(_pairs(self.source, pair))
        return self._closing[pair].get(position, -1)


def _pairs(source: str, pair: str) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for found in re.finditer(rf"\\.|[{re.escape(pair)}]", source, re.DOTALL):
        if found[0] == pair[0]:
            opened.append(found.start())
        elif found[0] == pair[1] and opened:
            yield opened.pop(), found.start()


def read_arguments(brackets: Brackets, at: int, takes: str) -> tuple[list[str], int] | None:
    """Give the arguments that begin at `at`, and where they end; None if one is missing."""
    source = brackets.source
    arguments = []
    for kind in takes:
        start = _SPACE.match(source, at).end()  # type: ignore[union-attr]  # it matches anything
        sign = source[start : start + 1]
        argument = ""
        if kind == "s":
            argument = sign if sign == "*" else ""
            at = start + 1 if argument else at
        elif kind == "l":
            length = _LENGTH.match(source, at)
            if length is None:
                return None
            argument, at = length[0].strip(), length.end()
        elif kind == "b":
            end = source.find("|", start + 1) if sign == "|" else -1
            if end >= 0:
                argument, at = source[start + 1 : end], end + 1
        elif (pair := {"o": "[]", "g": "{}", "m": "{}", "p": "()"}[kind])[0] == sign:
            end = brackets.closing(start, pair)
            if end < 0:
                return None
            argument, at = source[start + 1 : end], end + 1
        elif kind == "m":
            token = _TOKEN.match(source, start)
            if token is None:
                return None
            argument, at = token[0], token.end()
        arguments.append(argument)
    return arguments, at


def closing_bracket(text: str, position: int, pair: str = "{}") -> int:
    """Give where the bracket that was opened before `position` closes, or -1."""
    depth = 1
    while position < len(text):
        if text[position] == "\\":
            position += 1
        elif text[position] == pair[0]:
            depth += 1
        elif text[position] == pair[1]:
            depth -= 1
            if not depth:
                return position
        position += 1
    return -1
