"""What a paste says above the prompt of a question: its number, its result, how it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.review.dialects.pasted.spans import Span
    from recite.review.dialects.pasted.units import Unit
    from recite.review.draft import Draft

_STATE = 6
"""Rows in which a platform says how a question stands: right or not, points, a flag."""


@dataclass
class Header:
    """The form of a question's header, and the units below it.

    `labelled` headers part themselves from the prompt with a label. In the `old_layout` the result
    stands before the number; with `marks_below` the number stands above it, too: a status is then
    an option's.
    """

    body: list[Unit] = field(default_factory=list)
    labelled: bool = False
    old_layout: bool = False
    marks_below: bool = False


def take_header(span: Span, draft: Draft) -> Header:
    """Take the header of a span into a draft."""
    units = span.units[: span.header]
    header = Header(span.units[span.header :])
    for unit in units:
        rest = unit.sign.rest if unit.sign and unit.says == "question" else ""
        if unit.marker and not unit.sign:
            rest = unit.marker.text
        if rest:
            draft.prompt.append(rest)
        draft.roles[unit.row.number] = "prompt" if rest else "noise"
        if unit.says in ("icon right", "result right"):
            draft.result = "right"
        elif unit.says in ("icon wrong", "result wrong"):
            draft.result = "wrong"
        if unit.says.startswith("result"):
            header.old_layout = True
            header.marks_below = header.marks_below or units[0].says == "question"
    draft.result = draft.result or span.closing
    if units and units[-1].sign and units[-1].sign.said_result:
        draft.result = units[-1].sign.said_result
    if units:
        _take_state(header, draft)
    return header


def _take_state(header: Header, draft: Draft) -> None:
    """Take the state that stands between a header and "Question text"."""
    state = header.body[:_STATE]
    label = next((at for at, unit in enumerate(state) if unit.says == "prompt"), 0)
    if not any(unit.says == "noise" for unit in state[:label]):
        return
    for unit in state[: label + 1]:
        said = unit.sign.result or unit.points if unit.sign else None
        draft.result = draft.result or said
        draft.roles[unit.row.number] = "noise"
    header.labelled = True
    header.body = header.body[label + 1 :]
