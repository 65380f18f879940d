"""The words of a text: without decoration, and without tags that say nothing."""

from __future__ import annotations

import re
import unicodedata

# Tags that say nothing of their own; an image or a link does.
_TAGS = re.compile(
    r"</?(?:details|summary|div|span|p|br|b|i|u|em|strong|center|font|sub|sup|small|section|hr"
    r"|h[1-6])\b[^>]*>|&nbsp;",
    re.IGNORECASE,
)
# A callout that holds an answer or says more: "[!success]- Answer"
CALLOUT = re.compile(
    r"^\[!(?:success|check|done|ans|answer|solution|note|info|tip|example"
    r"|warning|failure|fail|missing|danger|error)\][+-]?\s*",
    re.I,
)
# A picture that stands alone: a note's or Markdown's, or the file's name that a copy leaves of it
_PICTURE = re.compile(
    r"!\[\[[^\]]+\]\]|!\[[^\]]*\]\([^)]*\)|[\w-]+\.(?:png|jpe?g|gif|svg|webp)", re.IGNORECASE
)
DECORATION = " \t*_#>=~`\\-•+✅❌✔☑✓✗✘❓💡📝🔹\ufe0f"
_ENDS = " \t*_=~`.!:：。！,;"
_CLOSING = (")", "）", "]")


def plain(text: str) -> str:
    """Give a text for comparing: no decoration, one case, one form of each character."""
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", text)
        folded = folded.replace("’", "'").replace("‘", "'").casefold()
    return " ".join(folded.strip(DECORATION).rstrip(_ENDS).strip(DECORATION).split())


def without_tags(text: str) -> str:
    """Give a text without the tags that say nothing of their own."""
    return _TAGS.sub("", text) if "<" in text or "&" in text else text


def is_picture(text: str) -> bool:
    """Whether a text is a picture and has no words."""
    return _PICTURE.fullmatch(text) is not None


def ends_with_bracket(text: str) -> bool:
    """Whether a bracket ends a text, perhaps with a full stop or a gap behind it."""
    return text.rstrip(" \t\xa0\u3000.。?:_").endswith(_CLOSING)


def holds_any(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether one of the pieces stands in a text: thrice as quick as `any`, and asked of each line.

    It comes before a pattern that is dear to search for, with a piece of all that it finds.
    """
    for piece in pieces:  # noqa: SIM110
        if piece in text:
            return True
    return False
