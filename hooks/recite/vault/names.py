"""Spellings that Obsidian holds for the same: of file names, of headings."""

from __future__ import annotations

import re
import unicodedata

# What Obsidian drops from a heading when it writes a link to it.
_DROPPED = re.compile(r"[\\:#^|\[\]\s]+")
# Anything but letters, digits and the space between: the loosest spelling of a heading.
_PUNCTUATION = re.compile(r"[\W_]+")
# Combining marks belong to their letter and are kept by `_PUNCTUATION` only once composed.
_BREAKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\\": "/"})


def path_key(path: str) -> str:
    """Give the form under which a path is looked up: one for all letter cases and both Unicode
    normal forms (macOS writes names decomposed).
    """
    if path.isascii():
        return path.replace("\\", "/").lower()
    return unicodedata.normalize("NFC", path).translate(_BREAKS).casefold()


def heading_keys(heading: str) -> tuple[str, str, str]:
    """Give the forms under which a heading is looked up, the exact one first.

    The second is without the characters that Obsidian drops from heading references, the third
    without any punctuation.
    """
    exact = " ".join(unicodedata.normalize("NFC", heading).translate(_BREAKS).casefold().split())
    return (
        exact,
        _DROPPED.sub(" ", exact).strip(),
        _PUNCTUATION.sub(" ", exact).strip(),
    )
