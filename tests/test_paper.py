"""Text for a terminal is wrapped at words, and never changed otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.paper import Paper, columns


def lines(text: str, width: int) -> list[str]:
    return list(Paper(width).block(text, "- ", "  "))


def test_a_long_line_goes_on_behind_the_indent() -> None:
    assert lines("one two three four five six seven", 20) == [
        "- one two three four",
        "  five six seven",
    ]


def test_without_a_width_each_line_stays_whole() -> None:
    assert lines("word " * 100, 0) == ["- " + ("word " * 100).rstrip() + " "]


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert lines("a " + "b" * 50, 30) == ["- a", "  " + "b" * 50]


def test_wide_characters_count_twice_and_may_be_parted() -> None:
    shown = lines("光合作用发生在哪里" * 4, 26)
    assert max(map(columns, shown)) <= 26
    assert len(shown) > 2


@pytest.mark.parametrize(
    "kept", ["```\n" + "code " * 20 + "\n```", "| a cell | " + "b " * 40 + "|"]
)
def test_code_and_tables_keep_their_lines(kept: str) -> None:
    assert [line[2:] for line in lines(kept, 30)] == kept.split("\n")


@given(st.text(alphabet="ab 光é\u0301`|\n", max_size=60), st.integers(0, 40))
@settings(max_examples=100)
def test_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    shown = "".join(line[2:] for line in lines(text, width))
    assert "".join(shown.split()) == "".join(text.split())
