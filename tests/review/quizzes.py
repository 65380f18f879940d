"""Generated quizzes, and a writer for each form in which people keep them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

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


_SYLLABLES = ("ba", "du", "fe", "go", "ki", "lam", "mor", "nu", "pis", "ro", "sel", "tiv", "wen")
_COUNTS = {2: "two", 3: "three", 4: "four"}
_SUBJECTS = ("the river", "a triangle", "the third planet", "an enzyme", "this theorem", "a verb")

_words = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=4).map("".join)
_texts = st.lists(_words, min_size=1, max_size=5).map(lambda words: " ".join(words).capitalize())


@st.composite
def choices(draw: st.DrawFn, *, several: bool = True) -> Choice:
    """Give a question of two to five options that are all different."""
    texts = draw(st.lists(_texts, min_size=2, max_size=5, unique_by=str.casefold))
    right = draw(st.integers(1, min(4, len(texts) - 1))) if several else 1
    places = draw(st.permutations(range(len(texts))))[:right]
    prompt = f"What is {draw(_words)} in {draw(st.sampled_from(_SUBJECTS))}?"
    if right > 1:
        prompt = f"{prompt} Select {_COUNTS[right]}."
    return Choice(prompt, tuple((text, at in places) for at, text in enumerate(texts)))


def quizzes(*, several: bool = True) -> st.SearchStrategy[list[Choice]]:
    """Give one to three questions whose prompts are all different."""
    return st.lists(
        choices(several=several), min_size=1, max_size=3, unique_by=lambda choice: choice.prompt
    )


def _each(write: Callable[[int, Choice], str], between: str = "\n\n") -> Callable[..., str]:
    def whole(quiz: Sequence[Choice]) -> str:
        return between.join(write(number, choice) for number, choice in enumerate(quiz, 1))

    return whole


def _letter(place: int) -> str:
    return chr(ord("A") + place)


def _letters(choice: Choice) -> str:
    return ", ".join(map(_letter, choice.right))


def _task_list(bullet: str) -> Callable[..., str]:
    def one(number: int, choice: Choice) -> str:
        boxes = (f"{bullet} [{'x' if right else ' '}] {text}" for text, right in choice.options)
        return f"{number}. {choice.prompt}\n\n" + "\n".join(boxes)

    return _each(one)


def _lettered(pattern: str, answer: str, *, blank: str = "\n") -> Callable[..., str]:
    """Write options after a pattern such as "A. text", and the answer below them."""

    def one(number: int, choice: Choice) -> str:
        options = blank.join(
            pattern.format(letter=_letter(place), small=_letter(place).lower(), text=text)
            for place, (text, _) in enumerate(choice.options)
        )
        texts = "\n".join(choice.options[place][0] for place in choice.right)
        said = answer.format(letters=_letters(choice), small=_letters(choice).lower(), texts=texts)
        return f"{number}. {choice.prompt}\n\n{options}\n\n{said}"

    return _each(one)


def _marked(right: str, wrong: str = "{}", bullet: str = "- ") -> Callable[..., str]:
    """Write a list in which the right options (and perhaps the wrong ones) are dressed up."""

    def one(number: int, choice: Choice) -> str:
        options = (
            bullet + (right if is_right else wrong).format(text)
            for text, is_right in choice.options
        )
        return f"**{number}. {choice.prompt}**\n\n" + "\n".join(options)

    return _each(one)


def _key_at_the_end(quiz: Sequence[Choice]) -> str:
    questions = _lettered("{letter}. {text}", "")(quiz)
    key = "; ".join(f"{number} {_letters(choice)}" for number, choice in enumerate(quiz, 1))
    return (
        f"{questions}\n\nAnswer key: {key}."
        if len(quiz) > 1
        else f"{questions}Answer: " + (_letters(quiz[0]))
    )


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
        f"{_letter(place).lower()}.\n{text}" for place, (text, _) in enumerate(choice.options)
    )
    (right,) = choice.right
    return (
        f"Question {number}\nNot answered\nMarked out of 1.00\nFlag question\nQuestion text\n\n"
        f"{choice.prompt}\n\nSelect one:\n\n{options}\n\nFeedback\n\n"
        f"The correct answer is: {choice.options[right][0]}"
    )


def _aws(number: int, choice: Choice) -> str:
    options = "\n".join(f"- {text}" for text, _ in choice.options)
    (right,) = choice.right
    return (
        f"### {number}. {choice.prompt}\n\n{options}\n\n"
        f"The correct response option is **{choice.options[right][0]}**."
    )


def _callout(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"> {_letter(place).lower()}) {text}" for place, (text, _) in enumerate(choice.options)
    )
    answers = "\n".join(
        f">> {_letter(place).lower()}) {choice.options[place][0]}" for place in choice.right
    )
    return f"> [!question] {choice.prompt}\n{options}\n>> [!success]- Answer\n{answers}"


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
    questions = _each(lambda _, choice: f"## {choice.prompt}\n\n{_boxes(choice)}")(quiz)
    return f"```quizdown\n---\nshuffle_answers: true\n---\n\n{questions}\n```"


def _boxes(choice: Choice) -> str:
    return "\n".join(f"- [{'x' if right else ' '}] {text}" for text, right in choice.options)


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


def _quoted(number: int, choice: Choice) -> str:
    options = "\n".join(f"> - [{'x' if right else ' '}] {text}" for text, right in choice.options)
    return f"> {number}. {choice.prompt}\n>\n{options}"


def _result_page(question: str, state: str, answer: str, overall: str) -> Callable[..., str]:
    """Write Udemy's result page in another language: what is right stands above the option."""

    def one(number: int, choice: Choice) -> str:
        options = "\n\n".join(
            f"{answer}\n\n{text}" if right else text for text, right in choice.options
        )
        return f"{question} {number}\n{state}\n\n{choice.prompt}\n\n{options}\n\n{overall}\n\nSo."

    return _each(one)


def _labelled(number: int, choice: Choice) -> str:
    options = "\n".join(
        f"- {_letter(place)}) {text}" for place, (text, _) in enumerate(choice.options)
    )
    return (
        f"**Question:** {choice.prompt}\n\n**Choices:**\n\n{options}\n\n"
        f"**Correct Answer:** {_letters(choice)}"
    )


FORMS = (
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
    Form("icon paste", _each(_icons)),
    Form("old Coursera page", _each(_old_coursera)),
    Form("Udemy result page", _each(_udemy)),
    Form("Moodle page", _each(_moodle), several=False),
    Form("sentence that names the answer", _each(_aws), several=False),
    Form("question callout", _each(_callout)),
    Form("GIFT", _each(_gift)),
    Form("edX Markdown", _each(_edx)),
    Form("mkdocs-quiz", _each(_mkdocs_quiz)),
    Form("freeCodeCamp", _each(_free_code_camp), several=False),
    Form("MDX", _each(_mdx)),
    Form("YAML fence", _each(_yaml)),
    Form("quizdown", _quizdown),
    Form("mkdocs-quiz, older", _each(_old_mkdocs_quiz)),
    Form("Flatiron", _each(_flatiron)),
    Form("components", _each(_components)),
    Form("fields in a fence", _fields),
    Form("R/exams", _each(_r_exams)),
    Form(
        "answer in a callout",
        _lettered("{letter}. {text}", "> [!success]- Answer\n> {letters}"),
    ),
    Form("task list in a quote", _each(_quoted, "\n>\n")),
    Form("labelled parts", _each(_labelled)),
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
