"""Addresses that hold from a sub-path and from a folder on disk."""

from __future__ import annotations

import pytest

from recite.pages.addresses import Addresses, Taken

_PLACES = Addresses(
    {
        "index.md": "index.html",
        "A/Note one.md": "A/Note%20one.html",
        "A/B/Deep.md": "A/B/Deep.html",
        "Top: 1.md": "Top%3A%201.html",
    }
)


@pytest.mark.parametrize(
    ("source", "target", "address"),
    [
        ("index.md", "A/Note one.md", "A/Note%20one.html"),
        ("A/Note one.md", "index.md", "../index.html"),
        ("A/B/Deep.md", "A/Note one.md", "../Note%20one.html"),
        ("A/Note one.md", "A/Note one.md", "Note%20one.html"),
        ("index.md", "Top: 1.md", "Top%3A%201.html"),
    ],
)
def test_addresses_are_relative(source: str, target: str, address: str) -> None:
    assert _PLACES.link_from(source)(target) == address


def test_anchor_is_quoted() -> None:
    assert _PLACES.link_from("index.md")("A/B/Deep.md", "a b/ü").endswith("#a%20b/%C3%BC")


def test_home_of_a_site_with_folder_addresses() -> None:
    places = Addresses({"index.md": "./", "A/Note.md": "A/Note/", "A/index.md": "A/"})
    assert places.link_from("A/Note.md")("index.md") == "../../"
    assert places.link_from("index.md")("A/Note.md") == "A/Note/"
    assert places.link_from("A/Note.md")("A/index.md") == "../"


def test_a_generated_page_never_takes_the_address_of_another() -> None:
    taken = Taken({"Tags.html", "A/index.html"})
    assert taken.page("tags") == "tags-2.md"
    assert taken.page("tags") == "tags-3.md"
    assert taken.page("A/B/index") == "A/B/index.md"
