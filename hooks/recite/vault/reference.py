"""What the inside of `[[...]]`, or the destination of a Markdown link, says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

# `|` between the parts of a wiki link; in a table it is written `\|`.
_PIPE = re.compile(r"\\?\|")
_SIZE = re.compile(r"(\d+)(?:[xX](\d+))?")
_ALIGNMENTS = ("left", "center", "right")


@dataclass(frozen=True)
class Reference:
    """A reference to a file, or with an empty path to the note itself.

    `headings` is the way down to a heading, `block` the id of a block, `parts` what stood after
    each `|`, `fragment` all that stood after the first `#`, `target` all before the first `|`.
    """

    path: str
    fragment: str = ""
    parts: tuple[str, ...] = ()
    target: str = ""

    @property
    def block(self) -> str:
        """The id of the block that is meant."""
        last = self.fragment.rpartition("#")[2].strip()
        return last[1:].strip() if last.startswith("^") else ""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that lead to the one that is meant, outermost first."""
        if self.block:
            return ()
        return tuple(name.strip() for name in self.fragment.split("#") if name.strip())

    @property
    def label(self) -> str:
        """The text that the writer gave the link."""
        return "|".join(self.parts).strip()

    @property
    def default_label(self) -> str:
        """The text that Obsidian shows for a link without one: `Note > A > B`."""
        names = (self.path, *(name.strip() for name in self.fragment.split("#")))
        return " > ".join(name for name in names if name)


@dataclass(frozen=True)
class Display:
    """How an embed is shown: `caption`, the size in pixels where it is given, and `title`."""

    caption: str = ""
    width: str = ""
    height: str = ""
    alignment: str = ""
    title: str = ""


def read_wiki(inside: str) -> Reference:
    """Give the reference in the inside of `[[...]]`."""
    target, *parts = _PIPE.split(inside)
    path, _, fragment = target.partition("#")
    labels = tuple(part.strip() for part in parts)
    return Reference(path.strip(), fragment.strip(), labels, target.strip())


def read_destination(destination: str) -> Reference:
    """Give the reference in the destination of a Markdown link."""
    path, _, fragment = destination.partition("#")
    return Reference(unquote(path).strip(), unquote(fragment).strip())


def read_obsidian_address(destination: str) -> Reference | None:
    """Give the file that an address such as `obsidian://open?vault=Name&file=Path` opens."""
    if not destination.lower().startswith("obsidian://"):
        return None
    parts = urlsplit(destination)
    if parts.netloc.lower() == "vault":  # obsidian://vault/Name/Path
        path = unquote(parts.path).strip("/").partition("/")[2]
    else:
        fields = parse_qs(parts.query)
        path = next((fields[name][0] for name in ("file", "filepath") if name in fields), "")
    return read_wiki(path.partition("|")[0]) if path else None


def read_display(parts: tuple[str, ...]) -> Display:
    """Give how an embed with these parts after its path is shown."""
    alignment = next((part for part in parts if part.lower() in _ALIGNMENTS), "")
    rest = [part for part in parts if part and part != alignment]
    size = _SIZE.fullmatch(rest[-1].strip()) if rest else None
    caption = "|".join(rest[:-1] if size else rest)
    width, height = size.groups() if size else ("", "")
    return Display(caption, width or "", height or "", alignment.lower())
