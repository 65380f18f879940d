"""Words that no language has, so that the parser knows none of them."""

from __future__ import annotations

from hypothesis import strategies as st

_SYLLABLES = ("ba", "du", "fe", "go", "ki", "lam", "mor", "nu", "pis", "ro", "sel", "tiv", "wen")
INVENTED_WORDS = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=4).map("".join)
