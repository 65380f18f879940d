"""Quizzes written in the syntaxes of quiz tools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from review.quizzes import Form, boxes, each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from review.quizzes import Choice


def _gift(number: int, choice: Choice) -> str:
    several = len(choice.right) > 1
    weight = 100 // len(choice.right)
    options = "\n".join(
        (f"~%{weight if right else -100}%{text}") if several else f"{'=' if right else '~'}{text}"
        for text, right in choice.options
    )
    return f"::{number}:: {choice.prompt} {{\n{options}\n}}"


def _edx(number: int, choice: Choice) -> str:
    several = len(choice.right) > 1
    box = {True: "[x]" if several else "(x)", False: "[ ]" if several else "( )"}
    options = "\n".join(f"{box[right]} {text}" for text, right in choice.options)
    return f">>{choice.prompt}<<\n\n{options}"


def _mkdocs_quiz(number: int, choice: Choice) -> str:
    options = "\n".join(f"- [{'x' if right else ' '}] {text}" for text, right in choice.options)
    return f"<quiz>\n{choice.prompt}\n{options}\n</quiz>"


def _free_code_camp(number: int, choice: Choice) -> str:
    options = "\n\n---\n\n".join(text for text, _ in choice.options)
    (right,) = choice.right
    return (
        f"## --text--\n\n{choice.prompt}\n\n## --answers--\n\n{options}\n\n"
        f"## --video-solution--\n\n{right + 1}"
    )


def _mdx(number: int, choice: Choice) -> str:
    options = ",\n".join(
        f'\t\t{{\n\t\t\ttext: "{text}",\n\t\t\texplain: "So it is."'
        + (",\n\t\t\tcorrect: true" if right else "")
        + "\n\t\t}"
        for text, right in choice.options
    )
    return f"### {number}. {choice.prompt}\n\n<Question\n\tchoices={{[\n{options}\n\t]}}\n/>"


def _yaml(number: int, choice: Choice) -> str:
    kind = "checkbox" if len(choice.right) > 1 else "radio"
    options = "\n".join(
        f"- content: {text}" + ("\n  correct: true" if right else "")
        for text, right in choice.options
    )
    return f"```quiz\ntype: {kind}\ncontent: {choice.prompt}\n\noptions:\n{options}\n```"


def _quizdown(quiz: Sequence[Choice]) -> str:
    questions = each(lambda _, choice: f"## {choice.prompt}\n\n{boxes(choice)}")(quiz)
    return f"```quizdown\n---\nshuffle_answers: true\n---\n\n{questions}\n```"


def _old_mkdocs_quiz(number: int, choice: Choice) -> str:
    answers = "\n".join(
        f"answer{'-correct' if right else ''}: {text}" for text, right in choice.options
    )
    return f"<?quiz?>\nquestion: {choice.prompt}\n{answers}\ncontent:\n<p>{number}</p>\n<?/quiz?>"


def _flatiron(number: int, choice: Choice) -> str:
    several = len(choice.right) > 1
    options = "\n".join(
        ("[{}] {}" if several else "({}) {}").format("X" if right else " ", text)
        for text, right in choice.options
    )
    return f"?: {choice.prompt}\n\n{options}"


def _components(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"  <Answer{' correct' if right else ''}>{text}</Answer>" for text, right in choice.options
    )
    return f"<Question>\n{choice.prompt}\n{options}\n</Question>"


def _fields(quiz: Sequence[Choice]) -> str:
    items = "\n".join(
        f"- question: {choice.prompt}\n  options: [{', '.join(t for t, _ in choice.options)}]\n"
        f"  answer: [{', '.join(text for text, right in choice.options if right)}]"
        for choice in quiz
    )
    return f"```quiz\n{items}\n```"


def _r_exams(number: int, choice: Choice) -> str:
    options = "\n".join(f"* {text}" for text, _ in choice.options)
    key = "".join("1" if right else "0" for _, right in choice.options)
    kind = "mchoice" if len(choice.right) > 1 else "schoice"
    return (
        f"Question\n========\n{choice.prompt}\n\nAnswerlist\n----------\n{options}\n\n"
        f"Meta-information\n================\nexname: {number}\nextype: {kind}\n"
        f"exsolution: {key}"
    )


def _html(quiz: Sequence[Choice]) -> str:
    def one(choice: Choice) -> str:
        options = "\n".join(
            f"<li>{f'<b>{text}</b>' if right else text}</li>" for text, right in choice.options
        )
        return f"<li>{choice.prompt}\n<ul>\n{options}\n</ul>\n</li>"

    return "<ol>\n" + "\n".join(map(one, quiz)) + "\n</ol>"


def _notebook(quiz: Sequence[Choice]) -> str:
    items = [
        {
            "question": choice.prompt,
            "type": "many_choice" if len(choice.right) > 1 else "multiple_choice",
            "answers": [{"answer": text, "correct": right} for text, right in choice.options],
        }
        for choice in quiz
    ]
    return f"```json\n{json.dumps(items, indent=2)}\n```"


def _learnr(quiz: Sequence[Choice]) -> str:
    def one(choice: Choice) -> str:
        answers = ",\n".join(
            f'  answer("{text}"{", correct = TRUE" if right else ""})'
            for text, right in choice.options
        )
        return f'question("{choice.prompt}",\n{answers}\n)'

    return "```{r}\n" + "\n".join(map(one, quiz)) + "\n```"


def _moodle_cloze(number: int, choice: Choice) -> str:
    options = "~".join(f"{'=' if right else ''}{text}" for text, right in choice.options)
    kind = "MR" if len(choice.right) > 1 else "MC"
    return f"{choice.prompt} {{{number}:{kind}:{options}}}"


SYNTAX_FORMS = (
    Form("GIFT", each(_gift)),
    Form("edX Markdown", each(_edx)),
    Form("mkdocs-quiz", each(_mkdocs_quiz)),
    Form("freeCodeCamp", each(_free_code_camp), several=False),
    Form("MDX", each(_mdx)),
    Form("YAML fence", each(_yaml)),
    Form("quizdown", _quizdown),
    Form("mkdocs-quiz, older", each(_old_mkdocs_quiz)),
    Form("Flatiron", each(_flatiron)),
    Form("components", each(_components)),
    Form("fields in a fence", _fields),
    Form("R/exams", each(_r_exams)),
    Form("lists of HTML", _html, several=False),
    Form("notebook", _notebook),
    Form("learnr", _learnr),
)
