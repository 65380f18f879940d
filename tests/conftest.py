"""How hypothesis looks for counter-examples.

A run of the tests gives the same examples each time, so that it passes or fails by the code alone.
`HYPOTHESIS_PROFILE=explore` looks for new ones: what it finds becomes a named case.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
