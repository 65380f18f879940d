"""What a line says in a sentence: feedback, and the answer that a sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recite.review.vocabulary import BY_PHRASE
from recite.review.words import DECORATION, holds_any, plain

if TYPE_CHECKING:
    from recite.review.keys import Result
    from recite.review.vocabulary import Says

_FEEDBACK = re.compile(
    r"\\?(?:(?:in)?correct|wrong|(?:in)?correct[ao]|(?:in)?corret[ao]|corrett[ao]|errat[ao]"
    r"|sbagliat[ao]|richtig"
    r"|falsch|(?:in)?correcte?|exact)\s?[!.,:;–—-][*_]{0,3}(?:\s|$)|(?:great job|good job|nice work"
    r"|well done|right on"
    r"|not quite|that['’]s (?:right|correct|incorrect|not)|good work|exactly|yes|yes, that|no"
    r"|sorry|oops"
    r"|try again|muy bien|¡?buen trabajo|muito bem|ottimo|gut gemacht|bravo|bien joué)\s?!(?:\s|$)"
    r"|(?:that['’]s (?:right|correct|incorrect)|not quite|right on|good job|great job)\b"
    r"|you selected\b|you (?:got it|are right|chose)\b|您选择|[¡]?(?:in)?correct[ao]\b[!.,:]"
    r"|(?:正确|正確|错误|錯誤|回答正确|回答错误)[！。，:：!]",
    re.IGNORECASE,
)
# "The correct response option is **X**.", "The correct answers are: X, Y", "La respuesta correcta
# es: X": an optional article and adjective, a noun for the answer, its adjective, a verb, the name.
_RIGHT = r"(?:correct\w*|corret\w*|corrett\w*|esatt\w*|giust\w*|right|richtig\w*|bonnes?|best)"
_ANSWER_NOUN = (
    r"(?:(?:response |answer )?(?:options?|choices?)|answers?|responses?|respuestas?"
    r"|opci[óo]n(?:es)?"
    r"|respostas?|op[çc](?:ão|ões)|alternativas?|rispost[ae]|opzion[ei]|antwort(?:en)?|lösung"
    r"|réponses?|solutions?)"
)
_ANSWER_SENTENCE = re.compile(
    rf"(?:(?:the|la|las|le|les|die|il|as|o|a)\s+)?(?:\w+\s+)?(?:{_RIGHT}\s+{_ANSWER_NOUN}"
    rf"|{_ANSWER_NOUN}\s+{_RIGHT})\s*"
    r"(?:(?:is|are|was|were|would be|es|son|é|são|è|sono|ist|sind|lautet|lauten|est"
    r"|sont)\b\s*[:：]?"
    r"|[:：])\s*(?P<answer>.*)"
    r"|(?:正确的?答案|正確的?答案|答案)(?:是|为|為)\s*+[:：]?\s*(?P<chinese>.*)"
    r"|(?:correct:\s*)?[\"“](?P<quoted>[^\"”]+)[\"”] is (?:also )?(?:the|a) correct"
    r" (?:answer|option|choice)\b.*"
    # "La correcta es la b.", "Richtig ist b.": nothing but a letter behind it
    rf"|(?:(?:the|la|le|die)\s+)?(?:{_RIGHT}|esatt[ao]|giust[ao]|juste)\s+(?:one\s+)?"
    r"(?:is|es|é|è|ist|est)\s+(?:(?:la|le|die|l')\s*)?(?P<letter>[(]?[a-h][).]?)\W*$"
    # "So the answer is B, because ...": a letter, and no article
    r"|(?:(?:so|thus|hence|therefore|por tanto|portanto|quindi|also|donc),?\s+)?(?:the|la|a|die)\s+"
    r"(?:answer|respuesta|resposta|risposta|antwort|réponse)\s+(?:is|es|é|è|ist|est)\s*+:?\s*+[*_]*"
    r"(?P<said>[(]?[a-h][).]?)[*_]*(?=\s*$|[.,;]|\s+(?:because|since|porque|pois|perché|weil|car|[-–—(]))",
    re.IGNORECASE | re.DOTALL,
)
# A piece of each adjective in it, or of its Chinese form; few texts hold any.
_ANSWER_PIECES = (
    "corre",
    "right",
    "richtig",
    "bonne",
    "best",
    "答案",
    "esatt",
    "giust",
    "juste",
    "answer is",
    "respuesta es",
    "resposta é",
    "risposta è",
    "antwort ist",
    "réponse est",
)
# "**The right answer is:** B": what made the words before the answer stand out ends behind them.
_CLOSED = re.compile(r"(?:\*{1,3}|_{1,3})(?:\s+|$)")
_WRONG_START = re.compile(
    r"incorr|inco|wrong|not\b|that's (?:incorrect|not)|no\b|errat|sbagliat|falsch|sorry|oops|try"
    r"|错|錯"
)
# "> ❌ <b>**This should not be selected**", "- Incorrect: it is inert": the words that judge
_STATUS = re.compile(r"(?:[^\w<\n]|<[^<>\n]{1,200}>){0,20}(?P<words>[^\W\d_][^.!:,;<*_\n]{2,40})")
_TAG = re.compile(r"<[^<>\n]{1,200}>")
_RESULTS: dict[Says | None, Result] = {
    "result right": "right",
    "result wrong": "wrong",
    "above wrong": "wrong",
    "result partial": "partial",
}
# "Un-selected is correct", "Correctly unselected"
_RIGHTLY_LEFT = re.compile(r"\b(?:corre|corret|richtig|korrekt)|正确|正確", re.IGNORECASE)
_SELECTION = re.compile(r"sele[cç]|selezion|sélection|auswahl|选择|選擇", re.IGNORECASE)


def starts_feedback(text: str) -> bool:
    """Whether a text begins as platforms begin feedback: "Correct! ...", "Incorrect. ..."."""
    return _FEEDBACK.match(text.lstrip(DECORATION)) is not None


def opening_status(text: str) -> Says | None:
    """Give what a platform's words in front of a text say, behind signs, emphasis and tags."""
    found = _STATUS.match(text)
    return BY_PHRASE.get(plain(found["words"])) if found else None


