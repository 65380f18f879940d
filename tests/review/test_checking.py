"""What is found wrong, or weak, in a review."""

from __future__ import annotations

import pytest
from review.golden import lines

from recite.dialect.outline import read_structure
from recite.review.checking import Finding, check_reviews
from recite.review.parse import parse_review
from recite.review.section import find_sections


def findings(**notes: str) -> tuple[Finding, ...]:
    return check_reviews(
        {
            f"{name}.md": tuple(
                (section, parse_review(section.lines))
                for section in find_sections(lines(text), read_structure(text).headings)
            )
            for name, text in notes.items()
        }
    )


def said(weight: str, **notes: str) -> list[str]:
    return [str(finding.report) for finding in findings(**notes) if finding.weight == weight]


def single(prompt: str, *options: str, right: int = 0) -> str:
    boxes = "\n".join(
        f"- [{'x' if place == right else ' '}] {text}" for place, text in enumerate(options)
    )
    return f"{prompt}\n\n{boxes}\n\n**Explanation:** because.\n"


SOUND = "## Review\n\n1. What is two and two?\n\n- [ ] Three\n- [x] Four\n\nExplanation: count.\n"


def test_a_sound_review_has_no_finding() -> None:
    assert findings(a=SOUND) == ()


@pytest.mark.parametrize(
    ("review", "line", "words"),
    {
        "no key": ("1. Which is it?\n\nA. This\nB. That", 3, "does not say which option is right"),
        "fewer right options than asked for": (
            "1. Which are even? Select three.\n\n- [x] 2\n- [x] 4\n- [ ] 5\n- [ ] 7",
            3,
            "asks for 3, but the text marks only 2",
        ),
        "more right options than asked for": (
            "1. Which are even? Select two.\n\n- [x] 2\n- [x] 4\n- [x] 6\n- [ ] 7",
            3,
            "asks for 2, and 3 options are marked right",
        ),
        "a letter that no option has": (
            "1. Which is it?\n\nA. This\nB. That\n\nAnswer: E",
            8,
            "the answer names E, and no option is lettered so",
        ),
        "two equal options": (
            "1. Which is it?\n\n- [x] This\n- [ ] That\n- [ ] That",
            7,
            "an option stands twice (first on line 6)",
        ),
        "two answers that differ": (
            "1. Which is it?\n\nA. This\nB. That\n\nAnswer: A\n\nAnswer: B",
            3,
            "two different answers",
        ),
        "a line of no question": (
            "1. Which is it?\n\n- [x] This\n- [ ] That\n\n---\n\nCall Ann about the exam.",
            10,
            '"Call Ann about the exam."',
        ),
    }.values(),
)
def test_each_problem_is_told_with_its_line(review: str, line: int, words: str) -> None:
    assert any(
        report.startswith(f"a.md:{line}: ") and words in report
        for report in said("problem", a=f"## Review\n\n{review}\n")
    ), said("problem", a=f"## Review\n\n{review}\n")


def test_a_review_heading_without_a_question_is_told() -> None:
    (report,) = said("problem", a="# Notes\n\n## Review\n\nLook over chapter two.\n")
    assert report.startswith("a.md:3: a review heading with no question below it: ")


def test_the_same_question_in_two_notes_is_told_once_at_the_second() -> None:
    (report,) = said("problem", a=SOUND, b=SOUND)
    assert report.startswith("b.md:3: the same question stands in a.md:3: ")


def test_the_same_question_with_another_key_is_told_as_such() -> None:
    other = SOUND.replace("- [ ] Three\n- [x] Four", "- [x] Three\n- [ ] Four")
    (report,) = said("problem", a=SOUND, b=other)
    assert report.startswith("b.md:3: the same question stands in a.md:3 with another key: ")
    unknown = SOUND.replace("[x]", "[ ]")
    assert not [r for r in said("problem", a=SOUND, b=unknown) if "another key" in r]


def test_one_prompt_with_other_options_is_a_problem_in_one_note_and_a_hint_in_two() -> None:
    one = single("Which of these is true?", "A cat barks", "A cat purrs", right=1)
    two = single("Which of these is true?", "A dog barks", "A dog purrs")
    within = said("problem", a=f"## Review\n\n{one}\n---\n\n{two}")
    assert [r for r in within if "the same prompt stands in a.md:3 with other options" in r]
    apart = {"a": f"## Review\n\n{one}", "b": f"## Review\n\n{two}"}
    assert said("problem", **apart) == []
    assert [r for r in said("hint", **apart) if "the same prompt stands in a.md:3" in r]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (single("Which is even?", "2", "3", "All of the above"), "All of the above"),
        (single("¿Cuál es par?", "2", "3", "Todas las anteriores"), "Todas las anteriores"),
        (single("Which of these is not even?", "3", "2", "4"), "asks for what is not so"),
        (single("Welche Zahl ist nicht gerade?", "3", "2", "4"), "asks for what is not so"),
        ("Which is even?\n\n- [x] 2\n- [ ] 3\n", "1 of 1 question with no explanation"),
    ],
)
def test_weak_questions_get_a_hint(question: str, words: str) -> None:
    assert any(words in report for report in said("hint", a=f"## Review\n\n{question}"))


def habits(place: int, right: str, count: int = 10) -> list[str]:
    questions = []
    for number in range(count):
        options = [f"no {number}{letter}" for letter in "abc"]
        options.insert(place if place >= 0 else number % 4, f"{right} {number}")
        at = options.index(f"{right} {number}")
        questions.append(single(f"{number + 1}. What is thing {number}?", *options, right=at))
    return said("hint", a="## Review\n\n" + "\n".join(questions))


def test_a_key_always_in_one_place_is_a_hint_over_the_vault() -> None:
    assert [r for r in habits(2, "ok") if "option 3 is right: it can be guessed" in r]
    assert habits(-1, "ok") == []


def test_a_key_always_the_longest_is_a_hint_over_the_vault() -> None:
    assert [r for r in habits(-1, "this is the long one") if "is the longest" in r]
    assert habits(-1, "this is the long one", count=4) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "Which of these is NOT even?",
        "Which of these is **not** even?",
        "All of these are even EXCEPT:",
        "Which role may read but not change?",
    ],
)
def test_a_negative_word_that_is_set_off_is_no_hint(prompt: str) -> None:
    assert said("hint", a=f"## Review\n\n{single(prompt, '3', '2', '4')}") == []


def test_what_is_left_of_a_paste_is_told_once() -> None:
    review = (
        "## Review\n\n1.\nQuestion 1\nWhich is even?\n\n- [x] 2\n- [ ] 3\n\nIt has a half."
        "\n\n---\n\nQuestion 2\n\nWhat is a half?"
    )
    told = said("problem", a=review)
    assert [report for report in told if "of the paste has no options" in report]
    assert not [report for report in told if "belong to no question" in report]


def test_lines_of_no_question_are_told_from_the_first_to_the_last() -> None:
    review = f"## Review\n\n{single('Which is even?', '2', '3')}\n---\n\nCall Ann.\nCall Ben.\n"
    (told,) = [report for report in said("problem", a=review) if "belong" in report]
    assert '2 lines belong to no question, from "Call Ann." to line' in told
    assert "shown as text where they stand," in told
