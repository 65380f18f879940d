"""LZ-string in base64, the way the Obsidian plugin writes `compressed-json` blocks.

The format (pieroxy.net, lz-string 1.5): a stream of codes, each as wide as the dictionary has
grown, lowest bit first. Codes 0 and 1 bring a new character of 8 or 16 bits, 2 ends the stream, any
other repeats an entry of the dictionary; each code but the first adds an entry.
"""

from __future__ import annotations

import re

from recite.vault.drawings.model import DrawingError

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BITS = str.maketrans({letter: f"{value:06b}" for value, letter in enumerate(_ALPHABET)})
_BASE64 = re.compile(r"[A-Za-z0-9+/]*=*")
_CHARACTER_WIDTHS = (8, 16)
_END = 2

MOST_CHARACTERS = 50_000_000
"""Where decompression stops: a stream can grow to the square of its length."""


def decompress(text: str) -> str:
    """Give the text of a base64 LZ-string block; white space in it does not matter.

    Raises DrawingError if it is no such block, is cut short, or grows past MOST_CHARACTERS.
    """
    packed = "".join(text.split())
    if not packed or not _BASE64.fullmatch(packed):
        raise DrawingError("its compressed data is no base64")
    units = _units(packed.rstrip("=").translate(_BITS))
    # JavaScript counts in UTF-16 units; two of them make one character beyond the first 65,536.
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _units(bits: str) -> str:
    backwards = bits[::-1]  # the lowest bit of each code comes first
    left = len(bits)

    def take(width: int) -> int:
        nonlocal left
        if width > left:
            raise DrawingError("its compressed data is cut short")
        left -= width
        return int(backwards[left : left + width], 2)

    code = take(2)
    if code == _END:
        return ""
    if code > _END:
        raise DrawingError("its compressed data is damaged")
    previous = chr(take(_CHARACTER_WIDTHS[code]))
    entries = ["", "", "", previous]
    pieces = [previous]
    length = 1
    while True:
        code = take(len(entries).bit_length())
        if code > len(entries):
            raise DrawingError("its compressed data is damaged")
        if code == _END:
            return "".join(pieces)
        if code < _END:
            entries.append(chr(take(_CHARACTER_WIDTHS[code])))
            piece = entries[-1]
        else:
            piece = entries[code] if code < len(entries) else previous + previous[0]
        pieces.append(piece)
        length += len(piece)
        if length > MOST_CHARACTERS:
            raise DrawingError(f"its compressed data holds over {MOST_CHARACTERS:,} characters")
        entries.append(previous + piece[0])
        previous = piece
