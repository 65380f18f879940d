"""Compare an answer's text with those of the options: exactly, or without what says nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEW = 26
_QUOTES = str.maketrans("", "", "\"'“”‘’«»")
# A formula and nothing else: a page's own text has no dollar signs around it
_FORMULA = re.compile(r"\$(?P<inner>[^$]+)\$")
_LINK = re.compile(r"(?<!!)\[(?P<shown>[^\[\]]{1,300})\]\([^()\s]{1,300}\)")
# "B) Text", and what parts the text from a remark on it
_LETTERED = re.compile(r"[(（]?(?P<letter>[A-Za-z])[)）.．:：]\s*(?P<text>\S.*)", re.DOTALL)
_APART = re.compile(r"\s[-–—]|[.:;,]\s")
# "True (if it is dry)", "False, it sinks": the remark behind says more of it
_TRUTH = re.compile(r"(?P<word>true|false)\s?[(,.;:–—]\s*(?!true|false)\S", re.IGNORECASE)
EMPHASIS = re.compile(r"[*_`~=]+|<[^>]{1,80}>")


def find_by_text(answer: str, texts: tuple[str, ...]) -> int | None:
    """Give the one option whose text is the answer; exact likeness goes before a loose one."""
    exact, loose = _places(texts)
    for places, form in ((exact, _exact), (loose, loosely)):
        wanted = form(answer)
        if wanted and wanted in places:
            return places[wanted]
    return None


@lru_cache(maxsize=4)
def _places(texts: tuple[str, ...]) -> tuple[dict[str, int | None], dict[str, int | None]]:
    """Give the options' places by exact and by loose text; None where several share it."""
    exact: dict[str, int | None] = {}
    loose: dict[str, int | None] = {}
    for place, text in enumerate(texts):
        words = _exact(text)
        exact[words] = None if words in exact else place
        words = _of_exact(words)
        loose[words] = None if words in loose else place
    return exact, loose


def several_by_text(answer: str, texts: Sequence[str]) -> tuple[int, ...]:
    """Give the options whose texts, one after the other with commas, are the whole answer."""
    if len(texts) > _FEW:
        return ()
    whole = [_exact(text) for text in texts]
    tight = ["".join(text.split()) for text in whole]
    said = _exact(answer)
    bare = [text.rstrip(".。") for text in whole]  # a list may leave out the points within it
    return _parts(said, whole) or _parts("".join(said.split()), tight) or _parts(said, bare)


def _parts(answer: str, texts: Sequence[str]) -> tuple[int, ...]:
    rest = f" {answer} "
    found = []
    for place, wanted in sorted(enumerate(texts), key=lambda pair: -len(pair[1])):
        at = rest.find(wanted) if wanted else -1
        if at > 0 and not rest[at - 1].isalnum() and not rest[at + len(wanted)].isalnum():
            found.append(place)
            rest = rest[:at] + rest[at + len(wanted) :]
    whole = not re.sub(r"\b(?:and|y|e|und|et)\b|\W", "", rest)
    return tuple(sorted(found)) if whole and len(found) > 1 else ()


def opening_truth(answer: str) -> str:
    """Give "True" or "False" where an answer begins so, and goes on with a remark; else ""."""
    truth = _TRUTH.match(answer)
    return truth["word"] if truth else ""


def opening_option(answer: str, texts: Sequence[str], labels: Sequence[str]) -> str:
    """Give the text of the option that an answer begins with, letter and text: "B) Text - why".

    Empty where it begins with none, or with the text of another one as well.
    """
    beside = _LETTERED.match(EMPHASIS.sub("", answer).strip())
    if not beside or beside["letter"].casefold() not in labels:
        return ""
    said = _exact(beside["text"]).casefold()
    begun = [place for place, text in enumerate(texts) if _begins(said, _exact(text).casefold())]
    return texts[begun[0]] if begun == [labels.index(beside["letter"].casefold())] else ""


def _begins(said: str, text: str) -> bool:
    """Whether a text of some letters stands in front of what is said of it."""
    apart = _APART.match(said, len(text)) if said.startswith(text) else None
    return len(text) > 3 and apart is not None


def _exact(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    formula = _FORMULA.fullmatch(text) if text[:1] == "$" else None
    text = formula["inner"] if formula else text
    return " ".join(EMPHASIS.sub("", as_shown(text)).split())


def loosely(text: str) -> str:
    """Without case, blanks, quote marks and the point at the end: no more, "-5" is not "5"."""
    return _of_exact(_exact(text))


def _of_exact(exact: str) -> str:
    return "".join(exact.translate(_QUOTES).casefold().split()).rstrip(".,;:!。")


def as_shown(text: str) -> str:
    """Give a text with what a reader sees of its links."""
    return _LINK.sub(r"\g<shown>", text) if "](" in text else text
