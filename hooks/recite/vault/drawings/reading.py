"""Read a drawing: plain JSON or the Obsidian plugin's note."""

from __future__ import annotations

import dataclasses
import json

from recite.vault.drawings.compression import decompress
from recite.vault.drawings.element_reading import read_element
from recite.vault.drawings.elements import Text
from recite.vault.drawings.links import displayed, first_link
from recite.vault.drawings.model import Drawing, DrawingError, EmbeddedFile
from recite.vault.drawings.note import DrawingNote, split_note
from recite.vault.drawings.values import Fields


def read_drawing(text: str) -> Drawing:
    """Give the drawing of a `.excalidraw` file or of a note that holds one.

    Raises DrawingError with the reason if it cannot be read.
    """
    plain = text.lstrip("\ufeff \t\r\n")
    if plain.startswith("{"):
        return _drawing(_json(plain), DrawingNote("", compressed=False))
    note = split_note(text.replace("\r\n", "\n").replace("\r", "\n"))
    source = decompress(note.data) if note.compressed else note.data
    return _drawing(_json(source), note)


def _json(source: str) -> Fields:
    # Synchronisers have left text behind the last brace; the plugin cuts it off as well.
    source = source[: source.rfind("}") + 1]
    try:
        value = json.loads(source)
    except RecursionError as error:
        raise DrawingError("its JSON is nested too deep") from error
    except ValueError as error:
        raise DrawingError(f"its JSON is damaged ({' '.join(str(error).split())})") from error
    if not isinstance(value, dict) or not isinstance(value.get("elements"), list):
        raise DrawingError("its JSON has no list of elements")
    return Fields(value)


def _drawing(data: Fields, note: DrawingNote) -> Drawing:
    given = [Fields(item) for item in data.items("elements")]
    texts = note.texts({fields.text("id") for fields in given if fields.text("type") == "text"})
    elements = []
    for fields in given:
        element = read_element(fields)
        if element is None:
            continue
        if element.id in note.links:
            element = dataclasses.replace(element, link=note.links[element.id].written)
        if isinstance(element, Text) and element.id in texts:
            element = _as_in_note(element, fields, texts[element.id])
        elements.append(element)
    files = data.fields("files")
    embedded = {
        name: EmbeddedFile(data_url=files.fields(name).text("dataURL")) for name in files.names()
    }
    embedded |= {
        name: EmbeddedFile(written=entry.written, line=entry.line)
        for name, entry in note.files.items()
    }
    background = data.fields("appState").text("viewBackgroundColor", "#ffffff")
    return Drawing(tuple(elements), background, embedded)


def _as_in_note(text: Text, fields: Fields, raw: str) -> Text:
    """Take over a text and its link from the note, where Obsidian keeps them up to date."""
    text = dataclasses.replace(text, link=first_link(raw) or text.link)
    # What did not change keeps the drawing's own line breaks, and the notes embedded in it.
    known = {_squeezed(fields.text("rawText")), _squeezed("".join(text.lines))}
    if _squeezed(raw) in known or _squeezed(displayed(raw)) in known:
        return text
    return dataclasses.replace(text, lines=tuple(displayed(raw).split("\n")), fitted=False)


def _squeezed(text: str) -> str:
    return "".join(text.split())
