"""A real Chromium, a small site that is built once, and a server on loopback for it."""

from __future__ import annotations

import functools
import threading
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from browser.sites import VAULT, build_site
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from recite.chromium import find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

STRICT_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.fail(
            "no Chromium: run `python hooks/recite test`, or set CHROMIUM to the path of one"
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@dataclass(frozen=True)
class Published:
    """A built site: its folder, and its address on loopback below a path, under a strict policy."""

    folder: Path
    address: str


@pytest.fixture(scope="session")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Published]]:
    """Build and serve vaults: takes their notes and environment variables of the build."""
    root = tmp_path_factory.mktemp("published")
    with serve(root) as address:

        def publish_one(notes: Mapping[str, str], **settings: str) -> Published:
            name = f"notes-{len(list(root.iterdir()))}"
            return Published(build_site(notes, root / name, **settings), f"{address}/{name}")

        yield publish_one


@pytest.fixture(scope="session")
def published(publish: Callable[..., Published]) -> Published:
    """The site of `sites.VAULT`."""
    return publish(VAULT)


@pytest.fixture(scope="session")
def site(published: Published) -> Path:
    return published.folder


@pytest.fixture(scope="session")
def address(published: Published) -> str:
    return published.address


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", STRICT_POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


class serve:  # noqa: N801 (reads as a verb in `with`)
    """Serve a folder on loopback; gives its address."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(_Handler, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Open contexts whose pages may not fail, break the policy, or ask another host."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        page.on("request", lambda request: faults.extend(_foreign(request.url)))

    def open_one(**options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        context.on("page", watch)
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()
    assert not faults


def _foreign(url: str) -> list[str]:
    local = ("http://127.0.0.1:", "file:", "data:", "blob:", "about:")
    return [] if url.startswith(local) else [f"request to another host: {url}"]


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context().new_page()
