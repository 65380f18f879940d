"""Every form that Obsidian's notes have, on a page that a real build made."""

from __future__ import annotations

import pytest
from conformance.cases import Case, Conformance, read_cases

_CASES = read_cases()


@pytest.fixture(scope="session")
def conformance(tmp_path_factory: pytest.TempPathFactory) -> Conformance:
    return Conformance(tmp_path_factory.mktemp("conformance"), _CASES)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case.folder}: {case.title}")
def test_case(case: Case, conformance: Conformance) -> None:
    article = conformance.article(case)
    for piece in case.shows:
        assert piece in article
    for piece in case.never:
        assert piece not in article
    if case.text is not None:
        assert conformance.text(case) == case.text
    if case.reports is not None:
        reports = conformance.reports(case)
        assert len(reports) == len(case.reports), reports
        for report, expected in zip(reports, case.reports, strict=True):
            assert report.startswith(expected)
    assert list(conformance.broken_addresses(case)) == []


def test_there_are_enough_cases_and_half_of_them_stay_as_they_are() -> None:
    untouched = [case for case in _CASES if case.folder.startswith("untouched")]
    assert len(_CASES) >= 120
    assert 2 * len(untouched) >= len(_CASES)


def test_the_build_of_all_cases_warns_only_where_a_case_says_so(conformance: Conformance) -> None:
    expected = {f"{case.folder}/{report}" for case in _CASES for report in case.reports or ()}
    unexpected = [
        line
        for line in conformance.site.warnings
        if not any(line.startswith(report.partition(": ")[0]) for report in expected)
    ]
    assert unexpected == []
