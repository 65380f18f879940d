r"""Colours as LaTeX names them: for `math_core`'s `\color` and for the boxes of `latex_boxes`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.dialect.latex_arguments import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

# CSS's names of colours that `math_core` has no number of.
_COLORS = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "aliceblue=f0f8ff aqua=00ffff beige=f5f5dc coral=ff7f50 crimson=dc143c darkblue=00008b "
        "darkgreen=006400 darkorange=ff8c00 darkred=8b0000 darkcyan=008b8b darkgray=a9a9a9 "
        "deepskyblue=00bfff deeppink=ff1493 dodgerblue=1e90ff firebrick=b22222 forestgreen=228b22 "
        "gold=ffd700 goldenrod=daa520 grey=808080 hotpink=ff69b4 indigo=4b0082 khaki=f0e68c "
        "lightblue=add8e6 lightgreen=90ee90 lightgrey=d3d3d3 limegreen=32cd32 maroon=800000 "
        "mediumblue=0000cd navy=000080 orangered=ff4500 orchid=da70d6 plum=dda0dd royalblue=4169e1 "
        "salmon=fa8072 seagreen=2e8b57 skyblue=87ceeb slateblue=6a5acd steelblue=4682b4 tan=d2b48c "
        "tomato=ff6347 turquoise=40e0d0 wheat=f5deb3 yellowgreen=9acd32 fuchsia=ff00ff",
    )
)
# Those that it has a number of, for boxes.
_MORE_COLORS = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "black=000000 blue=0000ff brown=a52a2a cyan=00ffff gray=808080 green=008000 lime=00ff00 "
        "lightgray=d3d3d3 lightyellow=ffffe0 lightpink=ffb6c1 magenta=ff00ff olive=808000 "
        "orange=ffa500 pink=ffc0cb purple=800080 red=ff0000 silver=c0c0c0 teal=008080 "
        "violet=ee82ee white=ffffff yellow=ffff00 lavender=e6e6fa",
    )
)
_HEXADECIMAL = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_THREE_NUMBERS = re.compile(r"(?:rgb\()?\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)?")
_SHARE = re.compile(r"\s*[01]?\.?\d*\s*")
_DEFINITION = re.compile(r"\\definecolor\s*\{([^{}]*)\}\s*\{(\w+)\}\s*\{([^{}]*)\}")
_USE = re.compile(r"\\((?:text)?color|f?colorbox)\s*\{\s*([^{}]+?)\s*\}")


def color(arguments: Sequence[str]) -> str:
    """Name a colour as `math_core` takes it: by one of its names, or by three numbers."""
    model, written = arguments[0].strip(), arguments[1].strip()
    numbers = _numbers(model, _COLORS.get(written.lower(), written))
    if numbers:
        return rf"\color[RGB]{{{','.join(map(str, numbers))}}}"
    return rf"\color[{model}]{{{written}}}" if model else rf"\color{{{written}}}"


def css_color(model: str, written: str) -> str:
    """Give a colour as `#rrggbb`, or the empty text where it is not known."""
    name = written.strip().lower()
    known = _COLORS.get(name) or _MORE_COLORS.get(name) or written.strip()
    numbers = _numbers(model.strip(), known) or _shares(model.strip(), known)
    return "#" + "".join(f"{min(number, 255):02x}" for number in numbers) if numbers else ""


def ink_on(paper: str) -> str:
    """Give the colour, black or white, in which words on `#rrggbb` are read best."""
    red, green, blue = (int(paper[at : at + 2], 16) for at in (1, 3, 5))
    return "#000" if 299 * red + 587 * green + 114 * blue > 140_000 else "#fff"


def with_own_colors(source: str, own: dict[str, tuple[str, str]]) -> str:
    r"""Take each `\definecolor` into `own`, and give the formula with those colours by value."""
    for name, model, value in _DEFINITION.findall(source):
        own[name.strip()] = (model, value)
    source = _DEFINITION.sub("", source)

    def used(found: re.Match[str]) -> str:
        if found[2] not in own or found[1] == "fcolorbox":
            return found[0]
        model, value = own[found[2]]
        return rf"\{found[1]}[{model}]{{{value}}}"

    return _USE.sub(used, source) if own else source


def _numbers(model: str, written: str) -> tuple[int, ...]:
    if model in ("", "HTML") and (found := _HEXADECIMAL.fullmatch(written)):
        digits = found[1] if len(found[1]) > len("f00") else "".join(2 * d for d in found[1])
        return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))
    if model in ("", "RGB") and (three := _THREE_NUMBERS.fullmatch(written)):
        return tuple(int(number) for number in three.groups())
    return ()


def _shares(model: str, written: str) -> tuple[int, ...]:
    parts = written.split(",")
    if not all(_SHARE.fullmatch(part) and part.strip(" .") for part in parts):
        return ()
    shares = [round(255 * float(part)) for part in parts]
    if model == "gray" and len(shares) == 1:
        return tuple(shares * 3)
    return tuple(shares) if model == "rgb" and len(shares) == 3 else ()


COLORS: dict[str, Rule] = {
    "color": Rule("om", color),
    "textcolor": Rule("omm", lambda given: "{" + color(given) + " " + given[2] + "}"),
}
