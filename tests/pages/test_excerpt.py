"""What a list shows of a note: words without marks, and never more than the first sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recite.pages.excerpt import (
    block_words,
    excerpt_html,
    first_sentence,
    inline_words,
    sentences,
    shortened,
)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("A [[Kernel|kernel trick]] maps", "A kernel trick maps"),
        ("see [[Kernel#Mercer]]", "see Kernel > Mercer"),
        ("see [[#Here]]", "see Here"),
        ("a [label](Some%20Note.md#part) there", "a label there"),
        ("a [label](<Some Note.md>) there", "a label there"),
        ("before ![[Drawing.png|300]] after", "before after"),
        ("**bold *and* more** ==lit== ~~gone~~", "bold and more lit gone"),
        ("a %%hidden%% word", "a word"),
        ("- [ ] a task", "a task"),
        ("> [!note]+ Title\n> Its text", "Its text"),
        ("> 2. quoted item", "quoted item"),
        ("text ^block-1", "text"),
        ("known[^1] and^[said aside] so", "known and so"),
        ("`code_with_marks`", "code_with_marks"),
        (r"a \* star", "a * star"),
        ("two\n\nlines", "two lines"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, words: str) -> None:
    assert block_words(markdown) == words


@pytest.mark.parametrize(
    "words", ["snake_case_name", "2 * 3 * 4", "a < b", "5 > 4", "#tag stays", "costs $5 or $6"]
)
def test_what_is_no_mark_stays(words: str) -> None:
    assert inline_words(words) == words


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("# Heading\n\nFirst one. Second one.", "First one."),
        ("![[Drawing.excalidraw]]\n\nText after a drawing.", "Text after a drawing."),
        ("```\ncode first\n```\nThen text", "Then text"),
        ("#tag #other\n\nThen text", "Then text"),
        ("- only\n- a list", "only"),
        ("- a list\n\nA paragraph is better.", "A paragraph is better."),
        ("%%\nA hidden draft.\n%%\n\nShown.", "Shown."),
        ("Known, e.g. here, as such. More.", "Known, e.g. here, as such."),
        ("第一句。第二句。", "第一句。"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ""),
        ("", ""),
    ],
)
def test_first_sentence(body: str, sentence: str) -> None:
    assert first_sentence(body) == sentence


def test_formula_is_rendered_and_never_cut() -> None:
    words = inline_words("The sum $a_1 + b$ < 3")
    html = excerpt_html(words)
    assert "<math>" in html
    assert "&lt; 3" in html
    assert "$" not in html
    assert shortened(words, 16) == "The sum…"


def test_half_a_comment_hides_the_sentence() -> None:
    assert inline_words("A word%% and a secret") == ""
    assert inline_words("a secret%% and a word") == ""


def test_long_text_is_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("short", 12) == "short"


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from("ab .!。[]()|*_`%\\\n#^>-<$=~")))
def test_any_text_has_an_excerpt_of_one_line(text: str) -> None:
    assert "\n" not in first_sentence(text)
    words = block_words(text)
    assert "".join(sentences(words)).replace(" ", "") == words.replace(" ", "")
