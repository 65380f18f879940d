"""The note in which the Obsidian plugin keeps a drawing: where its parts are.

The plugin writes, after the front matter and the note's own text ("the back of the card"):

    # Excalidraw Data
    ## Text Elements
    Some text with a [[link]] ^elementid
    ## Element Links
    elementid: [[Note]]
    ## Embedded Files
    fileid: [[picture.png]]
    %%
    ## Drawing
    ```compressed-json
    (LZ-string in base64)
    ```
    %%

Older notes have one `#` less, no `Excalidraw Data`, or the JSON with no fence around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recite.vault.drawings.model import DrawingError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_HEADING = re.compile(
    r"^#{1,2} (Excalidraw Data|Text Elements|Element Links|Embedded [Ff]iles|Drawing)[ \t]*$",
    re.MULTILINE,
)
# A fence with its kind, up to the closing fence or, where that is lost, the end of the text.
_FENCE = re.compile(
    r"^```(?P<kind>compressed-json|json)[ \t]*\n(?P<data>.*?)(?:^```|\Z)", re.MULTILINE | re.DOTALL
)
# `^elementid` at the end of a line closes the text, of one or more lines, that stands before it.
_TEXT_END = re.compile(r"(?:^|[ \t\n])\^([\w-]+)[ \t]*(?:\n|\Z)")
_PLUGINS_ID = 8  # characters
# `elementid: [[Note]]`; a formula between `$$` may have several lines.
_ENTRY = re.compile(r"^([\w-]+):[ \t]*(\$\$(?s:.*?)\$\$|.+?)[ \t]*$", re.MULTILINE)
_COMMENT_SIGN = re.compile(r"^%%[ \t]*$", re.MULTILINE)
_NOTICE = re.compile(r"^==⚠.*?==.*$\n?", re.MULTILINE)
_COMMENT_LEFT_OPEN = re.compile(r"(?:^#[ \t]*\n+)?(?:^%%[ \t]*\n*)?\Z", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """What the note writes for an id, and the number of its line in the text, from 1."""

    written: str
    line: int


@dataclass(frozen=True)
class DrawingNote:
    """The parts of a drawing's note. `data` is JSON, or LZ-string of it if `compressed`."""

    data: str
    compressed: bool
    text_elements: str = ""
    links: Mapping[str, Entry] = field(default_factory=dict)
    files: Mapping[str, Entry] = field(default_factory=dict)

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """Give the texts of the elements with these ids.

        A text may have a line that ends in `^word` as well, so only these ids, and others of the
        plugin's form, close a text.
        """
        texts, start = {}, 0
        for end in _TEXT_END.finditer(self.text_elements):
            if end[1] in ids or len(end[1]) == _PLUGINS_ID:
                texts[end[1]] = self.text_elements[start : end.start()].strip("\n")
                start = end.end()
        return texts


def is_drawing(path: str, properties: Mapping[str, object]) -> bool:
    """Say whether a file of the vault is a drawing, by its name or its `excalidraw-plugin`."""
    return path.endswith((".excalidraw", ".excalidraw.md")) or "excalidraw-plugin" in properties


def back_of_card(body: str) -> str:
    """Give the note's own text, which stands before the plugin's data."""
    heading = _HEADING.search(body)
    if not heading:
        fence = _FENCE.search(body)
        return _NOTICE.sub("", body[: fence.start()] if fence else body).strip("\n")
    own = _NOTICE.sub("", body[: heading.start()]).rstrip()
    return _COMMENT_LEFT_OPEN.sub("", own).strip("\n")


def split_note(text: str) -> DrawingNote:
    """Give the parts of a drawing's note.

    Raises DrawingError if there is no drawing in it.
    """
    sections = _sections(text)
    start = sections.get("Drawing", (0, 0))[0]
    fence = _FENCE.search(text, start) or _FENCE.search(text)
    if fence:
        data, compressed = fence["data"], fence["kind"] == "compressed-json"
    else:
        data, compressed = text[start : text.rfind("}") + 1].strip(), False
        if not data.startswith("{"):
            raise DrawingError("there is no block of drawing data in it")
    return DrawingNote(
        data,
        compressed,
        _COMMENT_SIGN.sub("", text[slice(*_section(sections, "Text"))]).strip("\n"),
        _entries(text, sections, "Element"),
        _entries(text, sections, "Embedded"),
    )


def _sections(text: str) -> dict[str, tuple[int, int]]:
    """Give where each section's text begins and ends."""
    headings = list(_HEADING.finditer(text))
    starts = [heading.start() for heading in headings]
    return {
        heading[1]: (heading.end(), end)
        for heading, end in zip(headings, [*starts[1:], len(text)], strict=False)
    }


def _entries(text: str, sections: Mapping[str, tuple[int, int]], name: str) -> dict[str, Entry]:
    start, end = _section(sections, name)
    entries = {}
    line, counted = 1, 0
    for found in _ENTRY.finditer(text, start, end):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        entries[found[1]] = Entry(found[2], line)
    return entries


def _section(sections: Mapping[str, tuple[int, int]], name: str) -> tuple[int, int]:
    return next((at for heading, at in sections.items() if heading.startswith(name)), (0, 0))
