"""The search on a real page: words of languages that write them without spaces, or elide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.conftest import Published

pytestmark = pytest.mark.browser

NOTES = {
    "index.md": "Home.",
    "Lernen.md": "机器学习从数据中归纳规律。用GPU训练。ニューラルネットワーク",
    "Suono.md": "La velocità dell'onda (frequenza) e l’ampiezza: «periodo».",
    "Whole.md": "Only an embed.\n\n![[Suono]]",
}


@pytest.fixture(scope="module")
def site(publish: Callable[..., Published]) -> Published:
    return publish(NOTES)


@pytest.mark.parametrize(
    ("word", "note"),
    [
        ("学习", "Lernen"),
        ("规律", "Lernen"),
        ("GPU", "Lernen"),
        ("ネットワーク", "Lernen"),
        ("onda", "Suono"),
        ("frequenza", "Suono"),
        ("ampiezza", "Suono"),
        ("periodo", "Suono"),
        ("velocità", "Suono"),
    ],
)
def test_a_word_within_a_sentence_is_found_in_its_own_note(
    page: Page, site: Published, word: str, note: str
) -> None:
    page.goto(f"{site.address}/index.html")
    page.locator(".md-search__input").focus()
    page.keyboard.insert_text(word)
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__meta")).to_have_text("1 matching document")
    expect(page.locator(".md-search-result__item h1")).to_have_text(note)
