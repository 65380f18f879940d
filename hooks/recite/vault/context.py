"""The sentence in which a link stands, as plain text for lists of links."""

from __future__ import annotations

import re

_LONGEST = 300  # characters
_WORD = 40  # characters that a cut looks for the next space in; Chinese has none
# The end of a sentence: its mark, closing quotes, then a space; Chinese and Japanese need no space.
_SENTENCE_END = re.compile(r"""[.!?…؟۔।]['"”’)]*\s+(?=\S)|[。！？]""")
# What begins a line without being its text: quote, list and heading marks, a task's box.
_LINE_START = re.compile(r"^(?:\s|>|#{1,6}\s|[-*+]\s|\d+[.)]\s|\[.\]\s|\[![^\]]*\][+-]?\s?)+")
_WIKI = re.compile(r"!?\[\[([^\[\]|]*?)(?:\\?\|([^\[\]]*))?\]\]")
_INLINE = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)")


def sentence(text: str, start: int, end: int) -> str:
    """Give the sentence around `text[start:end]`, its links as their labels."""
    nearest = max(0, start - _LONGEST)  # a line may be as long as a book
    line_start = max(nearest, text.rfind("\n", nearest, start) + 1)
    farthest = min(len(text), end + _LONGEST)
    line_end = text.find("\n", end, farthest)
    line = text[line_start : farthest if line_end < 0 else line_end]
    first, last = 0, len(line)
    links = [found.span() for form in (_WIKI, _INLINE) for found in form.finditer(line)]
    for found in _SENTENCE_END.finditer(line):
        if _around(found.start(), links):
            continue
        if found.end() <= start - line_start:
            first = found.end()
        elif found.start() >= end - line_start:
            last = found.end()
            break
    before = after = ""
    if first < (earliest := start - line_start - _LONGEST // 2):
        first, before = _word_after(line, earliest, links), "…"
    if last > (latest := end - line_start + _LONGEST // 2):
        last, after = _word_before(line, latest, links), "…"
    plain = _WIKI.sub(_wiki_label, _INLINE.sub(r"\1", line[first:last]))
    return before + " ".join(_LINE_START.sub("", plain).split()) + after


def _word_after(line: str, position: int, links: list[tuple[int, int]]) -> int:
    if cut := _around(position, links):
        return cut[1]
    space = line.find(" ", position, position + _WORD)
    return position if space < 0 else space + 1


def _word_before(line: str, position: int, links: list[tuple[int, int]]) -> int:
    if cut := _around(position, links):
        return cut[0]
    space = line.rfind(" ", position - _WORD, position)
    return position if space < 0 else space


def _around(position: int, links: list[tuple[int, int]]) -> tuple[int, int] | None:
    return next((link for link in links if link[0] < position < link[1]), None)


def _wiki_label(found: re.Match[str]) -> str:
    label = found[2] or " > ".join(part for part in found[1].split("#") if part)
    return label.strip()
