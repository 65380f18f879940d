"""Generated quizzes, and what their writers share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from review.invented_words import INVENTED_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Choice:
    """A choice question: its options with whether each is right."""

    prompt: str
    options: tuple[tuple[str, bool], ...]

    @property
    def right(self) -> list[int]:
        return [place for place, (_, right) in enumerate(self.options) if right]


@dataclass(frozen=True)
class Form:
    """A way to write quizzes; `several` tells whether it can hold several right options."""

    name: str
    write: Callable[[Sequence[Choice]], str]
    several: bool = True


_COUNTS = {2: "two", 3: "three", 4: "four"}
_SUBJECTS = ("the river", "a triangle", "the third planet", "an enzyme", "this theorem", "a verb")

_texts = st.lists(INVENTED_WORDS, min_size=1, max_size=5).map(
    lambda words: " ".join(words).capitalize()
)


@st.composite
def choices(draw: st.DrawFn, *, several: bool = True) -> Choice:
    """Give a question of two to five options that are all different."""
    texts = draw(st.lists(_texts, min_size=2, max_size=5, unique_by=str.casefold))
    right = draw(st.integers(1, min(4, len(texts) - 1))) if several else 1
    places = draw(st.permutations(range(len(texts))))[:right]
    prompt = f"What is {draw(INVENTED_WORDS)} in {draw(st.sampled_from(_SUBJECTS))}?"
    if right > 1:
        prompt = f"{prompt} Select {_COUNTS[right]}."
    return Choice(prompt, tuple((text, at in places) for at, text in enumerate(texts)))


def quizzes(*, several: bool = True) -> st.SearchStrategy[list[Choice]]:
    """Give one to three questions whose prompts are all different."""
    return st.lists(
        choices(several=several), min_size=1, max_size=3, unique_by=lambda choice: choice.prompt
    )


def each(write: Callable[[int, Choice], str], between: str = "\n\n") -> Callable[..., str]:
    """Write each question with its number."""

    def whole(quiz: Sequence[Choice]) -> str:
        return between.join(write(number, choice) for number, choice in enumerate(quiz, 1))

    return whole


def letter(place: int) -> str:
    """Give the letter of a place."""
    return chr(ord("A") + place)


def letters(choice: Choice) -> str:
    """Give the letters of the right options."""
    return ", ".join(map(letter, choice.right))


def boxes(choice: Choice) -> str:
    """Give the options as a task list."""
    return "\n".join(f"- [{'x' if right else ' '}] {text}" for text, right in choice.options)
