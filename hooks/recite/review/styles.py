"""Styles that span the whole text of an option: Markdown's emphasis, or HTML's tags and colours."""

from __future__ import annotations

import re
from typing import Literal

Style = Literal["bold", "highlight", "struck", "green", "red"]
"""How an option is set apart. Green and red are colours that a writer chose: see `apply_styles`."""

_TOKENS: dict[str, Style] = {"**": "bold", "__": "bold", "==": "highlight", "~~": "struck"}
_TAGS: dict[str, Style] = {
    "b": "bold", "strong": "bold", "mark": "highlight", "del": "struck", "s": "struck",
    "strike": "struck",
}  # fmt: skip
_ELEMENT = re.compile(
    r"<(?P<name>b|strong|mark|del|s|strike|span|font)\b(?P<attributes>[^<>]*)>(?P<inner>.*)</(?P=name)>",
    re.IGNORECASE | re.DOTALL,
)
# `style="color: #0a0"`, `style="background: #BBFABBA6"`, `color=red`
_COLOUR = re.compile(
    r"(?P<ground>background(?:-color)?)?(?:(?<=background)|(?<=ground-color)|\bcolor)\s*[:=]\s*+[\"']?\s*"
    r"(?:#(?P<hex>[0-9a-f]{3,8})\b|rgba?\((?P<rgb>[\d\s,.%]+)\)|(?P<name>[a-z]+))",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\bfont-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_GREEN = ("green", "lime", "limegreen")
_RED = ("red", "crimson", "firebrick", "tomato", "orangered")
_CLEARLY = 1.25
"""How much stronger one part of a colour is than the other two for the colour to bear its name."""


def style_of(token: str) -> Style | None:
    """Give the style that an emphasis mark of Markdown stands for."""
    return _TOKENS.get(token)


def without_styles(text: str, styles: set[Style]) -> str:
    """Take off what spans the whole text and put the styles into `styles`.

    What is red keeps its tag: red alone may as well be what the student got wrong.
    """
    while True:
        inner, style = _outermost(text)
        if style is None or style == "red":
            if style:
                styles.add(style)
            return text
        styles.add(style)
        text = inner.strip()


def without_lone_mark(text: str) -> str:
    """Give a text without the end of an emphasis whose beginning stood with a label before it."""
    bare = text.rstrip()
    for token in ("**", "__"):
        if bare.endswith(token) and bare.count(token) == 1:
            return bare.removesuffix(token).rstrip()
    return text


def without_red(text: str) -> str:
    """Give a text out of the tag that makes the whole of it red."""
    inner, style = _outermost(text)
    return inner.strip() if style == "red" else text


def _outermost(text: str) -> tuple[str, Style | None]:
    token = text[:2]
    stop = "." if text.endswith(token + ".") else ""  # "**neon**."
    inner = text[2:].removesuffix(stop)[:-2]
    if token in _TOKENS and text.endswith(token + stop) and token not in inner and inner.strip():
        return inner + stop, _TOKENS[token]
    element = _ELEMENT.fullmatch(text) if text.startswith("<") else None
    if not element or not element["inner"].strip():
        return text, None
    name = element["name"].casefold()
    if f"<{name}" in element["inner"].casefold():
        return text, None  # two elements side by side
    heavy: Style | None = "bold" if _WEIGHT.search(element["attributes"]) else _TAGS.get(name)
    return element["inner"], _colour_of(element["attributes"]) or heavy


def _colour_of(attributes: str) -> Style | None:
    """Give the colour of an element; a ground of another colour than red highlights."""
    found = _COLOUR.search(attributes)
    if not found:
        return None
    if found["name"]:
        name = found["name"].casefold().removeprefix("dark").removeprefix("light")
        style = _named(name)
    else:
        style = _mixed(_parts(found["hex"], found["rgb"]))
    return style or ("highlight" if found["ground"] else None)


def _named(name: str) -> Style | None:
    if name in _RED:
        return "red"
    return "green" if name in _GREEN or name.endswith("green") else None


def _parts(code: str | None, numbers: str | None) -> tuple[float, float, float]:
    if code:
        size = 1 if len(code) < 6 else 2
        red, green, blue = (int(code[size * at : size * (at + 1)], 16) for at in range(3))
        return float(red), float(green), float(blue)
    given = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", numbers or "")]
    return (given[0], given[1], given[2]) if len(given) > 2 else (0.0, 0.0, 0.0)


def _mixed(parts: tuple[float, float, float]) -> Style | None:
    red, green, blue = parts
    if green > _CLEARLY * max(red, blue):
        return "green"
    return "red" if red > _CLEARLY * max(green, blue) else None
