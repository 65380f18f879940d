"""Words and stars that mark an option only by contrast: the other options have none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.keys import Mark
from recite.review.vocabulary import BY_PHRASE
from recite.review.words import holds_any, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft, DraftOption
    from recite.review.vocabulary import Says

_WORD_SUFFIX = re.compile(r"(?P<text>.*\S)\s+(?P<mark>correct|X)\s*$", re.DOTALL)
# "the femur <-": it points at the option
_POINTED = re.compile(r"(?P<text>.*\S)\s+(?:<-{1,4}|←|⬅\ufe0f?)", re.DOTALL)
_ARROW_ENDS = ("-", "←", "⬅", "\ufe0f")
# One of these stands in each option that a bare word, an arrow or a star marks.
_SIGNS = ("correct", "X", "<-", "←", "⬅", "*", "[x]", "[✓]", "[✔]")
# "the femur [X]", "the tibia [ ]": a box behind the option; "b = [x]" is a list
_BOXED = re.compile(r"(?P<text>.*[\w`'\".!?)*])\s+\[(?P<tick>[xX✓✔ ]?)\]\s*", re.DOTALL)
_STARRED = re.compile(r"[^*]*[^*\s]\s*\*\s*")
# "Both statements are correct" is an option's own text.
_OWN_WORD = re.compile(
    r"\b(?:is|are|was|were|be|not|always|never|all|both|none|statements?|\w+ly|very|more|most|also"
    r"|seems?|looks?|sounds?|appears?|remains?|stays?|becomes?|proves?|if|and|or|the|a|as)\W+correct$"
)
# "**Correct** The bone of the thigh.", "*Wrong*: ..."
_WORD_PREFIX = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})(?P<word>[^\W\d_]+)[.!:]?(?P=mark)[\s:：–—-]*+(?P<text>\S.*)",
    re.DOTALL,
)
_CODE_SPAN = re.compile(r"(?P<ticks>`{1,3})[^`]+(?P=ticks)")
_SEVERAL = 3
# "paper **Correct**"
_BOLD_SUFFIX = re.compile(
    r"(?P<text>.*\S)\s+(?P<mark>\*\*|__)(?P<word>[^\W\d_]+)[.!]?(?P=mark)\s*", re.DOTALL
)
_CALLS: dict[Says | None, Mark] = {"result right": Mark("right"), "result wrong": Mark("wrong")}


def called(words: str) -> Mark | None:
    """Give what a platform's words about an answer call the option that they stand at."""
    return _CALLS.get(BY_PHRASE.get(plain(words)))


def take_word_prefixes(draft: Draft) -> None:
    """Read "**Correct**" in front of some options as their mark, where the others stand bare.

    "**Correct** the text" beside "**Send** the text" is what one can do.
    """
    if not any(option.text and option.text[0][:1] in ("*", "_") for option in draft.options):
        return
    found = [
        _WORD_PREFIX.match(option.text[0]) if option.text else None for option in draft.options
    ]
    says = [called(one["word"]) if one else None for one in found]
    other = any(one and not mark for one, mark in zip(found, says, strict=True))
    if other or Mark("right") not in says or all(mark == says[0] for mark in says):
        return
    for option, one, mark in zip(draft.options, found, says, strict=True):
        if one and mark:
            option.text[0] = one["text"]
            option.marks.add(mark)


def _take_arrows(draft: Draft) -> None:
    """Read an arrow behind as many options as are right as their mark."""
    texts = ["\n".join(option.text) for option in draft.options]
    if not any(text.endswith(_ARROW_ENDS) for text in texts):
        return
    found = [_POINTED.fullmatch(text) for text in texts]
    pointed = sum(map(bool, found))
    if pointed != (draft.read_cue().count or 1) or pointed == len(found):
        return
    for option, one in zip(draft.options, found, strict=True):
        if one:
            option.text = one["text"].split("\n")
            option.marks.add(Mark("right"))


def _take_stars(draft: Draft) -> None:
    """Read a star at as many options as are right as their mark: "It is dropped. *", "a. *True"."""
    starred = [option for option in draft.options if _is_starred(option)]
    if not starred or any(option.marks for option in draft.options):
        return
    cue = draft.read_cue()
    several = cue.multiple and not cue.count
    if len(starred) == len(draft.options) or not (several or len(starred) == (cue.count or 1)):
        return
    for option in starred:
        if option.text[0].startswith("*"):
            option.text[0] = option.text[0].removeprefix("*").lstrip()
        elif not option.starred:
            option.text[-1] = option.text[-1].rstrip().removesuffix("*").rstrip()
        option.marks.add(Mark("right"))


