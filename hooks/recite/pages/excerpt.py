"""A few words of a note for a list: its first sentence, the sentence around a link.

An excerpt is plain text. Only a formula in it keeps its LaTeX, between two private-use characters,
until `excerpt_html` renders it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from recite.dialect.formulas import Formulas
from recite.dialect.grammar import grammar
from recite.dialect.plain_text import plain_text
from recite.dialect.reading import read_blocks

if TYPE_CHECKING:
    from markdown_it.token import Token

_LENGTH = 180
# How many characters to read for a first paragraph: most notes begin with one, and a longer look
# would cost time on every note.
_LOOKS = (500, 4000)

_FORMULA_OPEN, _FORMULA_CLOSE = "\ue010", "\ue011"
_FORMULA = re.compile(f"{_FORMULA_OPEN}([^{_FORMULA_CLOSE}]*){_FORMULA_CLOSE}")
# Without one of these signs a line says what it shows.
_SIGN = re.compile(r"[\\`*_~=$%<\[\]&^#]|://")
_TASK = re.compile(r"\A\[[^\]\n]\]\s+")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_TAG = re.compile(r"#[^\s#]+")

# The end of a sentence: a full stop before a space and no small letter ("e.g. this" goes on), or
# one of the signs that need no space after them.
_SENTENCE_END = re.compile(r"[.!?…؟۔।]['\")\]”’»]*(?=\s+[^a-z\s])|[。！？]")


def inline_words(markdown: str) -> str:
    """Give the words of inline Markdown."""
    if not _SIGN.search(markdown):
        return " ".join(markdown.split())
    source = _FOOTNOTE.sub("", _TASK.sub("", markdown))
    tokens = grammar().inline.parse(source, grammar(), {}, [])
    words = plain_text(map(_kept_formula, tokens))
    # Half a comment, and no telling which half: what is hidden in the note stays so.
    return "" if "%%" in words else words


def block_words(markdown: str) -> str:
    """Give the words of whole blocks, on one line."""
    inlines = (token for token in read_blocks(markdown, {}).tokens if token.type == "inline")
    return " ".join(filter(None, (inline_words(token.content) for token in inlines)))


def first_sentence(body: str) -> str:
    """Give the first sentence of a note's first paragraph, or an empty string."""
    paragraph = ""
    for length in (*_LOOKS, len(body)):
        beginning = body if len(body) <= length else body[: body.rfind("\n\n", 0, length) + 1]
        if len(beginning) < len(body) and _leaves_comment_open(beginning):
            continue
        paragraph = _first_paragraph(beginning)
        if paragraph or length >= min(len(body), _LOOKS[-1]):
            break
    return shortened(sentences(paragraph)[0])


def sentences(text: str) -> list[str]:
    """Give the sentences of a plain text; at least one, which may be empty."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    parts = [text[start:end].strip() for start, end in zip(starts, [*ends, None], strict=True)]
    return [part for part in parts if part] or [""]


def shortened(text: str, length: int = _LENGTH) -> str:
    """Give `text`, cut between words where it has more than `length` characters."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    cut = cut[: cut.rfind(" ", length // 2)]
    if cut.count(_FORMULA_OPEN) > cut.count(_FORMULA_CLOSE):
        cut = cut[: cut.rindex(_FORMULA_OPEN)]
    return cut.rstrip(" ,;:") + "…"


def excerpt_html(excerpt: str) -> Markup:
    """Give an excerpt as HTML."""
    if _FORMULA_OPEN not in excerpt:
        return escape(excerpt)
    formulas = Formulas()
    parts = _FORMULA.split(excerpt)
    return Markup("").join(
        Markup(formulas.html(part, display=False)) if index % 2 else escape(part)
        for index, part in enumerate(parts)
    )


def _leaves_comment_open(text: str) -> bool:
    """Tell whether `text` may end within a comment: what is hidden would be shown as text."""
    return text.count("%%") % 2 == 1 or text.count("<!--") > text.count("-->")


def _kept_formula(token: Token) -> Token:
    if token.type in ("math_inline", "math_display"):
        token.content = f"{_FORMULA_OPEN}{token.content}{_FORMULA_CLOSE}"
    return token


def _first_paragraph(body: str) -> str:
    """Give the words of the first paragraph that says something, at best one in no list."""
    inner = ""
    before = ""
    for token in read_blocks(body, {}).tokens:
        if token.type == "inline" and before == "paragraph_open":
            words = inline_words(token.content)
            if _TAG.sub("", _FORMULA.sub("", words)).strip():
                if token.level == 1:
                    return words
                inner = inner or words
        before = token.type
    return inner
