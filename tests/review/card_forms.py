"""Generated cards, and a writer for each form in which people keep them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st
from review.invented_words import INVENTED_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Card(NamedTuple):
    """What a card asks and what answers it."""

    front: str
    back: str


@dataclass(frozen=True)
class CardForm:
    """A way to write cards; `both` tells whether each is asked in the other direction, too."""

    name: str
    write: Callable[[Sequence[Card]], str]
    both: bool = False


_phrases = st.lists(INVENTED_WORDS, min_size=2, max_size=4).map(" ".join)


@st.composite
def _cards(draw: st.DrawFn) -> Card:
    return Card(
        f"What is {draw(INVENTED_WORDS)} in {draw(INVENTED_WORDS)}?", draw(_phrases).capitalize()
    )


def decks() -> st.SearchStrategy[list[Card]]:
    """Give one to four cards whose fronts and backs are all different."""
    return st.lists(
        _cards(), min_size=1, max_size=4, unique_by=(lambda c: c.front, lambda c: c.back)
    )


def _each(pattern: str, between: str = "\n\n", head: str = "") -> Callable[[Sequence[Card]], str]:
    def write(deck: Sequence[Card]) -> str:
        return head + between.join(
            pattern.format(front=card.front, back=card.back, number=number)
            for number, card in enumerate(deck, 1)
        )

    return write


CARD_FORMS = (
    CardForm("two colons", _each("{front}::{back}", "\n")),
    CardForm("two colons apart", _each("{front} :: {back}", "\n", "#flashcards\n\n")),
    CardForm("two colons in a list", _each("- {front}::{back}", "\n")),
    CardForm("three colons", _each("{front}:::{back}", "\n"), both=True),
    CardForm("two semicolons", _each("{front};;{back}", "\n\n", "#flashcards\n\n")),
    CardForm("a question mark between", _each("{front}\n?\n{back}")),
    CardForm("two question marks between", _each("{front}\n??\n{back}"), both=True),
    CardForm("a due date", _each("{front}::{back}\n<!--SR:!2024-01-0{number},4,270-->")),
    CardForm("a tag", _each("{front} #card\n{back}")),
    CardForm("a tag in Logseq", _each("- {front} #card\n\t- {back}", "\n")),
    CardForm("front and back", _each("Front: {front}\nBack: {back}")),
    CardForm("start and end", _each("START\nBasic\n{front}\nBack: {back}\nEND")),
    CardForm("a table", _each("| {front} | {back} |", "\n", "| Question | Answer |\n|---|---|\n")),
    CardForm("Q and A", _each("Q: {front}\nA: {back}")),
    CardForm("bold Q and A", _each("**Q:** {front}\n\n**A:** {back}")),
    CardForm("numbers and an answer line", _each("{number}. {front}\n\nAnswer: {back}")),
    CardForm("a heading and an answer line", _each("### {front}\n\n**Answer:** {back}")),
    CardForm("details", _each("<details>\n<summary>{front}</summary>\n\n{back}\n\n</details>")),
    CardForm("a folded callout", _each("> [!question]- {front}\n> {back}")),
    CardForm(
        "an answer in a callout", _each("{number}. {front}\n\n> [!success]- Answer\n> {back}")
    ),
    CardForm("an export of Anki", _each("{front}\t{back}", "\n", "#separator:tab\n#html:true\n")),
    CardForm("TryHackMe", _each("{front}\n\n*{back}*")),
    CardForm("an answer behind bars", _each("{number}. {front}\n\n||{back}||")),
    CardForm("an answer to type", _each("{front}\n= {back}")),
)
