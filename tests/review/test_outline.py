"""What `recite quiz` shows: each problem below its own question, under that question's number."""

from __future__ import annotations

from review import golden

from recite.review.outline import counted, outline
from recite.review.parse import parse_review

QUIZ = """```quiz
- question: Which of these floats?
  options:
    - text: Cork
      correct: true
    - text: Lead
- question: Which of these sinks?
  options:
    - text: Iron
    - text: Wood
```"""
UNMARKED = """1. Which is red?
   a) rust
   b) chalk"""


def shown(source: str, first: int = 1) -> str:
    return outline(parse_review(golden.lines(source)), first)


def test_a_problem_bears_the_number_of_its_question_and_not_of_the_first_of_its_block() -> None:
    review = parse_review(golden.lines(QUIZ))
    assert [question.prompt for question in review.questions] == [
        "Which of these floats?",
        "Which of these sinks?",
    ]
    (problem,) = review.problems
    assert problem.question == 2
    assert problem.told.startswith("question 2: the text does not say")


def test_a_problem_stands_below_its_question_whatever_number_the_section_starts_with() -> None:
    assert shown(UNMARKED, first=7).split("\n\n")[0].startswith("7. (one answer, line 1")
    above, below = shown(
        f"{UNMARKED}\n\n2. Which is white?\n   a) chalk\n   b) coal\n   Answer: a"
    ).split("2. (one answer")
    assert "problem, line 1: the text does not say which option is right" in above
    assert "problem" not in below


def test_a_long_stretch_of_text_is_told_by_its_first_lines_and_its_end() -> None:
    text = "\n".join(f"Remark number {number}." for number in range(1, 31))
    told = shown(f"{text}\n\n---\n\n{UNMARKED}")
    assert "left as text, line 5: Remark number 5." in told
    assert "Remark number 6." not in told
    assert "left as text: 26 more lines, up to line 32" in told


def test_the_count_says_how_many_are_not_graded() -> None:
    one = parse_review(golden.lines(UNMARKED))
    sound = parse_review(golden.lines("Which is red?\n\n- [x] rust\n- [ ] chalk"))
    assert counted([one]) == "1 question, it is not graded: the key is not known"
    assert counted([one, sound]) == "2 questions, 1 of them not graded: the key is not known"
    assert counted([sound]) == "1 question"
