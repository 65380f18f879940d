r"""What a note defines itself: commands, environments, colours, for all its later formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule, closing_bracket, rewrite
from recite.dialect.latex_colors import with_own_colors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# `\DeclareMathOperator{\name}{text}`, its text with braces one deep.
_OPERATOR = re.compile(
    r"\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
)
_DELIMITER = r"\{([^{}]*|\\.)\}\s*"
_PAIRED = re.compile(
    rf"\\DeclarePairedDelimiter\s*\{{?\s*\\([A-Za-z]+)\s*\}}?\s*{_DELIMITER}{_DELIMITER}"
)
_PAIRED_AROUND = re.compile(
    r"\\DeclarePairedDelimiterX\s*\{?\s*\\([A-Za-z]+)\s*\}?\s*\[(\d)\]\s*"
    rf"{_DELIMITER}{_DELIMITER}\{{"
)
_DEFINED = re.compile(
    r"\\(?:(?:new|renew|provide)command\*?|def|let|DeclareMathOperator\*?)\s*\{?\s*\\([A-Za-z]+)"
)
# A command whose first argument has a default: its name, how many it takes, the default.
_OPTIONAL = re.compile(
    r"\\(?:new|renew|provide)command\*?\s*\{?\s*\\([A-Za-z]+)\s*\}?\s*\[(\d)\]\s*\[([^\]]*)\]\s*\{"
)
# Any other definition; plain TeX's `\\def` does not mind a name that is taken.
_NEW = re.compile(
    r"\\(?:new|renew|provide)command\*?\s*(?:\{\s*\\([A-Za-z]+)\s*\}|\\([A-Za-z]+))\s*(?:\[(\d)\])?\s*(?=\{)"
)
_ENVIRONMENT = re.compile(r"\\(?:re)?newenvironment\s*\{([A-Za-z]+\*?)\}\s*(?:\[(\d)\])?\s*\{")
_SPACE_BRACE = re.compile(r"\s*\{")
_MOST = 50  # definitions in one formula


class Definitions:
    """The rules of LaTeX for one note: those that are `known`, and what it defines so far."""

    def __init__(self, known: Mapping[str, Rule]) -> None:
        self.rules = dict(known)
        self._colors: dict[str, tuple[str, str]] = {}
        self._environments: dict[str, tuple[Rule, str]] = {}

    def taken_from(self, source: str) -> str:
        """Give the formula without the definitions that `math_core` cannot read, and keep them."""
        if not self._colors and not self._environments and not _ANY.search(source):
            return source
        source = _OPERATOR.sub(r"\\newcommand{\2}{\\operatorname\1{\3}}", source)
        for name in _DEFINED.findall(source):
            self.rules.pop(name, None)
        source = self._without_pairs(with_own_colors(source, self._colors))
        source = self._without_defaults(source)
        source = self._in_plain_environments(self._without_environments(source))
        return _NEW.sub(_definition, source)

    def _without_pairs(self, source: str) -> str:
        for name, left, right in _PAIRED.findall(source):
            self.rules[name] = Rule("som", rf"\left{left} #3 \right{right}")
        source = _PAIRED.sub("", source)
        for _ in range(_MOST):
            found = _PAIRED_AROUND.search(source)
            end = closing_bracket(source, found.end()) if found else -1
            if not found or end < 0:
                break
            inside = source[found.end() : end].replace(r"\delimsize", r"\middle")
            moved = re.sub(r"#(\d)", lambda number: f"#{int(number[1]) + 2}", inside)
            becomes = rf"\left{found[3]} {moved} \right{found[4]}"
            self.rules[found[1]] = Rule("so" + "m" * int(found[2]), becomes)
            source = source[: found.start()] + source[end + 1 :]
        return source

    def _without_defaults(self, source: str) -> str:
        for _ in range(_MOST):
            found = _OPTIONAL.search(source)
            end = closing_bracket(source, found.end()) if found else -1
            if not found or end < 0:
                break
            body = rewrite(source[found.end() : end], self.rules)
            self.rules[found[1]] = _with_default(int(found[2]), found[3], body)
            source = source[: found.start()] + source[end + 1 :]
        return source

    def _without_environments(self, source: str) -> str:
        for _ in range(_MOST):
            found = _ENVIRONMENT.search(source)
            first = closing_bracket(source, found.end()) if found else -1
            second = _SPACE_BRACE.match(source, first + 1) if first >= 0 else None
            last = closing_bracket(source, second.end()) if second else -1
            if not found or not second or last < 0:
                break
            opening = Rule("m" * int(found[2] or 0), source[found.end() : first])
            self._environments[found[1]] = opening, source[second.end() : last]
            source = source[: found.start()] + source[last + 1 :]
        return source

    def _in_plain_environments(self, source: str) -> str:
        for name, (opening, closing) in self._environments.items():
            begin = rf"\begin{{{name}}}"
            if begin in source:
                own = source.replace(begin, r"\recitebegin ")
                source = rewrite(own, {"recitebegin": opening})
                source = source.replace(rf"\end{{{name}}}", closing)
        return source


_ANY = re.compile(r"\\(?:(?:re)?new|renew|provide|def|let|Declare|gdef)")


def _with_default(count: int, default: str, body: str) -> Rule:
    filled = Rule("o" + "m" * (count - 1), body)

    def written(given: Sequence[str]) -> str:
        return filled.written([given[0] or default, *given[1:]])

    return Rule(filled.takes, written)


def _definition(found: re.Match[str]) -> str:
    parameters = "".join(f"#{number}" for number in range(1, int(found[3] or 0) + 1))
    return rf"\def\{found[1] or found[2]}{parameters}"
