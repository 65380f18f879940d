"""The options of a list, and the marks that are only marks beside the other options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.dialects.answers.lines import explained_by
from recite.review.dialects.lists.marking_words import take_word_prefixes, take_word_suffixes
from recite.review.dialects.lists.remarks import take_remarks, take_verdicts
from recite.review.draft import DraftOption
from recite.review.keys import Mark
from recite.review.marks import are_directions, read_called, read_marks
from recite.review.model import Problem
from recite.review.sentences import opening_status
from recite.review.styles import without_red
from recite.review.truth_marks import leave_truths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.items import Item
    from recite.review.keys import Result
    from recite.review.lines import Row
    from recite.review.styles import Style

# "... It is noble": text2qti's words on the option above
_FEEDBACK = re.compile(r"\.\.\.\s+(?P<text>\S.*)")
# "neon — wrong", "neon <br> **Incorrect.**"
_BEHIND = re.compile(r"\s(?:[-–—→]+>?\s|<br\s*/?>)")
_BULLET = re.compile(r"^[-*+]\s+")


def take_options(rows: Sequence[Row], items: Sequence[Item], draft: Draft) -> None:
    """Put the items of a list into the draft as options, with every mark found on them."""
    styles: list[frozenset[Style]] = []
    directions = are_directions(item.marker.text for item in items)
    for item in items:
        row = rows[item.row]
        own = row.said.item
        if directions or item.marker.opened or own.text != item.marker.text:
            marked = read_marks(item.marker.text, item.marker.opened, directions=directions)
        else:
            marked = own.marked
        text = _without_break(rows, item.row, marked.text)
        option = DraftOption(row.number, [text] if text else [], set(marked.marks))
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
    take_remarks(items, draft)
    take_word_prefixes(draft)
    take_word_suffixes(draft)
    take_verdicts(draft)
    leave_truths(draft)


def _without_break(rows: Sequence[Row], index: int, text: str) -> str:
    """Give an option without the backslash that breaks the line above the next row."""
    below = index + 1 < len(rows) and not rows[index + 1].blank
    return text[:-1].rstrip() if below and text.endswith("\\") else text


def _take_ticks(items: Sequence[Item], draft: Draft) -> None:
    """A ticked option is right; where one is called wrong, ticks are what the student picked."""
    ticked = [
        option for item, option in zip(items, draft.options, strict=True) if item.marker.ticked
    ]
    judged = [_judged(option) for option in ticked]
    for option, said in zip(ticked, judged, strict=True):
        if said and Mark("wrong") in judged:
            option.marks.add(said)
    if any(item.marker.crossed for item in items):
        checked = any(item.marker.ticked and not item.marker.crossed for item in items)
        for item, option in zip(items, draft.options, strict=True):
            if item.marker.crossed and checked:
                option.marks.add(Mark("wrong"))
                ticked.remove(option)
    picked = any(mark.says == "wrong" for option in ticked for mark in option.marks)
    draft.partial = draft.partial or picked
    for option in ticked:
        option.marks.add(Mark("picked" if picked else "right"))


def _judged(option: DraftOption) -> Mark | None:
    """Give what is said of an option below it or behind its text: that it should not be ticked."""
    first, *below = option.text or [""]
    for line in (*option.feedback, *below, *_BEHIND.split(first)[1:]):
        said = opening_status(line)
        if said in ("above wrong", "result wrong"):
            return Mark("wrong")
        if said in ("above right", "result right"):
            return Mark("right")
    return None


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
    if len(draft.styles) != len(draft.options) or not any(draft.styles):
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
    previous = last = item.row
    explaining = False
    styles: frozenset[Style] = frozenset()
    for index in item.body:
        text = rows[index].body[margin:]
        explaining = explaining or _explains(rows[index], item)
        if row_feedback := _FEEDBACK.fullmatch(text.strip()):
            option.feedback.append(row_feedback["text"])
            draft.roles[rows[index].number] = "feedback"
            continue
        if explaining:
            option.feedback += [""] if option.feedback and index > previous + 1 else []
            option.feedback.append(text)
            draft.roles[rows[index].number] = "feedback"
            previous = index
            continue
        if not option.text:
            marked = read_marks(text)
            option.marks |= marked.marks
            text, styles = marked.text, marked.styles
        elif index > previous + 1:
            option.text.append("")
        option.text.append(text)
        draft.roles[rows[index].number] = "option"
        previous = last = index
    if len(option.text) > 1 and not rows[last].code:
        _take_last_line(option)
    return styles


def _take_last_line(option: DraftOption) -> None:
    """Take what calls an option right or wrong, behind its last line: "(correct)"."""
    marked = read_called(option.text[-1])
    if marked.marks:
        option.marks |= marked.marks
        option.text[-1:] = [marked.text] if marked.text else []
        option.feedback += [marked.remark] if marked.remark else []


def _explains(row: Row, item: Item) -> bool:
    """Whether a further paragraph of a box says something about it, as whoever ticks it reads."""
    whole = item.marker.kind == "box" and len(item.marker.text.split()) > 0
    return whole and row.after_blank and not (row.code or row.marker)


def _feedback(row: Row) -> str:
    return explained_by(row) or row.body
