"""What stands around cards: due dates, decks, block names, and the fields that are no cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.dialects.seam import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recite.review.draft import Draft
    from recite.review.lines import Row

SCHEDULE = re.compile(r"<!--SR:[^<>]*-->")
"""The spaced-repetition plugin's note of when a card is due."""
# "#flashcards/physics", "#card", "#anki": a tag that names a deck or says that cards follow
_DECK = re.compile(r"#(?:flash-?cards?|cards?|anki|srs|deck)(?:[/-]\S*)?", re.IGNORECASE)
_ONLY_TAGS = re.compile(r"(?:#[^\s#]+\s*)+")
# What Anki plugins write above or below cards
_PLUGIN_LINE = re.compile(
    r"(?:TARGET DECK|FILE TAGS|cards-deck)\b.*|<!-- ?ID: ?\d+ ?-->|ID: \d{10,}", re.IGNORECASE
)
_PROPERTY = re.compile(
    r"(?:card-[\w-]+|id|collapsed|background-color|heading|hl-[a-z]+|ls-type|direction|deck|tags"
    r"|icon|alias|template|title|type)::(?:\s.*)?"
)
_BLOCK_NAME = re.compile(r"(?:^|\s)\^(?P<id>[A-Za-z0-9-]+)$")
# "(due", "[mood": the name of a field whose bracket is still open
_INLINE_FIELD = re.compile(r"[\[(][\w -]{1,30}$")
# "🗓️ Week"
_PICTURE = re.compile(r"^[^\w\s*`$<\[({\"']{1,3}\s+")
# "weather_status"
_IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z\d]+)+")
_WORDS = re.compile(r"[\w -]{1,30}")
# Names that people give to the fields of a note ("status:: draft"), as dataview reads them
_FIELDS = frozenset({
    "status", "state", "tag", "tags", "topic", "topics", "type", "kind", "date", "created",
    "modified", "updated", "author", "authors", "source", "sources", "up", "down", "parent",
    "parents", "child", "children", "next", "previous", "prev", "related", "see also", "link",
    "links", "url", "alias", "aliases", "project", "area", "priority", "due", "due date", "start",
    "end", "rating", "rank", "order", "cssclass", "class", "course", "module", "lecture", "week",
    "category", "categories", "subject", "reference", "references", "title", "id", "collapsed",
    "mood", "energy", "weather", "sleep", "location", "summary", "gratitude", "exercise", "weight",
    "steps", "people", "attendees", "participants", "focus", "habit", "habits", "deadline",
    "progress", "level", "difficulty", "reviewed", "last reviewed", "publish", "done",
})  # fmt: skip
# Nothing but links, tags, a date, yes or no, a box: what a field holds and no card asks for
_FIELD_VALUE = re.compile(
    r"(?:\[\[[^\]]*\]\][\s,;]*)+|(?:#[^\s#]+[\s,;]*)+|\d{4}-\d{2}-\d{2}(?:[T ][\d:.Z+-]*)?"
    r"|true|false|\[[ xX]\]|[a-z][a-z.+-]*://\S+",
    re.IGNORECASE,
)


def names_deck(row: Row) -> bool:
    """Whether a row is nothing but tags, one of which names a deck."""
    return not row.code and bool(_ONLY_TAGS.fullmatch(row.text)) and bool(_DECK.search(row.text))


def is_plugin_line(row: Row) -> bool:
    """Whether a row says something to a plugin and nothing to a reader."""
    return not row.code and _PLUGIN_LINE.fullmatch(row.text) is not None


def without_decks(text: str) -> str:
    """Give a text without the deck tags at its end."""
    words = re.findall(r"\S+\s*", text)
    while words and _DECK.fullmatch(words[-1].strip()):
        words.pop()
    return "".join(words).rstrip()


def is_field(name: str, value: str, *, trusted: bool) -> bool:
    """Whether "name:: value" is a field of the note. `trusted` says that the note holds cards."""
    if _INLINE_FIELD.search(name):
        return True  # "[name:: value]", a field within a sentence
    words = _PICTURE.sub("", name).casefold().strip("*_ ")
    if words in _FIELDS or _IDENTIFIER.fullmatch(name):
        return True
    if not _WORDS.fullmatch(name) or len(name.split()) > 2:
        return False
    return not trusted or _FIELD_VALUE.fullmatch(value) is not None


def is_property(text: str) -> bool:
    """Whether a line is one of Logseq's below a block: "id:: 66c2...", "collapsed:: true"."""
    return _PROPERTY.fullmatch(text) is not None


def find_page_fields(rows: Sequence[Row]) -> frozenset[int]:
    """Give the rows at the top of a note that are its fields: they go on to the first other row.

    A schedule below a row, or a deck, says that cards follow; so does a question.
    """
    found: list[int] = []
    for index, row in enumerate(rows):
        name, sign, _ = row.text.partition("::")
        if row.blank and not found:
            continue
        if not sign or row.code or " " in name.strip() or not name.strip():
            return frozenset() if is_schedule(row) else frozenset(found)
        found.append(index)
    return frozenset()


def is_schedule(row: Row) -> bool:
    """Whether a row is nothing but a due date."""
    return not row.code and SCHEDULE.fullmatch(row.text) is not None


def stands_below(row: Row) -> bool:
    """Whether a row is what stands below a card: its due date, its block's name, an id."""
    named = _BLOCK_NAME.fullmatch(row.text) is not None
    return not row.code and (named or is_schedule(row) or is_plugin_line(row))


def take_below(rows: Sequence[Row], end: int, draft: Draft) -> int:
    """Take the due date and the block's name below a card; give the row after them."""
    while end < len(rows):
        name = _BLOCK_NAME.fullmatch(rows[end].text)
        if name and not rows[end].code:
            draft.block_id = draft.block_id or name.group("id")
        elif not SCHEDULE.match(rows[end].text) and not is_plugin_line(rows[end]):
            break
        draft.roles[rows[end].number] = "noise"
        end += 1
    return end


def take_block_name(draft: Draft) -> None:
    """Take the block's name off the end of an answer."""
    for place in range(len(draft.answer) - 1, -1, -1):
        if draft.answer[place].strip():
            name = _BLOCK_NAME.search(draft.answer[place])
            if name:
                draft.block_id = draft.block_id or name.group("id")
                draft.answer[place] = draft.answer[place][: name.start()]
            return


def around(rows: Sequence[Row]) -> list[Reading]:
    """Give readings of the rows that only say something to a plugin."""
    return [
        Reading(index, index + 1, None, {row.number: "noise"}, 1.0)
        for index, row in enumerate(rows)
        if names_deck(row) or is_plugin_line(row)
    ]