def feedback_result(text: str) -> Result | None:
    """Give what feedback says about the answer as a whole: at its start, or in a writer's tags."""
    parts = [text, *(_TAG.split(text) if "<" in text else ())]
    said = [_RESULTS.get(opening_status(part)) for part in parts]
    if said[0]:
        return said[0]
    if starts_feedback(text):
        return "wrong" if _WRONG_START.match(plain(text).lstrip("\\¡")) else "right"
    return next((result for result in ("partial", "wrong") if result in said), None)


def says_selection(text: str) -> bool:
    """Whether a status line speaks of a selection: Udemy does so where several are right."""
    return _SELECTION.search(text) is not None


def says_rightly_left(text: str) -> bool:
    """Whether a status line calls it right that an option was not picked."""
    return _RIGHTLY_LEFT.search(text) is not None


def without_escapes(text: str) -> str:
    """Give pasted feedback without the backslashes that a converter left where none is due.

    Markdown shows a backslash before a letter or a digit, and one at the end of a paragraph.
    """
    if "\\" not in text:
        return text
    text = re.sub(r"^(\s*)\\(?=[^\W\d_])", r"\1", text)
    text = re.sub(r"\\(?=\d+[.)])", "", text)
    return re.sub(r"(?<!\s)\s*\\\s*$", "", text)


def answer_sentence(text: str) -> str | None:
    """Give what a sentence such as "The correct answer is: X" names; None for any other text."""
    if not holds_any(text.casefold(), _ANSWER_PIECES):
        return None
    found = _ANSWER_SENTENCE.match(text.lstrip(DECORATION))
    if not found:
        return None
    said = next(filter(None, found.group("answer", "chinese", "quoted", "letter", "said")), "")
    return _CLOSED.sub("", said.strip(), count=1) if _CLOSED.match(said.strip()) else said.strip()
