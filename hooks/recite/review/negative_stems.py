"""Prompts that ask for what is not so: "Which is not a gas?", "Which statement is false?"."""

from __future__ import annotations

import re

_NEGATIVE = re.compile(
    r"\b(?:which|what|who)\b.*\b(?:not|never|except)\b|\bexcept\s*+[:?]?\s*$|\ball\b.*\bexcept\b"
    r"|\bcuál\b.*\bno\b|\bqual\b.*\bnão\b|\bquale\b.*\bnon\b|\bwelche\w*\b.*\b(?:nicht|kein\w*)\b"
    r"|\bquel\w*\b.*\bpas\b|(?:不是|不正确|不正確|错误|錯誤|不属于|不屬於)",
    re.IGNORECASE,
)

# "Which may read but not change?" asks for what is so.
_BUT_NOT = re.compile(r"\b(?:but|pero|mas|ma|aber|mais)\s+(?:not|no|não|non|nicht|pas)\b", re.I)
_FALSE = re.compile(
    r"\b(?:is|are|which|what|find)\b.*\b(?:false|wrong|incorrect|untrue)\b"
    r"|\b(?:es|son|cuál\w*)\b.*\b(?:fals[ao]s?|incorrect[ao]s?)\b"
    r"|\b(?:é|são|qua(?:l|is))\b.*\b(?:fals[ao]s?|incorret[ao]s?)\b"
    r"|\b(?:è|sono|qual[ei])\b.*\b(?:fals[aoei]|errat[aoei]|sbagliat[aoei])\b"
    r"|\b(?:ist|sind|welche\w*)\b.*\bfalsch\b"
    r"|\b(?:est|sont|quel\w*)\b.*\b(?:fauss?es?|faux|incorrecte?s?)\b",
    re.IGNORECASE,
)


def asks_with_not(prompt: str) -> bool:
    """Whether a prompt asks for what is not so by the word "not" or "except"."""
    return _NEGATIVE.search(_BUT_NOT.sub("", _bare(prompt))) is not None


def asks_for_what_is_not(prompt: str) -> bool:
    """Whether a prompt asks for what is not so, by whatever word."""
    return asks_with_not(prompt) or _FALSE.search(_bare(prompt)) is not None


def _bare(prompt: str) -> str:
    return prompt.replace("*", "").replace("_", "")
