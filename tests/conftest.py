"""How hypothesis looks for counter-examples, and the vault that the commands are tried on.

A run of the tests gives the same examples each time, so that it passes or fails by the code alone.
`HYPOTHESIS_PROFILE=explore` looks for new ones: what it finds becomes a named case.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

_NUMBERS = """\
# Numbers

## Review

1. Which of these are even? Select two.

- [x] Two
- [ ] Three
  > It leaves one over.
- [x] Four

2. Which of these is not prime?

A. Seven
B. Six

Answer: B

Explanation: two divides it.

3. Which one is it?

A. This
B. That
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Give a vault of one note, whose last question has no key."""
    folder = tmp_path / "a vault"
    (folder / "Maths").mkdir(parents=True)
    (folder / "Maths" / "Numbers.md").write_text(_NUMBERS, "utf-8")
    return folder
