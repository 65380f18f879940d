"""What stands around the words of an answer, and is none of it: votes, a source, tags."""

from __future__ import annotations

import re

from recite.review.answer_texts import EMPHASIS, as_shown

# What a platform writes behind an answer: votes, an icon that leads to them, what was picked.
_OPINIONS = re.compile(
    r"(?<!\s)\s*(?:\*?community vote distribution\b.*|\[\W{0,30}\]\([^)]{0,500}\)"
    r"|你(?:选对了|错选为\w+|没选|未作答))\s*$",
    re.IGNORECASE | re.DOTALL,
)
# "#D -> lead": the number sign of a letter
_HASH = re.compile(r"#[A-H](?![\w+#])")
# "~~A~~ B": somebody has thought again; "✅ B": a tick in front of the right one
_STRUCK = re.compile(r"~~[^~\n]{1,200}~~|^[\s*_]*[✅✔☑✓]\ufe0f?\s*(?=\S)")
# "B [Chapter 2](https://...)": where a writer found it
_SOURCE = re.compile(
    r"(?<![^\s*_])(?P<letter>[A-H][.)*_]{0,5})\s+\[[^\n]{1,200}\]\(https?://[^()\s]{1,500}\)\s*$"
)
# "A cache #memory #week-2": the tags of a note behind an answer
_TAGS = re.compile(r"(?<=\S)(?:\s+#[^\W\d][\w/-]*)+\s*$")

# "**A cache**. It is quick.", but not "**A**, **C**": there more is named
_STRONG = re.compile(
    r"(?P<mark>\*\*|__)(?P<said>[^*_\n]+?)\.?(?P=mark)(?:\.\s+|\s+[-–—(]\s*)[^*_]+$"
)


def bare_answer(answer: str) -> str:
    """Give an answer without its emphasis, and without what platforms and notes set beside it."""
    answer = without_opinions(answer)
    answer = _STRUCK.sub("", answer) if "~~" in answer or not answer.isascii() else answer
    answer = _SOURCE.sub(r"\g<letter>", answer) if "](" in answer else answer
    bare = EMPHASIS.sub("", as_shown(answer)).strip(" ,;").rstrip("。")
    return bare[1:] if _HASH.match(bare) else bare


def without_opinions(answer: str) -> str:
    """Give an answer without what a platform writes behind it."""
    return _OPINIONS.sub("", answer)


def without_remark(answer: str, bare: str) -> str:
    """Give an answer, which is `bare` without its emphasis, without what follows it; else "".

    That are the tags of a note, or a sentence behind what is in bold.
    """
    strong = _STRONG.match(answer.strip())
    if strong:
        return strong["said"]
    return _TAGS.sub("", bare) if " #" in bare else ""
