"""Every golden case: what a section is read as."""

from __future__ import annotations

import pytest
from review import golden


@pytest.mark.parametrize("case", golden.cases(), ids=lambda case: case.name)
def test_a_section_is_understood_as_written(case: golden.Case) -> None:
    assert golden.understood(case.source) == case.expected
