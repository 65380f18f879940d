"""Every page of the demo as a reader meets it: nothing on it failed to be drawn or to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from recite.environment import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.conftest import Published
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

# One question to the page instead of several: each is a way to the browser and back.
SEEN = """() => ({
  failed: [...document.querySelectorAll(
    ".diagram-remark, .formula-source, .math-core-unknown-cmd, .missing"
  )].map((element) => element.textContent),
  broken: [...document.querySelectorAll("article img")]
    .filter((image) => image.complete && !image.naturalWidth).map((image) => image.src),
  drawn: document.querySelectorAll(".diagram-drawn").length,
})"""


def test_all_diagrams_images_and_formulas_of_the_demo_are_there(
    publish: Callable[..., Published], open_context: Callable[..., BrowserContext]
) -> None:
    site = publish({}, VAULT=str(REPOSITORY / "docs"))
    page = open_context().new_page()
    drawn = 0
    for path in sorted(site.folder.rglob("*.html")):
        text = path.read_text("utf-8")
        if path.name == "404.html" or 'http-equiv="refresh"' in text:
            continue  # made for addresses at the root of a host; leads on to a page seen anyway
        page.goto(f"{site.address}/{path.relative_to(site.folder).as_posix()}")
        if 'class="diagram"' in text:
            expect(page.locator("pre.diagram")).to_have_count(0, timeout=10_000)
        seen = page.evaluate(SEEN)
        assert (seen["failed"], seen["broken"]) == ([], []), page.url
        drawn += seen["drawn"]
    assert drawn > 1
