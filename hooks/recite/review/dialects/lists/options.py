"""The options of a list, and the marks that are only marks beside the other options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.answers.lines import explained_by
from recite.review.draft import DraftOption
from recite.review.keys import Mark
from recite.review.marks import read_marks
from recite.review.model import Problem
from recite.review.styles import without_red

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Item
    from recite.review.keys import Result
    from recite.review.lines import Row
    from recite.review.styles import Style

_BULLET = re.compile(r"^[-*+]\s+")
_WORD_SUFFIX = re.compile(r"(?P<text>.*\S)\s+(?P<mark>correct|X)\s*$", re.DOTALL)
_STARRED = re.compile(r"[^*]*[^*\s]\s*\*\s*")
# "Both statements are correct" is an option's own text.
_OWN_WORD = re.compile(
    r"\b(?:is|are|was|were|be|not|always|never|all|both|none|statements?|\w+ly|very|more|most|also"
    r"|seems?|looks?|sounds?|appears?|remains?|stays?|becomes?|proves?|if|and|or|the|a|as)\W+correct$"
)


def take_options(rows: Sequence[Row], items: Sequence[Item], draft: Draft) -> None:
    """Put the items of a list into the draft as options, with every mark found on them."""
    styles: list[frozenset[Style]] = []
    for item in items:
        row = rows[item.row]
        marked = read_marks(item.marker.text, item.marker.opened)
        option = DraftOption(row.number, [marked.text] if marked.text else [], set(marked.marks))
        option.starred = item.marker.opened == "*" and "*" not in marked.text
        option.feedback += [marked.remark] if marked.remark else []
        draft.roles.setdefault(row.number, "option")
        styles.append(_take_body(rows, item, option, draft) | marked.styles)
        for index in item.feedback:
            option.feedback.append(_feedback(rows[index]))
            draft.roles[rows[index].number] = "feedback"
        draft.options.append(option)
    _take_ticks(items, draft)
    draft.styles = styles
    take_word_suffixes(draft)


def _take_ticks(items: Sequence[Item], draft: Draft) -> None:
    """A ticked option is right; where one is called wrong, ticks are what the student picked."""
    ticked = [
        option for item, option in zip(items, draft.options, strict=True) if item.marker.ticked
    ]
    if any(item.marker.crossed for item in items):
        checked = any(item.marker.ticked and not item.marker.crossed for item in items)
        for item, option in zip(items, draft.options, strict=True):
            if item.marker.crossed and checked:
                option.marks.add(Mark("wrong"))
                ticked.remove(option)
    picked = any(mark.says == "wrong" for option in ticked for mark in option.marks)
    for option in ticked:
        option.marks.add(Mark("picked" if picked else "right"))


def take_named(answer: Sequence[Row], items: Sequence[Item], draft: Draft) -> None:
    """Mark the options that the rows of an answer name, each by letter or by text."""
    labels = [item.marker.label.casefold() for item in items]
    texts = ["\n".join(option.text) for option in draft.options]
    for row in answer:
        named = resolve(_BULLET.sub("", row.text), texts, labels)
        draft.roles[row.number] = "answer" if named.places else "explanation"
        if not named.places:
            draft.explanation.append(row.body)
        if named.problem:
            draft.problems.append(Problem(row.number, named.problem))
        for place in named.places:
            draft.options[place].marks.add(Mark("right", named.known_by))
    draft.complete = any(option.marks for option in draft.options)


def apply_styles(draft: Draft) -> None:
    """Take a style of whole options for a mark where it sets some of them apart.

    Bold, highlighted and green options are the right ones, or what the student picked: where the
    result was not right that tells nothing. Struck ones are wrong, and red ones beside green.
    """
    if len(draft.styles) != len(draft.options):
        return
    _take_red(draft)
    struck = [place for place, found in enumerate(draft.styles) if "struck" in found]
    if struck and len(struck) < len(draft.options):
        for place in struck:
            draft.options[place].marks.add(Mark("wrong", "style"))
    if draft.result in _UNSURE:
        return
    for style in ("green", "highlight", "bold"):
        places = [place for place, found in enumerate(draft.styles) if style in found]
        if style == "bold" and _all_open_bold(draft):
            return  # bold words lead each option: they tell none apart
        if places and len(places) < len(draft.options):
            for place in places:
                draft.options[place].marks.add(Mark("right", "style"))
            return


def _all_open_bold(draft: Draft) -> bool:
    return all(
        "bold" in found or "\n".join(option.text).startswith(("**", "__"))
        for option, found in zip(draft.options, draft.styles, strict=True)
    )


_UNSURE: tuple[Result, ...] = ("wrong", "partial", "none")


def _take_red(draft: Draft) -> None:
    """Strike what is red where green says what is right; red alone proves nothing."""
    if not any("green" in found for found in draft.styles):
        return
    for option, found in zip(draft.options, draft.styles, strict=True):
        if "red" in found and len(option.text) == 1:
            option.text = [without_red(option.text[0])]
    draft.styles = [found | {"struck"} if "red" in found else found for found in draft.styles]


def _take_body(
    rows: Sequence[Row], item: Item, option: DraftOption, draft: Draft
) -> frozenset[Style]:
    margin = min((rows[i].indent for i in item.body if not rows[i].blank), default=0)
    previous = item.row
    styles: frozenset[Style] = frozenset()
    for index in item.body:
        text = rows[index].body[margin:]
        if not option.text:
            marked = read_marks(text)
            option.marks |= marked.marks
            text, styles = marked.text, marked.styles
        elif index > previous + 1:
            option.text.append("")
        option.text.append(text)
        draft.roles[rows[index].number] = "option"
        previous = index
    return styles


def _feedback(row: Row) -> str:
    return explained_by(row) or row.body


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
    if option.starred or not option.text:
        return option.starred
    in_front = text.startswith("*") and "*" not in text[1:]
    return in_front or (text.rstrip().endswith("*") and _STARRED.fullmatch(text) is not None)


def take_word_suffixes(draft: Draft, usual: str = "") -> None:
    """Read a bare "correct" behind exactly one option as its mark.

    An "X" is one where it is `usual`: behind one option in each of several questions.
    """
    _take_stars(draft)
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
            option.text = match.group("text").split("\n")
            option.marks.add(Mark("right"))
