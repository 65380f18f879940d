"""What a reader does with a question, in the words of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from recite.review.model import Question


def question(page: Page, asked: Question | str) -> Locator:
    """Find a question by its prompt."""
    return page.get_by_role("group", name=asked if isinstance(asked, str) else asked.prompt)


def pick(asked: Locator, *texts: str) -> None:
    """Click on the texts of options."""
    for text in texts:
        asked.get_by_text(text, exact=True).click()


def check(asked: Locator) -> None:
    """Press Check."""
    asked.get_by_role("button", name="Check").click()


def answer(asked: Locator, *texts: str) -> None:
    """Click on the texts of options and press Check."""
    pick(asked, *texts)
    check(asked)


def said(asked: Locator) -> str:
    """Give the result that the question shows."""
    return asked.get_by_role("status").inner_text()
