"""The settings of mkdocs.yml: taken, or refused with what to write instead."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from recite.report import Level
from recite.settings import SettingError, Settings, read_settings
from recite.site import build_site

LEVELS = get_args(Level)


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
        ({"review_headings": [2024]}, "review_headings"),
        ({"review_headings": [""]}, "review_headings"),
        ({"unknown_key": False}, "False is no level"),
        ({"unknwon_key": "info"}, "did you mean unknown_key"),
        ({"cloze": "yes"}, "cloze"),
        ({"exported_drawings": "svg"}, "exported_drawings"),
        ({"exported_drawings": 1}, "exported_drawings"),
        (["unknown_key"], "mapping"),
    ],
)
def test_a_bad_setting_is_named(given: object, named: str) -> None:
    with pytest.raises(SettingError, match=named):
        read_settings(given)


def test_an_unknown_key_and_a_misread_review_have_a_level_each() -> None:
    review = (
        "## Review\n\n1. Which?\n\nA. This\nB. That\n\n2. And which?\n\n- [x] This\n- [ ] This\n"
    )
    reports = build_site({"a.md": review}, (), Settings()).reports
    assert [(report.line, report.topic) for report in reports] == [
        (3, "unknown_key"),
        (8, "unknown_key"),
        (11, "review_problem"),
    ]


def test_each_topic_of_a_report_is_a_setting() -> None:
    links = "[[nowhere]] [[#nowhere]] ![[no.png]]\n\n## Quiz\n\n1. Which?\n\na. This\nb. That\n"
    texts = {
        "a.md": f"---\na: [\n---\n{links}",
        "b.md": f"{links}\n2. Which?\n\n- [x] This\n- [ ] This\n",
    }
    topics = {report.topic for report in build_site(texts, (), Settings()).reports}
    topics.add("unreadable_formula")  # found while the pages are made
    assert topics == {field.name for field in fields(Settings) if field.default in LEVELS}
