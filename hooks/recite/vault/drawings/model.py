"""What a drawing says: values only, no reading and no rendering."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from recite.vault.drawings.elements import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recite.vault.drawings.elements import Element


class DrawingError(ValueError):
    """A drawing that cannot be read; the message is the reason in plain words."""


Box = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True)
class Image:
    """A picture file of the vault."""

    data: bytes
    mime: str


@dataclass(frozen=True)
class Inner:
    """A drawing that another one shows, with what finds its own images and links.

    `images` gets the target of an embedded file's link, as in `[[target|100]]`; `link` gets the
    target of a link and gives its address. Either gives None where there is nothing. `view` is
    what is seen of it, if not all is.
    """

    drawing: Drawing
    images: Callable[[str], Image | Inner | None]
    link: Callable[[str], str | None]
    view: Box | None = None


@dataclass(frozen=True)
class EmbeddedFile:
    """A file of a drawing: a `data:` URL, or what the note writes: a link, a formula, a URL.

    `line` is the number of the line, from 1, in which it is written; 0 if it is not.
    """

    data_url: str = ""
    written: str = ""
    line: int = 0


@dataclass(frozen=True)
class Drawing:
    """A drawing: its elements from the lowest to the topmost, and its files by id."""

    elements: tuple[Element, ...]
    background: str = "#ffffff"
    files: Mapping[str, EmbeddedFile] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """The elements that have an id, by it."""
        return {element.id: element for element in self.elements if element.id}

    @cached_property
    def labels(self) -> Mapping[str, Text]:
        """The texts that are labels, by the id of the shape or arrow that each belongs to."""
        texts = (element for element in self.elements if isinstance(element, Text))
        return {text.container: text for text in texts if text.container}

    @property
    def links(self) -> tuple[str, ...]:
        """The links of the elements as written."""
        return tuple(element.link for element in self.elements if element.link)

    @property
    def words(self) -> tuple[str, ...]:
        """The texts of the drawing in reading order: by line from the top, then from the left."""
        texts = [element for element in self.elements if isinstance(element, Text)]
        ordered = sorted(texts, key=lambda text: (round(text.y / 20), text.x))
        joined = (" ".join(" ".join(text.lines).split()) for text in ordered)
        return tuple(words for words in joined if words)
