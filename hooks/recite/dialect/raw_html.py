"""Raw HTML of a note as elements: what it leaves open ends with its own piece or container."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recite.dialect.html_tags import End, Event, Tag, scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token


def html_events(tokens: Sequence[Token], kind: str) -> dict[int, list[Event]]:
    """Give the events of each token of type `kind`, by its place in `tokens`.

    Tags match within one container (a quote, a list item, emphasis), never across its border.
    """
    containers: list[list[int]] = [[]]
    events: dict[int, list[Event]] = {}

    def close(indices: list[int]) -> None:
        rows = balanced([tokens[index].content for index in indices])
        events.update(zip(indices, rows, strict=True))

    for index, token in enumerate(tokens):
        if token.type == kind:
            containers[-1].append(index)
        elif token.nesting == 1:
            containers.append([])
        elif token.nesting == -1:
            close(containers.pop())
    close(containers.pop())
    return events


def balanced(pieces: Sequence[str]) -> list[list[Event]]:
    """Give the events of each piece, so that starts and ends match over all of them.

    The pieces stand in one container, with other blocks between them. An element that nothing
    closes is closed at the end of its own piece, or as soon as the elements inside it are.
    """
    rows = [list(scan(piece)) for piece in pieces]
    _match([tag for row in rows for tag in row if isinstance(tag, Tag)])
    done: list[list[Event]] = []
    opened: list[Tag] = []
    for row in rows:
        events: list[Event] = []
        for tag in row:
            if not isinstance(tag, Tag):
                events.append(tag)
            elif tag.start is not None:
                events.append(tag.start)
                opened.append(tag)
            elif tag.partner is not None:
                while opened.pop() is not tag.partner:
                    events.append(End())
                events.append(End())
        while opened and not opened[-1].matched:
            opened.pop()
            events.append(End())
        done.append(events)
    return done


def _match(tags: Sequence[Tag]) -> None:
    opened: list[Tag] = []
    names: defaultdict[str, int] = defaultdict(int)
    for tag in tags:
        if not tag.is_end:
            opened.append(tag)
            names[tag.name] += 1
        elif names[tag.name]:
            while (last := opened.pop()).name != tag.name:
                names[last.name] -= 1
            names[tag.name] -= 1
            tag.partner = last
            last.matched = True
