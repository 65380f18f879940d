"""Carry finished HTML and separate Markdown fragments through a Markdown text as one opaque token.

Between the vault's text and the page stand other converters (roamlinks, Python-Markdown), each with
its own idea of what brackets, pipes and quotes mean. A token has none of these: it is one word of
private-use characters and base64, so it survives a table cell, a callout and a link label, and a
fragment inside it is parsed on its own: a fence or a comment left open ends with its fragment.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OPEN = "\ue000"
CLOSE = "\ue001"
SHIELD = "\ue002"
BLOCK = re.compile(rf"{OPEN}b([A-Za-z0-9_-]*=*){CLOSE}")
INLINE = re.compile(rf"{OPEN}i([A-Za-z0-9_-]*=*){CLOSE}")
PIPE = "\ue003"  # stands for a `|` inside maths while tables are read
_LINK_SIGN = re.compile(r"\[(?=\[)|\](?=\()")
_RESERVED = re.compile(f"[{OPEN}{CLOSE}{SHIELD}{PIPE}]")


@dataclass(frozen=True)
class Html:
    """Finished HTML; it goes into the page as it is."""

    html: str


@dataclass(frozen=True)
class Fragment:
    """Markdown blocks that are parsed apart from the text around them.

    An `embedded` fragment comes from another note: its headings get no ids and stay out of the
    table of contents, its block ids give none either, and its footnotes and link definitions are
    its own.
    """

    markdown: str
    embedded: bool = False


@dataclass(frozen=True)
class Element:
    """One inline element. Its text is inline Markdown, unless `literal`."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    literal: bool = False


Piece = Html | Fragment


def carry_block(pieces: Iterable[Piece]) -> str:
    """Give the token for a row of blocks. Text before and after it become blocks of their own.

    It is compressed: base64 makes a text a third longer, a token in a token in a token endless.
    """
    rows = [
        ["h", p.html] if isinstance(p, Html) else ["e" if p.embedded else "m", p.markdown]
        for p in pieces
    ]
    packed = zlib.compress(_json(rows), level=1)
    return f"{OPEN}b{base64.urlsafe_b64encode(packed).decode('ascii')}{CLOSE}"


def carry_inline(element: Element) -> str:
    """Give the token for an element that may stand anywhere in a line."""
    row = [element.tag, dict(element.attributes), element.text, element.literal]
    return f"{OPEN}i{base64.urlsafe_b64encode(_json(row)).decode('ascii')}{CLOSE}"


def read_block(payload: str) -> list[Piece]:
    """Give back the pieces of a block token's payload."""
    return [
        Html(text) if kind == "h" else Fragment(text, embedded=kind == "e")
        for kind, text in json.loads(zlib.decompress(base64.urlsafe_b64decode(payload)))
    ]


def read_inline(payload: str) -> Element:
    """Give back the element of an inline token's payload."""
    tag, attributes, text, literal = json.loads(base64.urlsafe_b64decode(payload))
    return Element(tag, attributes, text, literal)


def without_tokens(text: str) -> str:
    """Give `text` with the token characters replaced, so that no note can forge a token."""
    return _RESERVED.sub("\ufffd", text)


def shield(text: str) -> str:
    """Give `text` with everything broken up that roamlinks would take for a link.

    roamlinks looks for `[[` and `](`, also in code.
    """
    text = _LINK_SIGN.sub(rf"\g<0>{SHIELD}", text)
    return text + SHIELD if text.endswith("[") else text


def unshield(text: str) -> str:
    """Give the text back as it was before `shield`."""
    return text.replace(SHIELD, "")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
