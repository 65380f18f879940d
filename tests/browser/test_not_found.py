"""The page for an address that no page has, as a static host serves it."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.sites import VAULT, build_site
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


class _Host(SimpleHTTPRequestHandler):
    """Serves `404.html` for what is not there, as GitHub Pages does."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = (Path(self.directory) / "notes/404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    notes = {
        **VAULT,
        "Outer space/Über die Monde.md": "Moons.",
        "Hidden.md": "---\npublish: false\n---\n",
    }
    build_site(notes, folder / "notes", SITE_URL="https://course.example/notes/")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/notes"
    server.shutdown()
    server.server_close()


@pytest.fixture
def lost(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("asked", "found", "leads_to"),
    [
        ("planet.html", "Planets", "/Planets.html"),
        ("old/place/Comets/", "Comets", "/Comets.html"),
        (
            "Outer%20space/uber-die-mond",
            "Über die Monde",
            "/Outer%20space/%C3%9Cber%20die%20Monde.html",
        ),
    ],
)
def test_nearest_notes_are_suggested(
    lost: Page, host: str, asked: str, found: str, leads_to: str
) -> None:
    lost.goto(f"{host}/{asked}")
    first = lost.get_by_role("region", name="Did you look").get_by_role("link").first
    expect(first).to_have_text(found)
    assert first.evaluate("link => link.href") == host + leads_to


@pytest.mark.parametrize("asked", ["xqzw.html", "Hidden.html", "%zz"])
def test_nothing_like_it_suggests_nothing(lost: Page, host: str, asked: str) -> None:
    with lost.expect_response("**/addresses.json"):
        lost.goto(f"{host}/{asked}")
    expect(lost.get_by_text("No page has this address.")).to_be_visible()
    expect(lost.get_by_role("region", name="Did you look")).to_be_hidden()


def test_way_home(lost: Page, host: str) -> None:
    lost.goto(f"{host}/a/b/c.html")
    lost.get_by_role("link", name="Go to the home page").click()
    lost.wait_for_url(f"{host}/index.html")