def _is_starred(option: DraftOption) -> bool:
    text = "\n".join(option.text)
    if option.starred or not any(character.isalnum() for character in text):
        return option.starred  # "*=" is an operator
    in_front = text.startswith("*") and "*" not in text[1:]
    return in_front or (text.rstrip().endswith("*") and _STARRED.fullmatch(text) is not None)


def _take_boxes(draft: Draft) -> None:
    """Read a ticked box behind some options as their mark; the others have an empty one or none."""
    found = [_BOXED.fullmatch("\n".join(option.text)) for option in draft.options]
    ticked = sum(bool(one and one["tick"].strip()) for one in found)
    if not all(found) and any(one and one["tick"] == "x" for one in found):
        return  # in "for x in [x]" it is a name
    if not 0 < ticked < len(found) or any(option.marks for option in draft.options):
        return
    for option, one in zip(draft.options, found, strict=True):
        if one:
            option.text = one["text"].split("\n")
            option.marks |= {Mark("right")} if one["tick"].strip() else set()


def take_code_spans(drafts: Sequence[Draft]) -> None:
    """Read code as a style of the right option: in each of several lists, one is nothing else.

    No other mark and no other code may stand on any of them: a program's result is code, too.
    """
    texts = [["\n".join(option.text) for option in draft.options] for draft in drafts]
    code = [[bool(_CODE_SPAN.fullmatch(text)) for text in of_one] for of_one in texts]
    alone = all(
        spans.count(True) == 1 < len(spans) and sum("`" in text for text in of_one) == 1
        for spans, of_one in zip(code, texts, strict=True)
    )
    if len(drafts) < _SEVERAL or not alone or any(o.marks for d in drafts for o in d.options):
        return
    for draft, spans in zip(drafts, code, strict=True):
        draft.options[spans.index(True)].marks.add(Mark("right", "style"))


def ends_in_bold_word(text: str) -> bool:
    """Whether "**Correct**" stands behind a text: it is an option, and has its mark."""
    found = _BOLD_SUFFIX.fullmatch(text) if text.rstrip().endswith(("**", "__")) else None
    return found is not None and called(found["word"]) is not None


def _take_bold_words(draft: Draft) -> None:
    """Read "**Correct**" behind some options as their mark, where it ends no sentence of theirs."""
    texts = ["\n".join(option.text) for option in draft.options]
    found = [_BOLD_SUFFIX.fullmatch(text) for text in texts]
    says = [called(one["word"]) if one else None for one in found]
    own = any(_OWN_WORD.search(plain(text)) for text, one in zip(texts, found, strict=True) if one)
    if own or Mark("right") not in says or all(mark == says[0] for mark in says):
        return
    for option, one, mark in zip(draft.options, found, says, strict=True):
        if one and mark and one["word"][0].isupper():
            option.text = one["text"].split("\n")
            option.marks.add(mark)


def take_word_suffixes(draft: Draft, usual: str = "") -> None:
    """Read a bare "correct" behind exactly one option as its mark.

    An "X" is one where it is `usual`: behind one option in each of several questions.
    """
    whole = "\n".join(line for option in draft.options for line in option.text)
    if not (holds_any(whole, _SIGNS) or any(option.starred for option in draft.options)):
        return
    _take_arrows(draft)
    _take_stars(draft)
    _take_boxes(draft)
    _take_bold_words(draft)
    texts = ["\n".join(option.text) for option in draft.options]
    if not any(text.rstrip().endswith(("correct", "X")) for text in texts):
        return
    if any(_OWN_WORD.search(text) for text in texts):
        return
    found = [
        (option, _WORD_SUFFIX.match(text))
        for option, text in zip(draft.options, texts, strict=True)
    ]
    hits = [(option, match) for option, match in found if match]
    on_ticks = all(Mark("right") in option.marks for option, _ in hits)
    several = draft.read_cue().multiple and usual and 1 < len(hits) < len(draft.options)
    if len(draft.options) < 2 or not (len(hits) == 1 or on_ticks or several):
        return
    marked = [option for option, _ in hits]
    other_ticks = any(
        Mark("right") in other.marks and not any(other is option for option in marked)
        for other in draft.options
    )
    for option, match in hits:
        if match.group("mark") in ("correct", usual) and not other_ticks:
            option.text = match.group("text").rstrip(" -–—").split("\n")
            option.marks.add(Mark("right"))
