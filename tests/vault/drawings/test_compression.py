"""LZ-string: what lz-string 1.5 (JavaScript) compressed must come back, and damage must be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.vault.drawings import DrawingError, compression
from recite.vault.drawings.compression import decompress

PAIRS = json.loads(Path(__file__).with_name("lz-string-1.5.json").read_text(encoding="utf-8"))
LONG = PAIRS[-1]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["text"][:12])
def test_gives_back_what_the_javascript_library_compressed(pair: dict[str, str]) -> None:
    assert decompress(pair["base64"]) == pair["text"]


def test_line_breaks_in_the_block_do_not_matter() -> None:
    packed = LONG["base64"]
    rows = "\n\n".join(packed[at : at + 256] for at in range(0, len(packed), 256))
    assert decompress(f"\n{rows}\n") == LONG["text"]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (LONG["base64"][:200], "cut short"),
        ("N4Igèg", "no base64"),
        ("", "no base64"),
        ("////////", "damaged"),
    ],
)
def test_damage_is_told(block: str, reason: str) -> None:
    with pytest.raises(DrawingError, match=reason):
        decompress(block)


def test_a_small_block_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "MOST_CHARACTERS", 1000)
    with pytest.raises(DrawingError, match="over 1,000 characters"):
        decompress(LONG["base64"])


@settings(max_examples=100)
@given(st.text(alphabet=compression._ALPHABET, max_size=200))
def test_any_base64_is_text_or_a_drawing_error(block: str) -> None:
    try:
        assert isinstance(decompress(block), str)
    except DrawingError as error:
        assert str(error)
