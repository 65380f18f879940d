"""A few words of a note as plain text: its first sentence, the sentence around a link."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

_SENTENCE_LENGTH = 180
_READ = 4000  # characters: a first paragraph lies within; more would cost time on every note

_COMMENT = re.compile(r"%%.*?%%|<!--.*?-->", re.DOTALL)
_EMBED = re.compile(r"!\[\[[^\]\n]*\]\]|!\[[^\]\n]*\]\([^)\n]*\)")
_WIKI_LINK = re.compile(r"\[\[([^\[\]|\n]*?)(?:\\?\|([^\[\]\n]*))?\]\]")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\\n])*)\]\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)[^)\n]*\)")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]|\^\[[^\]\n]*\]")
_BLOCK_ID = re.compile(r"\s\^[A-Za-z0-9-]+\s*$", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINE_START = re.compile(
    r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+|\[![^\]\n]*\][+-]?)*"
    r"(?:\[[^\]\n]\][ \t]+)?",
    re.MULTILINE,
)
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|\*|~~|==|(?<!\w)__?)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_CODE = re.compile(r"(`+)[ ]?(.+?)[ ]?\1", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

# The end of a sentence: a full stop before a space and no small letter ("e.g. this" goes on), or
# one of the signs that need no space after them.
_SENTENCE_END = re.compile(r"[.!?…]['\")\]”’»]*(?=\s+[^a-z\s])|[。！？]")


def plain_text(markdown: str) -> str:
    """Give the words of a few lines of Markdown, without its marks, on one line."""
    text = _COMMENT.sub(" ", markdown)
    text = _EMBED.sub(" ", text)
    text = _WIKI_LINK.sub(lambda link: link[2] or _link_words(link[1]), text)
    text = _LINK.sub(lambda link: link[1], text)
    text = _FOOTNOTE.sub("", text)
    text = _BLOCK_ID.sub("", text)
    text = _TAG.sub("", text)
    text = _LINE_START.sub("", text)
    for _ in range(3):  # bold in italic in a highlight
        text = _EMPHASIS.sub(lambda mark: mark[2], text)
    text = _CODE.sub(lambda code: code[2], text)
    text = _ESCAPE.sub(lambda escape: escape[1], text)
    return " ".join(text.split())


def first_sentence(body: str) -> str:
    """Give the first sentence of a note's first paragraph, or an empty string."""
    return shortened(sentences(plain_text(_first_paragraph(body)))[0])


def sentences(text: str) -> list[str]:
    """Give the sentences of a plain text; at least one, which may be empty."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    parts = [text[start:end].strip() for start, end in zip(starts, [*ends, None], strict=True)]
    return [part for part in parts if part] or [""]


def shortened(text: str, length: int = _SENTENCE_LENGTH) -> str:
    """Give `text`, cut between words where it has more than `length` characters."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return cut[: cut.rfind(" ", length // 2)].rstrip(" ,;:") + "…"


def _link_words(target: str) -> str:
    """Give what Obsidian shows for a link without a label."""
    return " > ".join(part for part in target.removesuffix(".md").split("#") if part)


def _first_paragraph(body: str) -> str:
    """Give the first paragraph that says something, one of its own before one in a list."""
    inner = ""
    before = ""
    for token in _BLOCKS.parse(_COMMENT.sub("", body[:_READ])):
        if token.type == "inline" and before == "paragraph_open" and _says(token.content):
            if token.level == 1:
                return token.content
            inner = inner or token.content
        before = token.type
    return inner


def _says(paragraph: str) -> bool:
    words = plain_text(paragraph).split()
    return not paragraph.startswith(("$$", "[!")) and any(word[0] != "#" for word in words)


_BLOCKS = MarkdownIt("commonmark").enable("table").disable("inline")
