"""Blocks of site generators, as Obsidian writes them: answers that fold, lettered lists, buttons.

MkDocs has `??? success "Answer"` above indented lines, MyST `:::{dropdown} Answer`, Quarto
`::: {.callout-tip}` above `## Solution`, LiaScript `[( )]` and `[[X]]` as boxes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.labels import split_label
from recite.review.signs import read_sign
from recite.review.words import holds_any

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECES = ("???", "!!!", ":::", "-alpha", "[( )]", "[[ ]]")
_ADMONITION = re.compile(
    r"(?P<indent> *)(?:\?\?\?\+?|!!!)[ \t]+(?P<type>[A-Za-z][\w-]*)"
    r"(?:[ \t]+\"(?P<title>.*)\")?[ \t]*"
)
_FENCED = re.compile(
    r"(?P<colons>:{3,})[ \t]*(?:\{(?P<what>[^{}]*)\}|(?P<bare>[a-z-]+))(?P<title>.*)"
)
_CODE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
_KINDS = frozenset({"question", "quiz", "faq", "success", "answer", "solution"})
_LETTERED = re.compile(r"\s*<div\b[^>]*\bclass=[\"'](?P<case>upper|lower)-alpha\b[^>]*>\s*")
_DIV_END = re.compile(r"\s*</div>\s*")
_NUMBER = re.compile(r"(?P<indent>\s{0,3})(?P<number>\d{1,2})(?P<mark>[.)]\s)")
# An empty one of these says that the others are boxes, and no wiki links.
_EMPTY_BOX = re.compile(r"\s*(?:[-*+]\s+)?\[(?:\( \)|\[ \])\]\s", re.MULTILINE)
_BOX = re.compile(
    r"(?P<indent>\s*)(?:[-*+]\s+)?\[(?:\((?P<round>[ xX])\)|\[(?P<square>[ xX])\])\](?=\s)"
)
_DEEPEST = 3
_LONGEST = 200
"""Lines of a block with a line at its end."""
_TAB = 4


def as_obsidian(texts: Sequence[str]) -> list[str]:
    """Give lines as Obsidian writes such blocks, one for each; all others as they are."""
    whole = "\n".join(texts)
    if not holds_any(whole, _PIECES):
        return list(texts)
    shown = list(texts)
    if "[( )]" in whole or "[[ ]]" in whole:
        shown = _boxes(shown)
    if "-alpha" in whole:
        shown = _lettered(shown)
    return _callouts(shown, _DEEPEST)


def _boxes(texts: list[str]) -> list[str]:
    if not any(_EMPTY_BOX.match(text) for text in texts):
        return texts
    return [_BOX.sub(_box, text, count=1) if _BOX.match(text) else text for text in texts]


def _box(found: re.Match[str]) -> str:
    return f"{found['indent']}- [{found['round'] or found['square']}]"


def _lettered(texts: list[str]) -> list[str]:
    """Give numbers that a page shows as letters as these."""
    shown = []
    first = ""
    for text in texts:
        opened = _LETTERED.fullmatch(text)
        if opened:
            first = "A" if opened["case"] == "upper" else "a"
        elif _DIV_END.fullmatch(text):
            first = ""
        number = _NUMBER.match(text) if first else None
        if number and 0 < int(number["number"]) <= 26:
            letter = chr(ord(first) + int(number["number"]) - 1)
            text = f"{number['indent']}{letter}{number['mark']}{text[number.end() :]}"
        shown.append(text)
    return shown


def _callouts(texts: Sequence[str], deepest: int) -> list[str]:
    shown: list[str] = []
    index = 0
    fence = ""
    while index < len(texts):
        text = texts[index]
        code = _CODE.match(text) if "```" in text or "~~~" in text else None
        if code and not fence:
            fence = code["fence"]
        elif code and text.strip() == fence:
            fence = ""
        block = None if fence or not deepest else _block(texts, index)
        if block is None:
            shown.append(text)
            index += 1
            continue
        head, margin, inside, end = block
        shown.append(f"{margin}> {head}")
        shown += [f"{margin}> {line}".rstrip() for line in _callouts(inside, deepest - 1)]
        shown += [f"{margin}> {line.strip()}" for line in texts[index + 1 + len(inside) : end]]
        index = end
    return shown


def _block(texts: Sequence[str], index: int) -> tuple[str, str, list[str], int] | None:
    """Give the head of a callout, its margin and its lines, and the line after the block."""
    text = texts[index]
    opened = _ADMONITION.fullmatch(text) if "???" in text or "!!!" in text else None
    if opened:
        kind, title = opened["type"].casefold(), opened["title"] or ""
        if kind not in _KINDS and not _says_answer(title):
            return None
        end = _indented(texts, index + 1, len(opened["indent"]) + _TAB)
        inside = [
            line.expandtabs(_TAB)[len(opened["indent"]) + _TAB :] for line in texts[index + 1 : end]
        ]
        kind = "answer" if _says_answer(title) else kind
        return f"[!{kind}]- {title}", opened["indent"], inside, end
    found = _FENCED.fullmatch(text) if text.startswith(":::") else None
    if not found:
        return None
    below = range(index + 1, min(index + _LONGEST, len(texts)))
    closing = (i for i in below if texts[i].strip() == found["colons"])
    last = next(closing, None)
    title = found["title"].strip(" []")
    inside = list(texts[index + 1 : last])
    title = title or _heading(inside)
    if last is None or not _says_answer(title):
        return None
    return f"[!answer]- {title}", "", inside, last + 1


def _indented(texts: Sequence[str], start: int, margin: int) -> int:
    """Give the line after those that are indented so far, blank ones among them."""
    end = index = start
    while index < len(texts):
        text = texts[index].expandtabs(_TAB)
        if text.strip():
            if len(text) - len(text.lstrip()) < margin:
                break
            end = index + 1
        index += 1
    return end


def _heading(inside: Sequence[str]) -> str:
    first = next((line.strip() for line in inside if line.strip()), "")
    return first.lstrip("# ") if first.startswith("#") else ""


def _says_answer(title: str) -> bool:
    words = title.strip(" -–—:*_")
    if not words:
        return False
    sign = read_sign(words)
    label = split_label(f"{words}:")
    return bool((sign and sign.says == "answer") or (label and label[0] == "answer"))
