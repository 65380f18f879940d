"""The ids by which answers are kept while a note changes."""

from __future__ import annotations

from review.golden import lines

from recite.review.identity import identify
from recite.review.parse import parse_review


def ids(**notes: str) -> dict[str, list[str]]:
    reviews = {path: (parse_review(lines(text)),) for path, text in notes.items()}
    return {
        path: [question.id for review in found for question in review.questions]
        for path, found in identify(reviews).items()
    }


def task(prompt: str, *options: str) -> str:
    return f"{prompt}\n\n" + "\n".join(
        f"- [{'x' if i == 0 else ' '}] {o}" for i, o in enumerate(options)
    )


ONE = task("What is one?", "1", "2")
TWO = task("What is two?", "2", "1")


def test_order_and_note_do_not_matter() -> None:
    assert ids(a=f"{ONE}\n\n{TWO}")["a"] == ids(b=f"{TWO}\n\n{ONE}")["b"][::-1]


def test_case_blanks_and_emphasis_do_not_matter() -> None:
    assert ids(a=ONE) == ids(a=ONE.replace("What is", "**What**  is").replace("**What**", "what"))


def test_options_in_another_order_keep_the_id() -> None:
    other = task("What is one?", "3", "4")
    swapped = "What is one?\n\n- [ ] 2\n- [x] 1"
    assert ids(a=f"{ONE}\n\n{other}")["a"] == ids(a=f"{swapped}\n\n{other}")["a"]


def test_equal_prompts_are_told_apart_by_their_options() -> None:
    other = task("What is one?", "3", "4")
    both = ids(a=f"{ONE}\n\n{other}")["a"]
    assert len(set(both)) == 2
    assert ids(a=f"{other}\n\n{ONE}")["a"] == both[::-1]


def test_wholly_equal_questions_get_distinct_and_stable_ids() -> None:
    given = ids(a=f"{ONE}\n\n{ONE}", b=ONE)
    assert len({*given["a"], *given["b"]}) == 3
    assert ids(b=ONE, a=f"{ONE}\n\n{ONE}") == given
