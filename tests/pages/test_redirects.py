"""Aliases as addresses, and what they never replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recite.pages.addresses import Addresses, Taken
from recite.pages.redirects import SCRIPT, plan_redirects, redirect_html
from recite.settings import Settings
from recite.site import Site, build_site

if TYPE_CHECKING:
    from collections.abc import Sequence


def _site(**aliases: Sequence[object]) -> Site:
    return build_site(
        {f"A/{name}.md": f"---\naliases: {given!r}\n---\n" for name, given in aliases.items()},
        [],
        Settings(),
    )


def test_alias_stands_beside_the_note_and_at_the_root() -> None:
    redirects = plan_redirects(_site(Trees=["Forest"]), Taken({"A/Trees.html"}))
    assert redirects == {"A/Forest.html": "A/Trees.md", "Forest.html": "A/Trees.md"}


def test_existing_addresses_stay_whatever_their_letter_case() -> None:
    taken = Taken({"A/Trees.html", "A/forest.html", "Forest.html"})
    assert plan_redirects(_site(Trees=["Forest", "trees"]), taken) == {"trees.html": "A/Trees.md"}


def test_first_of_two_notes_has_the_alias() -> None:
    redirects = plan_redirects(_site(One=["Same"], Two=["same"]), Taken(set()))
    assert set(redirects.values()) == {"A/One.md"}


@pytest.mark.parametrize(
    "alias", ["../up", "/root", ".hidden", "a//b", "a:b", 'a"b', "a?b", "x" * 300, "C\\D"]
)
def test_alias_that_is_no_file_name_has_no_address(alias: str) -> None:
    assert plan_redirects(_site(Trees=[alias]), Taken(set())) == {}


def test_redirect_leads_to_the_note_from_where_it_stands() -> None:
    addresses = Addresses({"A/Tre'es.md": "A/Tre%27es.html", SCRIPT: SCRIPT})
    html = redirect_html("B/C/Old & new.html", "A/Tre'es.md", "Tre<es", addresses)
    assert 'content="0; url=../../A/Tre%27es.html"' in html
    assert f'<script src="../../{SCRIPT}">' in html
    assert "Tre&lt;es" in html
