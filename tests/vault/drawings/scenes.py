"""Make drawings for tests: elements as Excalidraw writes them, in each kind of file."""

from __future__ import annotations

import json
from typing import Any

from recite.vault.drawings import Drawing, Image, read_drawing, to_svg

LINE = {"points": [[0, 0], [80, 10]], "endArrowhead": None}
"""The fields of a straight line."""


def element(kind: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"{kind}-1",
        "type": kind,
        "x": 10,
        "y": 20,
        "width": 100,
        "height": 60,
        "angle": 0,
        "strokeColor": "#1e1e1e",
        "backgroundColor": "transparent",
        "fillStyle": "solid",
        "strokeWidth": 2,
        "strokeStyle": "solid",
        "roughness": 1,
        "opacity": 100,
        "seed": 7,
        "isDeleted": False,
        **fields,
    }


def text(words: str, **fields: Any) -> dict[str, Any]:
    return element(
        "text",
        **{
            "text": words,
            "fontSize": 20,
            "fontFamily": 5,
            "textAlign": "left",
            "lineHeight": 1.25,
            **fields,
        },
    )


def scene(*elements: dict[str, Any], **fields: Any) -> str:
    return json.dumps({"type": "excalidraw", "version": 2, "elements": list(elements), **fields})


def note(data: str, *, sections: str = "", kind: str = "json", before: str = "") -> str:
    return (
        f"---\nexcalidraw-plugin: parsed\n---\n{before}# Excalidraw Data\n{sections}\n%%\n"
        f"## Drawing\n```{kind}\n{data}\n```\n%%\n"
    )


def drawn(*elements: dict[str, Any], **fields: Any) -> Drawing:
    return read_drawing(scene(*elements, **fields))


def no_image(target: str) -> Image | None:
    return None


def to_page(target: str) -> str | None:
    return f"{target}.html"


def svg(*elements: dict[str, Any], **fields: Any) -> str:
    return to_svg(drawn(*elements, **fields), images=no_image, link=to_page)
