"""Quizzes written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from review.quizzes import Form, each, letter, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from review.quizzes import Choice


def _task_list(bullet: str) -> Callable[..., str]:
    def one(number: int, choice: Choice) -> str:
        boxes = (f"{bullet} [{'x' if right else ' '}] {text}" for text, right in choice.options)
        return f"{number}. {choice.prompt}\n\n" + "\n".join(boxes)

    return each(one)


def _lettered(pattern: str, answer: str, *, blank: str = "\n") -> Callable[..., str]:
    """Write options after a pattern such as "A. text", and the answer below them."""

    def one(number: int, choice: Choice) -> str:
        options = blank.join(
            pattern.format(letter=letter(place), small=letter(place).lower(), text=text)
            for place, (text, _) in enumerate(choice.options)
        )
        texts = "\n".join(choice.options[place][0] for place in choice.right)
        said = answer.format(letters=letters(choice), small=letters(choice).lower(), texts=texts)
        return f"{number}. {choice.prompt}\n\n{options}\n\n{said}"

    return each(one)


def _marked(right: str, wrong: str = "{}", bullet: str = "- ") -> Callable[..., str]:
    """Write a list in which the right options (and perhaps the wrong ones) are dressed up."""

    def one(number: int, choice: Choice) -> str:
        options = (
            bullet + (right if is_right else wrong).format(text)
            for text, is_right in choice.options
        )
        return f"**{number}. {choice.prompt}**\n\n" + "\n".join(options)

    return each(one)


def _key_at_the_end(quiz: Sequence[Choice]) -> str:
    questions = _lettered("{letter}. {text}", "")(quiz)
    key = "; ".join(f"{number} {letters(choice)}" for number, choice in enumerate(quiz, 1))
    return (
        f"{questions}\n\nAnswer key: {key}."
        if len(quiz) > 1
        else f"{questions}Answer: " + (letters(quiz[0]))
    )


def _aws(number: int, choice: Choice) -> str:
    options = "\n".join(f"- {text}" for text, _ in choice.options)
    (right,) = choice.right
    return (
        f"### {number}. {choice.prompt}\n\n{options}\n\n"
        f"The correct response option is **{choice.options[right][0]}**."
    )


def _quoted(number: int, choice: Choice) -> str:
    options = "\n".join(f"> - [{'x' if right else ' '}] {text}" for text, right in choice.options)
    return f"> {number}. {choice.prompt}\n>\n{options}"


def _labelled(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"- {letter(place)}) {text}" for place, (text, _) in enumerate(choice.options)
    )
    return (
        f"**Question:** {choice.prompt}\n\n**Choices:**\n\n{options}\n\n"
        f"**Correct Answer:** {letters(choice)}"
    )


def _lettered_star(quiz: Sequence[Choice]) -> str:
    def one(number: int, choice: Choice) -> str:
        options = "\n".join(
            f"{'*' if right else ''}{letter(place).lower()}) {text}"
            for place, (text, right) in enumerate(choice.options)
        )
        return f"{number}. {choice.prompt}\n{options}"

    return each(one)(quiz)


def _spoiler(number: int, choice: Choice) -> str:
    return _lettered("- {small}) {text}", "||Answer: {small}||")([choice])


def _footnotes(quiz: Sequence[Choice]) -> str:
    questions = "\n\n".join(
        f"{number}. {choice.prompt}[^{number}]\n\n"
        + "\n".join(f"{letter(p).lower()}) {text}" for p, (text, _) in enumerate(choice.options))
        for number, choice in enumerate(quiz, 1)
    )
    notes = "\n".join(f"[^{number}]: {letters(choice)}" for number, choice in enumerate(quiz, 1))
    return f"{questions}\n\n{notes}"


def _key_table(quiz: Sequence[Choice]) -> str:
    questions = _lettered("{letter}. {text}", "")(quiz)
    key = "\n".join(f"| {number} | {letters(choice)} |" for number, choice in enumerate(quiz, 1))
    if len(quiz) == 1:
        return f"{questions}Answer: {letters(quiz[0])}"
    return f"{questions}\n\n| Question | Answer |\n|---|---|\n{key}"


def _option_table(number: int, choice: Choice) -> str:
    rows = "\n".join(
        f"| {letter(place)} | {text} |" for place, (text, _) in enumerate(choice.options)
    )
    return (
        f"{number}. {choice.prompt}\n\n| | Option |\n|---|---|\n{rows}\n\nAnswer: {letters(choice)}"
    )


def _callout(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"> {letter(place).lower()}) {text}" for place, (text, _) in enumerate(choice.options)
    )
    answers = "\n".join(
        f">> {letter(place).lower()}) {choice.options[place][0]}" for place in choice.right
    )
    return f"> [!question] {choice.prompt}\n{options}\n>> [!success]- Answer\n{answers}"


HAND_FORMS = (
    Form("task list", _task_list("-")),
    Form("task list with stars", _task_list("*")),
    Form("task list with plus signs", _task_list("+")),
    Form("letters and an answer line", _lettered("{letter}. {text}", "Answer: {letters}")),
    Form("small letters in brackets", _lettered("{small}) {text}", "**Answer:** {small}")),
    Form("bracketed letters", _lettered("({letter}) {text}", "Correct answer: {letters}")),
    Form("bullets before letters", _lettered("- {letter}. {text}", "Answer: {letters}")),
    Form("letters with blank lines", _lettered("{letter}) {text}", "Ans: {letters}", blank="\n\n")),
    Form(
        "answer in a details block",
        _lettered(
            "{letter}. {text}",
            "<details>\n<summary>Answer</summary>\n\n{letters}\n\n</details>",
        ),
    ),
    Form("answer by its text", _lettered("- {text}", "Answer: {texts}"), several=False),
    Form("Spanish answer line", _lettered("{small}) {text}", "Respuesta correcta: {small}")),
    Form("German answer line", _lettered("{small}) {text}", "Antwort: {small}")),
    Form("French answer line", _lettered("{letter}. {text}", "Réponse : {letters}")),
    Form("Chinese answer line", _lettered("{letter}. {text}", "答案：{letters}")),
    Form("answer key at the end", _key_at_the_end),
    Form("bold option", _marked("**{}**"), several=False),
    Form("marked option", _marked("=={}=="), several=False),
    Form("the word correct", _marked("{} **(correct)**")),
    Form("emoji", _marked("✅ {}", "❌ {}")),
    Form("plus and minus", _marked("[+] {}", "[-] {}", "")),
    Form("sentence that names the answer", each(_aws), several=False),
    Form("question callout", each(_callout)),
    Form(
        "answer in a callout",
        _lettered("{letter}. {text}", "> [!success]- Answer\n> {letters}"),
    ),
    Form("task list in a quote", each(_quoted, "\n>\n")),
    Form("labelled parts", each(_labelled)),
    Form("answer behind bars", each(_spoiler)),
    Form("answers in footnotes", _footnotes),
    Form("answer key in a table", _key_table),
    Form("options in a table", each(_option_table)),
    Form("green options", _marked('<span style="color:green">{}</span>'), several=False),
    Form("starred letters", _lettered_star, several=False),
)
