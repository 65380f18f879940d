"""Facts read back from the SVG of a drawing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


SVG = "{http://www.w3.org/2000/svg}"


def parts(markup: str, tag: str) -> Iterator[etree.Element]:
    yield from etree.fromstring(markup).iter(SVG + tag)


def path_points(data: str) -> Iterator[tuple[float, float]]:
    """Give the points that a path goes through, its handles left out."""
    x = y = 0.0
    for command, written in re.findall(r"([Mlqtcaz])([^Mlqtcaz]*)", data):
        numbers = [float(number) for number in re.findall(r"-?(?:\d*\.)?\d+", written)]
        if command == "M":
            x, y = numbers
        elif command != "z":
            x, y = x + numbers[-2], y + numbers[-1]
        yield x, y


def path_count(markup: str) -> int:
    return len(list(parts(markup, "path")))


HREF = "{http://www.w3.org/1999/xlink}href"
