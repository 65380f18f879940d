"""Which files of a vault the site shows."""

from __future__ import annotations

import pytest

from recite.vault.publication import is_published, template_folder


@pytest.mark.parametrize(
    ("path", "properties"),
    [
        ("Note.md", {"publish": False}),
        ("Note.md", {"publish": "no"}),
        ("Note.md", {"draft": True}),
        ("Note.md", {"draft": "yes"}),
        ("Templates/Note.md", {}),
        ("a/_templates/figure.png", {}),
        (".obsidian/app.json", {}),
        ("a/.trash/Note.md", {}),
        ("Meta/Forms/Note.md", {"publish": True}),
    ],
)
def test_what_is_not_published(path: str, properties: dict[str, object]) -> None:
    assert not is_published(path, properties, ["Meta/Forms"])


@pytest.mark.parametrize(
    ("path", "properties"),
    [
        ("Note.md", {}),
        ("Note.md", {"publish": None}),
        ("Note.md", {"publish": True, "draft": False}),
        ("Note.md", {"draft": "in May"}),
        ("Templates.md", {}),
        ("My templates/Note.md", {}),
        ("Meta/Forms.md", {}),
    ],
)
def test_what_is_published(path: str, properties: dict[str, object]) -> None:
    assert is_published(path, properties, ["Meta/Forms"])


def test_the_folder_of_templates_is_read_from_the_settings_of_obsidian() -> None:
    assert template_folder('{"folder": "Meta/Forms/"}') == "Meta/Forms"
    assert template_folder("{}") == ""


@pytest.mark.parametrize(
    ("settings", "why"), [("[]", "no JSON object"), ("{", "Expecting"), ("", "Expecting value")]
)
def test_settings_that_are_no_object_are_an_error(settings: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        template_folder(settings)
