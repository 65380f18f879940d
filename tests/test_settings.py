from __future__ import annotations

import pytest

from recite.settings import SettingError, Settings, read_settings


def test_no_settings_gives_the_defaults() -> None:
    assert read_settings(None) == Settings()


def test_a_level_and_headings_are_read() -> None:
    settings = read_settings({"unknown_key": "warning", "review_headings": ["Check yourself"]})
    assert settings.unknown_key == "warning"
    assert settings.review_headings == ("Check yourself",)


def test_gaps_are_read_only_where_the_settings_say_so() -> None:
    assert not Settings().cloze
    assert read_settings({"cloze": True}).cloze


def test_exported_drawings_are_shown_only_where_the_settings_say_so() -> None:
    assert not Settings().exported_drawings
    assert read_settings({"exported_drawings": True}).exported_drawings


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"unknwon_key": "info"}, "unknwon_key"),
        ({"unknown_key": "loud"}, "loud"),
        ({"review_headings": "Check"}, "review_headings"),
        ({"cloze": "yes"}, "cloze"),
        ({"exported_drawings": "svg"}, "exported_drawings"),
        ({"exported_drawings": 1}, "exported_drawings"),
        (["unknown_key"], "mapping"),
    ],
)
def test_a_bad_setting_is_named(given: object, named: str) -> None:
    with pytest.raises(SettingError, match=named):
        read_settings(given)
