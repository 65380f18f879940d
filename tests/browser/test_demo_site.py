"""Every page of the demo as a reader meets it: nothing on it failed to be drawn or to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recite.environment import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.conftest import Published
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

BROKEN_IMAGES = "images => images.filter((image) => image.complete && !image.naturalWidth).length"


def test_all_diagrams_images_and_formulas_of_the_demo_are_there(
    publish: Callable[..., Published], open_context: Callable[..., BrowserContext]
) -> None:
    site = publish({}, VAULT=str(REPOSITORY / "docs"))
    page = open_context().new_page()
    drawn = 0
    for path in sorted(site.folder.rglob("*.html")):
        if path.name == "404.html":
            continue  # made for addresses at the root of a host
        page.goto(f"{site.address}/{path.relative_to(site.folder).as_posix()}")
        page.wait_for_function("!document.querySelector('pre.diagram')")
        failed = ".diagram-remark, .formula-source, .math-core-unknown-cmd, .missing"
        assert page.locator(failed).all_text_contents() == [], page.url
        assert page.locator("article img").evaluate_all(BROKEN_IMAGES) == 0, page.url
        drawn += page.locator(".diagram-drawn").count()
    assert drawn > 1
