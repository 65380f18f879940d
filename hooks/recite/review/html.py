"""Questions as accessible HTML that works without JavaScript.

`browser/quiz/` enhances exactly this structure; `review/print_key.py` gives the same answers once
more for paper. What an answer says stands in elements that Material's search leaves out
(`data-search-exclude`), what the script judges by in `data-` attributes, which no search reads.
"""

from __future__ import annotations

import hashlib
import json
from html import escape
from typing import TYPE_CHECKING

from recite.dialect.carrier import Fragment, Html
from recite.review.answer import answer_sentence, letter, letter_name
from recite.review.blocks import page_blocks
from recite.review.model import Prose
from recite.review.shuffle import pinned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recite.dialect.carrier import Piece
    from recite.review.model import Option, Question, Review

    ToMarkdown = Callable[[str, int], str]


def render_review(review: Review, to_markdown: ToMarkdown, first: int = 1) -> tuple[Piece, ...]:
    """Give the pieces of a review's quiz.

    `to_markdown` takes a text of the note and the number of its first line and gives the Markdown
    in which its links and embeds are resolved. `first` is the number of the first question: numbers
    run through a page, since the printed key names a question by its number.
    """
    return tuple(_form(review, to_markdown, first))


def option_value(option: Option) -> str:
    """Give the name by which an option is remembered: it holds when the options are re-sorted."""
    return _digest(" ".join(option.text.split()))


def key_version(question: Question) -> str:
    """Give a hash of all that an old answer of the reader was judged by."""
    return _digest(
        json.dumps(
            [
                question.kind,
                sorted((option_value(option), option.correct) for option in question.options),
                question.answer,
                sorted(question.accepted),
                question.tolerance,
            ],
            default=str,
        )
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _form(review: Review, to_markdown: ToMarkdown, number: int) -> Iterator[Piece]:
    count = len(review.questions)
    steps = "<li></li>" * count if count <= 60 else ""
    name = f"Questions {number} to {number + count - 1}" if count > 1 else f"Question {number}"
    yield Html(
        f'<section class="recite-review" aria-label="{name}"><recite-review>'
        # A disabled default button: Enter in a field must not send the form anywhere.
        '<form autocomplete="off"><button type="submit" disabled hidden></button>'
        '<div class="recite-progress">'
        f"<p>{count} question{'s' * (count != 1)}</p>"
        f'<ol aria-hidden="true">{steps}</ol></div>'
    )
    for item in review.items:
        if isinstance(item, Prose):
            if item.markdown.strip():
                yield Fragment(to_markdown(item.markdown, item.lines[0].number))
        else:
            yield from _question(item, number, to_markdown)
            number += 1
    yield Html("</form></recite-review></section>")


def _question(question: Question, number: int, to_markdown: ToMarkdown) -> Iterator[Piece]:
    name = f"recite-q{number}"
    attributes = {
        "class": "recite-question",
        "id": name,
        "aria-labelledby": f"{name}-number {name}-prompt",
        "data-id": question.id,
        "data-version": key_version(question),
        "data-kind": _kind(question),
    }
    if question.kind == "short" and question.has_key:
        attributes["data-accepted"] = json.dumps([question.answer, *question.accepted])
        if question.tolerance is not None:
            attributes["data-tolerance"] = str(question.tolerance)
    yield Html(
        f"<fieldset{_written(attributes)}>"
        f'<legend id="{name}-number">Question {number}</legend>'
        f'<div class="recite-prompt" id="{name}-prompt">'
    )
    yield from page_blocks(to_markdown(question.prompt, question.line))
    if question.instruction:
        yield Html('</div><div class="recite-instruction">')
        yield from page_blocks(to_markdown(question.instruction, question.line))
    yield Html("</div>")
    if question.options:
        yield from _options(question, name, to_markdown)
    elif question.kind == "short":
        yield Html(_field(question, name))
    else:
        yield Html('<div class="recite-line" aria-hidden="true"></div>')
    yield from _answer(question, to_markdown)
    yield Html("</fieldset>")


def _kind(question: Question) -> str:
    """Give how the page treats the question: graded by its options or its text, or not graded."""
    if not question.has_key or not (question.options or question.kind == "short"):
        return "self"
    return "choice" if question.options else "short"


def _options(question: Question, name: str, to_markdown: ToMarkdown) -> Iterator[Piece]:
    kind = "checkbox" if question.multiple else "radio"
    fixed = pinned(question)
    seen: dict[str, int] = {}
    yield Html(f'<div class="recite-options" data-input="{kind}">')
    for index, option in enumerate(question.options):
        value = option_value(option)
        seen[value] = seen.get(value, 0) + 1
        identifier = f"{name}-{letter(index).lower()}"
        attributes = {"class": "recite-option"}
        if option.correct is not None:
            attributes["data-correct"] = str(option.correct).lower()
        if fixed[index]:
            attributes["data-pinned"] = ""
        value = value if seen[value] == 1 else f"{value}-{seen[value]}"
        yield Html(
            f"<div{_written(attributes)}>"
            f'<input type="{kind}" id="{identifier}" name="{name}" value="{value}"'
            f' aria-labelledby="{identifier}-letter {identifier}-text">'
            f'<label for="{identifier}" id="{identifier}-letter">{letter(index)}</label>'
            f'<div class="recite-text" id="{identifier}-text">'
        )
        yield from page_blocks(to_markdown(option.text, option.line))
        yield Html("</div></div>")
    yield Html("</div>")


def _field(question: Question, name: str) -> str:
    mode = ' inputmode="decimal"' if question.tolerance is not None else ""
    return (
        f'<div class="recite-written"><input class="recite-field" type="text" name="{name}"{mode}'
        f' aria-labelledby="{name}-prompt" spellcheck="false" autocapitalize="off"></div>'
    )


def _answer(question: Question, to_markdown: ToMarkdown) -> Iterator[Piece]:
    yield Html(
        '<details class="recite-answer" data-search-exclude><summary>Answer</summary>'
        '<div class="recite-solution">'
    )
    yield from answer_pieces(question, to_markdown)
    yield Html("</div></details>")


def answer_pieces(question: Question, to_markdown: ToMarkdown) -> Iterator[Piece]:
    """Give the key, how it is known, each option's feedback and the explanation."""
    sentence = answer_sentence(question)
    if sentence:
        yield Html(f'<div class="recite-known"><p>{sentence}</p></div>')
    if question.answer and not question.options:
        yield Html('<div class="recite-given">')
        yield from page_blocks(to_markdown(question.answer, question.line))
        yield Html("</div>")
    for index, option in enumerate(question.options):
        if option.feedback:
            yield Html(
                f'<div class="recite-feedback" data-option="{index}">'
                f"<p>If {letter_name(index)}:</p>"
            )
            yield from page_blocks(to_markdown(option.feedback, option.line))
            yield Html("</div>")
    if question.explanation:
        yield Html('<div class="recite-explanation">')
        yield from page_blocks(to_markdown(question.explanation, question.line))
        yield Html("</div>")


def _written(attributes: dict[str, str]) -> str:
    return "".join(
        f' {name}="{escape(value)}"' if value else f" {name}" for name, value in attributes.items()
    )
