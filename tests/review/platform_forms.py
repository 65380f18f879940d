"""Quizzes written as platforms show them and people paste them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from review.quizzes import Form, boxes, each, letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from review.quizzes import Choice


def _icons(number: int, choice: Choice) -> str:
    options = (
        f"{'_check_' if right else ''}{text}"
        + ("\n\nYou selected a correct option!" if right and len(choice.right) > 1 else "")
        for text, right in choice.options
    )
    return f"_check_\n\n{number}.\n\n{choice.prompt}\n\n" + "\n\n".join(options)


def _old_coursera(number: int, choice: Choice) -> str:
    options = "\n\n".join(
        f"{text}\n\n{'This should be selected' if right else 'Un-selected is correct'}"
        for text, right in choice.options
    )
    return f"Correct\n\n1 / 1 points\n\n{number}.\n\n{choice.prompt}\n\n{options}"


def _udemy(number: int, choice: Choice) -> str:
    word = "selection" if len(choice.right) > 1 else "answer"
    options = "\n\n".join(
        f"Correct {word}\n\n{text}" if right else text for text, right in choice.options
    )
    return (
        f"Question {number}\nSkipped\n\n{choice.prompt}\n\n{options}\n\n"
        "Overall explanation\n\nSo it is."
    )


def _moodle(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"{letter(place).lower()}.\n{text}" for place, (text, _) in enumerate(choice.options)
    )
    (right,) = choice.right
    return (
        f"Question {number}\nNot answered\nMarked out of 1.00\nFlag question\nQuestion text\n\n"
        f"{choice.prompt}\n\nSelect one:\n\n{options}\n\nFeedback\n\n"
        f"The correct answer is: {choice.options[right][0]}"
    )


def _result_page(question: str, state: str, answer: str, overall: str) -> Callable[..., str]:
    """Write Udemy's result page in another language: what is right stands above the option."""

    def one(number: int, choice: Choice) -> str:
        options = "\n\n".join(
            f"{answer}\n\n{text}" if right else text for text, right in choice.options
        )
        return f"{question} {number}\n{state}\n\n{choice.prompt}\n\n{options}\n\n{overall}\n\nSo."

    return each(one)


def _datacamp(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"{'OK  ' if right else ''}{text}\npress\n{place}"
        for place, (text, right) in enumerate(choice.options, 1)
    )
    return f"{number}. {choice.prompt}\n\nInstructions\n50 XP\n\nPossible Answers\n\n{options}"


def _microsoft_learn(number: int, choice: Choice) -> str:
    return f"**{number}. {choice.prompt}**\n\n{boxes(choice)}\n\nCorrect. So it is."


def _exam_dump(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"{letter(place)}. {text}{' Most Voted' if place == 0 else ''}"
        for place, (text, _) in enumerate(choice.options)
    )
    letters = "".join(map(letter, choice.right))
    return (
        f"Question #{number}\n{choice.prompt}\n\n{options}\n\n"
        f"Reveal Solution\n\nCorrect Answer: {letters}"
    )


def _logseq(number: int, choice: Choice) -> str:
    options = "\n".join(f"\t- {text}" for text, _ in choice.options)
    (right,) = choice.right
    return f"- {choice.prompt}\n{options}\n\t- Correct: {choice.options[right][0]}"


def _flat_logseq(number: int, choice: Choice) -> str:
    return _logseq(number, choice).replace("\t", "")


def _canvas(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"Correct Answer\n{text}" if right else text for text, right in choice.options
    )
    return f"Question {number}\n0 / 1 pts\n{choice.prompt}\n{options}"


def _edx_page(number: int, choice: Choice) -> str:
    options = "\n".join(f"{text}{' correct' if right else ''}" for text, right in choice.options)
    return (
        f"Question {number}\n1/1 point (graded)\n{choice.prompt}\n\n{options}\n\n"
        "You have used 1 of 2 attempts"
    )


def _net_academy(number: int, choice: Choice) -> str:
    options = "\n".join(f"- {f'__{text}__' if right else text}" for text, right in choice.options)
    return f"{number}. {choice.prompt}\n\n{options}\n\nExplanation: So it is."


def _trailhead(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"> ==**{letter(place)}.** {text}==" if right else f"> **{letter(place)}.** {text}"
        for place, (text, right) in enumerate(choice.options)
    )
    return f"> **{number}** - {choice.prompt}\n>\n{options}"


def _skill_builder(number: int, choice: Choice) -> str:
    options = "\n".join(text for text, _ in choice.options)
    others = "\n".join(f"- {text} is another thing." for text, right in choice.options if not right)
    (right,) = choice.right
    return (
        f"{number}. {choice.prompt}\n\n{options}\n\n"
        f"The correct response option is {choice.options[right][0]}.\n\n"
        f"The other response options are incorrect because:\n\n{others}"
    )


PLATFORM_FORMS = (
    Form("icon paste", each(_icons)),
    Form("old Coursera page", each(_old_coursera)),
    Form("Udemy result page", each(_udemy)),
    Form("Moodle page", each(_moodle), several=False),
    Form("DataCamp", each(_datacamp), several=False),
    Form("Microsoft Learn", each(_microsoft_learn)),
    Form("exam dump", each(_exam_dump)),
    Form("Logseq", each(_logseq, "\n"), several=False),
    Form("Logseq, flat", each(_flat_logseq, "\n"), several=False),
    Form("Canvas", each(_canvas)),
    Form("edX page", each(_edx_page), several=False),
    Form("Networking Academy", each(_net_academy), several=False),
    Form("Trailhead", each(_trailhead, "\n\n")),
    Form("Skill Builder", each(_skill_builder), several=False),
    *(
        Form(f"{language} result page", _result_page(*words), several=False)
        for language, words in {
            "Spanish": ("Pregunta", "Omitida", "Respuesta correcta", "Explicación general"),
            "Portuguese": ("Pergunta", "Ignorada", "Resposta correta", "Explicação geral"),
            "Italian": ("Domanda", "Saltata", "Risposta corretta", "Spiegazione generale"),
            "German": ("Frage", "Übersprungen", "Richtige Antwort", "Gesamterklärung"),
            "French": ("Question", "Ignorée", "Bonne réponse", "Explication générale"),
            "Chinese": ("问题", "已跳过", "正确选项", "总体解释"),
        }.items()
    ),
)
