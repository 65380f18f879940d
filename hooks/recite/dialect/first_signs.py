"""Ask of each line only the block rules whose first sign stands there: most lines have none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.ruler import Ruler

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

    _Rule = Callable[[StateBlock, int, int, bool], bool]

# The signs one of which a block of a rule begins with; a rule that is not named is always asked.
_SIGNS = {
    "maths": "$",
    "comment": "%",
    "fence": "`~",
    "blockquote": ">",
    "hr": "-*_",
    "list": "-*+0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
# An item with a text: no rule across the page, which begins with the same signs.
_ITEM = re.compile(r"[-*] [^-*\s]")


def ask_by_first_sign(md: MarkdownIt) -> None:
    """Let `md`, to which no block rule will be added, choose its block rules by the first sign."""
    md.block.ruler = _FirstSigns(md.block.ruler)


class _FirstSigns(Ruler["_Rule"]):
    """Gives each chain of rules as one rule, which asks those that the line may begin."""

    def __init__(self, ruler: Ruler[_Rule]) -> None:
        super().__init__()
        self.__rules__ = ruler.__rules__
        self._chains: dict[str, list[_Rule]] = {}

    def getRules(self, chainName: str = "") -> list[_Rule]:  # noqa: N802, N803 (markdown-it's names)
        """Give the one rule of a chain."""
        if chainName not in self._chains:
            self._chains[chainName] = [self._one_rule(chainName)]
        return self._chains[chainName]

    def _one_rule(self, chain: str) -> _Rule:
        signs = sorted(set("".join(_SIGNS.values())))
        by_sign = {sign: self._rules_of(chain, sign) for sign in signs}
        others = self._rules_of(chain, "")
        of_item = self._rules_of(chain, "+")

        def ask(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
            start = state.bMarks[start_line] + state.tShift[start_line]
            rules = by_sign.get(state.src[start : start + 1], others)
            if rules is not others and _ITEM.match(state.src, start):
                rules = of_item
            for rule in rules:  # noqa: SIM110 (half as dear as `any`, and done for each line)
                if rule(state, start_line, end_line, silent):
                    return True
            return False

        return ask

    def _rules_of(self, chain: str, sign: str) -> Sequence[_Rule]:
        return [
            rule.fn
            for rule in self.__rules__
            if rule.enabled
            and (not chain or chain in rule.alt)
            and (rule.name not in _SIGNS or (sign and sign in _SIGNS[rule.name]))
        ]
