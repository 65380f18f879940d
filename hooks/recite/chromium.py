"""Find the browser for the tests, or install one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "CHROMIUM"
"""The environment variable that names a Chromium or Chrome to use."""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_PACKAGE_MANAGERS = (  # with the library that Playwright's driver needs, where it is apart
    (("apt-get", "update"), ("apt-get", "install", "--yes", "chromium", "libatomic1")),
    (("dnf", "install", "--assumeyes", "chromium", "libatomic"),),
    (("pacman", "--sync", "--noconfirm", "chromium"),),
    (("zypper", "--non-interactive", "install", "chromium", "libatomic1"),),
    (("brew", "install", "--cask", "chromium"),),
)


class NoChromiumError(Exception):
    """No browser was found or could be installed; the message says what to do."""


def find_chromium() -> str | None:
    """Give the path of a Chromium or Chrome that starts, or None.

    The variable CHROMIUM comes first, then what is installed, then Playwright's own.
    Raises NoChromiumError if CHROMIUM names a browser that does not start.
    """
    named = os.environ.get(VARIABLE)
    if not named:
        return next(filter(None, map(_starting, _candidates())), None)
    if found := _starting(named):
        return found
    raise NoChromiumError(f"{VARIABLE}={named}: this browser does not start: name another one.")


def provide_chromium() -> str:
    """Give the path of a Chromium or Chrome that Playwright can drive; install one if need be.

    Raises NoChromiumError if none can be installed.
    """
    found = find_chromium()
    if found and _driver_starts():
        return found
    print("No Chromium that the tests can drive: installing one.", flush=True)
    playwright = (sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    for commands in ((playwright,), *map(_as_root, _packages())):
        if all(map(_succeeds, commands)) and (found := find_chromium()) and _driver_starts():
            return found
    raise NoChromiumError(
        "no Chromium for the browser tests, and none could be installed: install Chromium or "
        f"Chrome, or set {VARIABLE} to the path of one, then start this again."
    )


def _starting(name: str) -> str | None:
    """Give the path of a browser, but not of a stub, such as Ubuntu's that asks for a snap."""
    path = shutil.which(name)
    if path is None or os.name == "nt":  # there, `--version` would open a window
        return path
    version = subprocess.run([path, "--version"], check=False, capture_output=True)
    return path if version.returncode == 0 else None


def _candidates() -> Iterator[str]:
    yield from _NAMES
    yield from _PLACES
    if _driver_starts():  # it lacks a system library on some fresh machines
        with sync_playwright() as playwright:
            yield playwright.chromium.executable_path


def _driver_starts() -> bool:
    driver = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(driver, check=False, stdout=subprocess.DEVNULL).returncode == 0


def _packages() -> list[tuple[tuple[str, ...], ...]]:
    return [commands for commands in _PACKAGE_MANAGERS if shutil.which(commands[0][0])]


def _as_root(commands: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root or commands[0][0] == "brew" or not shutil.which("sudo"):
        return commands
    return tuple(("sudo", *command) for command in commands)


def _succeeds(command: tuple[str, ...]) -> bool:
    print("+", *command, flush=True)
    return subprocess.run(command, check=False).returncode == 0
