"""What holds for every text, whatever stands in it."""

from __future__ import annotations

import os
import re
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_roamlinks_plugin.plugin import (
    AUTOLINK_RE,
    ROAMLINK_RE,
    AutoLinkReplacer,
    RoamLinkReplacer,
)

from recite.dialect.carrier import BLOCK, INLINE, Fragment, read_block, read_inline, unshield
from recite.vault.index import Note, VaultIndex
from recite.vault.transform import Place, transform

_NOTES = [
    Note("Atom.md", "# Atom\n\n## Part\n\nThe core. ^core\n"),
    Note("a/Ion.md", "An ion. ![[Atom#Part]]", 1, {"aliases": ["7"]}),
    Note("Host.md", "![[Host]]"),
]
_INDEX = VaultIndex(_NOTES, ["dot.png", "a/paper.pdf", "talk.mp3"])

_PIECES = [
    "[[Atom]]", "![[Atom]]", "[[Atom|x]]", "![[dot.png|300]]", "[[#Part]]", "![[a/Ion]]", "[[7]]",
    "[t](Atom.md)", "![](dot.png)", "![t](https://e.org/x.png)", "[r]: Atom", "[[", "]]", "[", "]",
    "](", "!", "|", "\\", "`", "``", "```\n", "~~~\n", "$", "$$", "%%", "<!--", "-->", "<b>", "<",
    "    ", "\t", "\n", "\n\n", "- ", "> ", "# ", "| a |\n|---|\n", "[^1]", "^core", "word", " ",
    "![[Host]]", "![[lost.png]]", "(", ")", "```ad-note\n", "\ue000", "\ue003",
]  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=30).map(
    "".join
)


def _carried(markdown: str) -> str:
    """Give a text with all words that its tokens carry."""

    def block(payload: str) -> str:
        return " ".join(
            _carried(piece.markdown) for piece in read_block(payload) if isinstance(piece, Fragment)
        )

    def inline(payload: str) -> str:
        element = read_inline(payload)
        return " ".join((_carried(element.text), *element.attributes.values()))

    markdown = BLOCK.sub(lambda found: f" {block(found[1])} ", unshield(markdown))
    return INLINE.sub(lambda found: f" {inline(found[1])} ", markdown)


def _transformed(text: str) -> str:
    return transform(text, Place("Host.md"), _INDEX, for_roamlinks=True).markdown


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_no_text_is_too_odd_and_roamlinks_never_walks(text: str) -> None:
    markdown = _transformed(text)
    with patch.object(os, "walk", side_effect=AssertionError("roamlinks walks the vault")):
        markdown = re.sub(AUTOLINK_RE, AutoLinkReplacer("/vault", "Host.md"), markdown)
        re.sub(ROAMLINK_RE, RoamLinkReplacer("/vault", "Host.md"), markdown)


@given(st.lists(st.sampled_from(["[[Atom]]", "![[dot.png]]", "[t](Atom.md)", "`a`", "$b$", "x y"])))
@settings(max_examples=60, deadline=None)
def test_code_is_the_same_byte_for_byte(pieces: list[str]) -> None:
    inside = " ".join(pieces).replace("`", "'")
    for code in (f"`` {inside} ``", f"~~~\n{inside}\n~~~\n", f"\n\n    {inside}\n"):
        text = f"[[Atom]] before\n\n{code}\n\nafter [[Atom|x]]"
        assert code in unshield(_transformed(text))


@given(st.lists(st.sampled_from(_PIECES), max_size=15), st.integers(0, 15))
@settings(max_examples=100, deadline=None)
def test_no_word_is_lost(pieces: list[str], place: int) -> None:
    pieces.insert(place, " precious ")
    pieces.append(" [[Nowhere|treasure]]")  # a space: after `!` it would be an embed
    carried = _carried(_transformed("".join(pieces)))
    assert "precious" in carried
    assert "treasure" in carried
