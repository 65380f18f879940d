"""Notes within notes: a whole note, a section or a block where another note embeds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.dialect.carrier import Element, Fragment, Html, carry_block, carry_inline
from recite.report import Report
from recite.vault.address import address
from recite.vault.excerpt import excerpt
from recite.vault.passage import Place, Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from recite.vault.passage import Passage, Target


def transclude(
    passage: Passage, target: Target, offset: int, to_markdown: Callable[[str, Place], str]
) -> str:
    """Give the token for what `target` means, in place of the embed at `offset`.

    `to_markdown` resolves the links and embeds of the embedded text. An embed that would show
    itself again is a visible remark instead, and so is one that would make the page endless.
    """
    place = passage.place
    note = passage.index.notes[target.path]
    part = excerpt(note, target)
    source = _source_link(target, place.page, part.name)
    site = Step(
        place.path, passage.line(offset), place.name or passage.index.notes[place.path].name
    )
    trail = (*place.trail, site)
    for number, embed in enumerate(trail):
        if part.holds(embed.path, embed.line):
            names = [*(embed.name for embed in trail[number:]), part.name]
            return _remark(passage, offset, " -> ".join(names), "shows itself", source)
    text = part.text(_quiz_link(note.path, place.page, note.name))
    if not passage.room.take(len(text) + len(source), len(trail)):
        return _remark(passage, offset, part.name, "makes the page too long", source)
    inside = Place(note.path, note.body_line + part.start, place.page, trail, part.name)
    return carry_block(
        [
            Html('<div class="embed">'),
            Fragment(to_markdown(text, inside), embedded=True),
            Fragment(source),
            Html("</div>"),
        ]
    )


def _source_link(target: Target, page: str, name: str) -> str:
    href = address(target.path, page, target.fragment)
    return carry_inline(Element("a", {"class": "embed-source", "href": href}, name, literal=True))


def _quiz_link(path: str, page: str, name: str) -> str:
    href = address(path, page)
    link = Element("a", {"class": "embed-quiz", "href": href}, f"Quiz: in {name}", literal=True)
    return carry_inline(link)


def _remark(passage: Passage, offset: int, what: str, why: str, source: str) -> str:
    passage.room.stopped.append(
        Report(
            passage.place.path,
            passage.line(offset),
            f"the embed {what} {why}: the page shows a link instead, take the embed away",
            "doubtful_link",
        )
    )
    remark = Element("span", {"class": "embed-stopped"}, f"{what} {why}: ", literal=True)
    return carry_inline(remark) + source
