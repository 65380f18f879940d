from __future__ import annotations

from recite.settings import Settings
from recite.site import build_site

CUT = """# Cut

## Review

_check_A first option

A second one

_check_

2.

What is a half
"""


def test_a_section_that_no_question_came_out_of_is_told_too() -> None:
    site = build_site({"Cut.md": CUT}, (), Settings())
    assert [f"{report.path}:{report.line}" for report in site.reports] == ["Cut.md:11"]
    assert "What is a half" in site.notes["Cut.md"].markdown
