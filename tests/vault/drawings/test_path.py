"""Path data is short, and says to a tenth of a pixel where a path goes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recite.vault.drawings.path import Path

from .test_svg import path_points

COORDINATES = st.floats(-1e6, 1e6) | st.floats(-3, 3) | st.integers(-2000, 2000).map(float)
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=20)


@settings(max_examples=100, deadline=None)
@given(POINTS)
def test_no_error_adds_up(points: list[tuple[float, float]]) -> None:
    path = Path()
    path.move(points[0])
    for point in points[1:]:
        path.line(point)
    read = list(path_points(str(path)))
    assert len(read) == len(points)
    for (x, y), (read_x, read_y) in zip(points, read, strict=True):
        assert abs(x - read_x) < 0.051 and abs(y - read_y) < 0.051


def test_numbers_are_written_short() -> None:
    path = Path()
    path.move((-0.04, 0.5))
    path.cubic((0.46, 0), (10, -0.5), (10.04, 300.26))
    path.half_turn(3, (10, 0))
    path.close()
    assert str(path) == "M0 .5c.5-.5 10-1 10 299.8a3 3 0 0 0 0-300.3z"
