"""Where a review starts in a note, and where it ends."""

from __future__ import annotations

import pytest
from review.golden import lines

from recite.dialect.outline import read_structure
from recite.review.section import find_sections, may_hold_section


def found(note: str, *more: str) -> list[tuple[int, list[str]]]:
    sections = find_sections(lines(note), read_structure(note).headings, more)
    assert may_hold_section(note, more) or not sections
    return [
        (section.heading.number, [line.text for line in section.lines if line.text])
        for section in sections
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "## Review",
        "# QUIZ",
        "###### Knowledge check",
        "## Self-test ##",
        "Practice questions\n===",
        "Review\n---",
        "Quiz\nWeek 1\n===",
        "## Quiz ^quiz",
        "## Week 1 Quiz",
        "## 🧠 Knowledge Check:",
        "## **Review**",
        "## Repaso",
        "## Autoavaliação",
        "## Domande di ripasso",
        "## Wissenstest",
        "## Révision",
        "## 复习",
        "## 📝 Review questions",
        "## <mark>Flash Cards</mark>",
        "## ✅ Check yourself",
        "## Self check",
        "## Quiz: Week 2",
        "## Quiz — Sails",
        "## **Ready to Test Your Knowledge?**",
        "## Test your knowledge: sails and masts",
        "## Practice questions (10)",
        "## Multiple choice",
        "## Review: knowledge check",
        "## 12. Cuestionario de autoevaluación (nuevo)",
        "## Questões de múltipla escolha",
        "## Domande a risposta multipla",
        "## Abschlussquiz",
        "## QCM",
        "## 一、选择题",
        "## 第三章 测验",
        "## 最小自检",
    ],
)
def test_a_review_heading_starts_a_section(heading: str) -> None:
    assert [text for _, text in found(f"Text\n\n{heading}\n\nWhat?")] == [["What?"]]


@pytest.mark.parametrize(
    "note",
    [
        "## Review checklist\n\n- [ ] a",
        "## Code review\n\nWhat?",
        "## Weekly review\n\nWhat?",
        "## Review: a book about ships\n\nWhat?",
        "## Review of a book\n\nWhat?",
        "## Review notes\n\nWhat?",
        "## Literature review questions\n\nWhat?",
        "## Questions for the meeting\n\nWhat?",
        "## Questions: open\n\nWhat?",
        "## Open questions\n\nWhat?",
        "## A quiz app\n\nWhat?",
        "## Revision history\n\nWhat?",
        "## Autoevaluación de esta entrega\n\nWhat?",
        "## Unit tests\n\nWhat?",
        "## 周复盘\n\nWhat?",
        "The review of last week\n\nWhat?",
        "```\n## Review\n```\nWhat?",
        "<!--\n## Review\n-->\nWhat?",
        "%%\n## Review\n%%\nWhat?",
        "- ## Review\n\n  What?",
        "> ## Review\n\nWhat?",
        "```ad-note\n## Review\n```\nWhat?",
        "$$\nx\n## Review\n$$\nWhat?",
        "#review\n\nWhat?",
    ],
)
def test_anything_else_starts_none(note: str) -> None:
    assert found(note) == []


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    note = "## Review\na\n### Part\nb\n## Other\nc\n# Quiz\nd\n## Inside\ne"
    assert found(note) == [(1, ["a", "### Part", "b"]), (7, ["d", "## Inside", "e"])]


def test_a_rule_below_pasted_lines_does_not_end_the_section() -> None:
    note = "## Review\nYour answer is correct\nYes\n---\nQuestion 2\n---\nWhy?"
    assert len(found(note)[0][1]) == 6


def test_a_setting_adds_headings() -> None:
    assert found("## Check-in\nWhat?") == []
    assert found("## Check-in\nWhat?", "check-in") == [(1, ["What?"])]


def test_a_note_that_says_the_word_elsewhere_need_not_be_read_for_sections() -> None:
    assert not may_hold_section("# Wind\n\nA review of the quiz\n\n---\n\n- a #tag")


def test_the_parts_of_an_exercise_of_r_do_not_end_the_section() -> None:
    exercise = "Question\n===\nWhy?\n\nMeta-information\n===\nexsolution: 1"
    assert found(f"## Quiz\n\n{exercise}\n\n# Next") == [
        (1, exercise.replace("\n\n", "\n").split("\n"))
    ]
    assert found("## Quiz\n\nWhy?\n\nSolution\n===\nSo.") == [(1, ["Why?"])]
