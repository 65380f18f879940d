"""Code blocks: highlighted, drawn, or shown with a word about what Obsidian would make of them."""

from __future__ import annotations

import html
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from recite.dialect.inlines import append_text, shown
from recite.dialect.libraries import mermaid_script

if TYPE_CHECKING:
    from markdown_it.token import Token

    from recite.dialect.page import Page

# Fences that a plugin of Obsidian, or Obsidian itself, runs on the vault or draws.
_RUN_IN_OBSIDIAN = frozenset(
    [
        "abc",
        "base",
        "bookmark",
        "button",
        "calendar-timeline",
        "cardlink",
        "chart",
        "chartsview",
        "chem",
        "chess",
        "chessboard",
        "circuitikz",
        "csvtable",
        "d2",
        "dataview",
        "dataviewjs",
        "desmos-graph",
        "dice",
        "ditaa",
        "dot",
        "embed",
        "excalidraw",
        "functionplot",
        "gallery",
        "geogebra",
        "graphviz",
        "img-gallery",
        "itinerary",
        "kanban",
        "leaflet",
        "mapview",
        "markmap",
        "meta-bind",
        "meta-bind-button",
        "meta-bind-embed",
        "music-abc",
        "nomnoml",
        "penrose",
        "plantuml",
        "plantuml-ascii",
        "plantuml-svg",
        "pseudo",
        "query",
        "smiles",
        "statblock",
        "table-of-contents",
        "tasks",
        "tikz",
        "timeline",
        "timeline-labeled",
        "timeline-vertical",
        "toc",
        "todoist",
        "tracker",
        "vega",
        "vega-lite",
        "vegalite",
        "wavedrom",
        "zoommap",
    ]
)


def build_fence(page: Page, parent: etree.Element, token: Token) -> None:
    """Append a fence or an indented code block."""
    words = token.info.split()
    language = words[0].strip("{}.") if words else ""
    if language.lower() == "mermaid":
        _build_diagram(page, parent, token.content)
        return
    if language.lower() in _RUN_IN_OBSIDIAN:
        parent = etree.SubElement(parent, "div", {"class": "obsidian-only"})
        _remark(parent, language, " block: Obsidian runs it, here is its source")
    append_text(parent, "\n" + page.code(token.content, language) + "\n")


def _build_diagram(page: Page, parent: etree.Element, source: str) -> None:
    if mermaid_script() is None:
        parent = etree.SubElement(parent, "div", {"class": "obsidian-only"})
        _remark(parent, "mermaid", " diagram: install mermaidx to have it drawn")
    drawing = f'<pre class="diagram"><code>{html.escape(source)}</code></pre>'
    append_text(parent, "\n" + page.raw(drawing) + "\n")


def _remark(parent: etree.Element, language: str, words: str) -> None:
    remark = etree.SubElement(parent, "p")
    etree.SubElement(remark, "code").text = shown(language)
    append_text(remark, words)
