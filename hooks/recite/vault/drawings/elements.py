"""The elements of a drawing: values only, no reading and no rendering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
ShapeKind = Literal["rectangle", "ellipse", "diamond"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Look:
    """How an element is drawn. Widths are pixels, `opacity` is 0 to 1.

    `roughness` is 0 (drafted), 1 (drawn by hand) or 2 (scribbled); `seed` makes the hand's
    unsteadiness the same in every build.
    """

    stroke: str
    background: str
    fill_style: str
    stroke_width: float
    stroke_style: str
    roughness: float
    opacity: float
    seed: int


@dataclass(frozen=True)
class Rounding:
    """Rounded corners: a share of the side, or a radius that small sides cut down to that share."""

    fixed: bool
    radius: float = 32


@dataclass(frozen=True)
class Element:
    """What all elements have. Angles are radians, clockwise, about the middle of the box."""

    id: str
    x: float
    y: float
    width: float
    height: float
    angle: float
    look: Look
    link: str
    frame: str
    groups: tuple[str, ...]

    @property
    def middle(self) -> Point:
        """The middle of the box, which is also what the element turns about."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Shape(Element):
    """A rectangle, an ellipse or a diamond."""

    kind: ShapeKind = "rectangle"
    rounding: Rounding | None = None


@dataclass(frozen=True)
class Web(Element):
    """A page or a note shown inside the drawing (`embeddable`, `iframe`)."""

    rounding: Rounding | None = None


@dataclass(frozen=True)
class Line(Element):
    """A line or an arrow through `points`, which count from (x, y).

    `start` and `end` are the ids of the elements that the ends are bound to.
    """

    points: tuple[Point, ...] = ()
    curved: bool = False
    elbowed: bool = False
    closed: bool = False
    start_head: str = ""
    end_head: str = ""
    start: str = ""
    end: str = ""

    @property
    def middle(self) -> Point:
        """The middle of the points' own box."""
        return _middle(self.x, self.y, self.points)


@dataclass(frozen=True)
class Tip:
    """How a stroke of the pen begins or ends: round or not, and thinning out over `taper` pixels.

    A `taper` beyond the stroke's length is that length.
    """

    cap: bool = True
    taper: float = 0
    easing: str = "linear"


@dataclass(frozen=True)
class Pen:
    """A pen. `thinning` is how much of a stroke's width the pressure decides, -1 to 1.

    The pressure is `simulated` by the pen's speed. `streamline` is how much of the hand's tremble
    is taken out, 0 to 1. An `outline` is so many stroke widths wide, and the element's background
    is then the ink. A `highlighter` lets through what is darker than it.
    """

    thinning: float = 0.6
    streamline: float = 0.5
    easing: str = "easeOutSine"
    simulated: bool = True
    start: Tip = Tip()
    end: Tip = Tip()
    outline: float = 0
    highlighter: bool = False


@dataclass(frozen=True)
class Freehand(Element):
    """A stroke of the pen, with the pen's pressures at some of the points, 0 to 1."""

    points: tuple[Point, ...] = ()
    pressures: tuple[float, ...] = ()
    pen: Pen = Pen()

    @property
    def middle(self) -> Point:
        """The middle of the points' own box."""
        return _middle(self.x, self.y, self.points)


@dataclass(frozen=True)
class Text(Element):
    """Lines of text. `line_height` is a factor of `size`, which is pixels.

    `container` is the id of the shape or arrow that the text is a label of; `fitted` says that the
    box is as wide as the widest line.
    """

    lines: tuple[str, ...] = ()
    family: int = 5
    size: float = 20
    line_height: float = 1.25
    align: Align = "left"
    container: str = ""
    fitted: bool = True


@dataclass(frozen=True)
class Crop:
    """The part of an image that is shown, in pixels of the whole image."""

    x: float
    y: float
    width: float
    height: float
    whole_width: float
    whole_height: float


@dataclass(frozen=True)
class Picture(Element):
    """An image: `file` is its id among the drawing's files; scales of -1 mirror it."""

    file: str = ""
    crop: Crop | None = None
    mirror: Point = (1, 1)
    rounding: Rounding | None = None


@dataclass(frozen=True)
class Frame(Element):
    """A named frame; its members are cut off at its border.

    A marker only says where a part of the drawing is: it has no members and is not drawn.
    """

    name: str = ""
    is_marker: bool = False


def _middle(x: float, y: float, points: tuple[Point, ...]) -> Point:
    if not points:
        return x, y
    across, down = [point[0] for point in points], [point[1] for point in points]
    return x + (min(across) + max(across)) / 2, y + (min(down) + max(down)) / 2
