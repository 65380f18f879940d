"""What shows when a reader rests on a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


@pytest.fixture
def home(page: Page, address: str) -> Page:
    page.goto(f"{address}/index.html")
    return page


def _link(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("link", name="Planets").first


def test_hover_shows_the_beginning_of_the_note(home: Page) -> None:
    _link(home).hover()
    preview = home.get_by_role("tooltip")
    expect(preview).to_contain_text("What circles the sun")
    expect(_link(home)).to_have_attribute("aria-describedby", "recite-preview")


def test_it_shows_from_a_folder_on_disk_too(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("article").get_by_role("link", name="Comets").hover()
    preview = page.get_by_role("tooltip")
    expect(preview).to_contain_text("Ice and dust")
    expect(preview.get_by_role("link", name="Planets")).to_have_attribute(
        "href", (site / "Planets.html").as_uri()
    )
    expect(page.locator("iframe[name=recite-other-page]")).to_have_count(0)


def test_no_question_and_no_key_is_in_it(home: Page) -> None:
    _link(home).hover()
    preview = home.get_by_role("tooltip")
    expect(preview).to_be_visible()
    expect(preview).not_to_contain_text("Review")
    assert not re.search("Venus|Neptune|Jupiter|zodiacal|kiln", preview.inner_html())


def test_addresses_in_it_lead_where_they_lead_in_the_note(home: Page, address: str) -> None:
    home.get_by_role("article").get_by_role("link", name="Comets").hover()
    inner = home.get_by_role("tooltip").get_by_role("link", name="Planets")
    expect(inner).to_have_attribute("href", f"{address}/Planets.html")


def test_keyboard_focus_shows_it_and_escape_closes_it(home: Page) -> None:
    home.get_by_role("article").get_by_role("link", name="Comets").first.focus()
    home.keyboard.press("Shift+Tab")
    expect(_link(home)).to_be_focused()
    preview = home.get_by_role("tooltip")
    expect(preview).to_be_visible()
    home.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(_link(home)).to_be_focused()


def test_it_goes_when_the_pointer_goes_and_stays_under_the_pointer(home: Page) -> None:
    _link(home).hover()
    preview = home.get_by_role("tooltip")
    preview.hover()
    home.wait_for_timeout(400)
    expect(preview).to_be_visible()
    home.mouse.move(5, 5)
    expect(preview).to_be_hidden()


def test_a_finger_opens_the_note_alone(
    open_context: Callable[..., BrowserContext], address: str
) -> None:
    page = open_context(has_touch=True, is_mobile=True).new_page()
    page.goto(f"{address}/index.html")
    _link(page).tap()
    page.wait_for_url("**/Planets.html")
    expect(page.get_by_role("tooltip")).to_have_count(0)
