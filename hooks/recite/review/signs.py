"""What a line says as a whole: the header of a question, a status, a label, nothing of weight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.labels import ICON, ICONS
from recite.review.noise import is_noise, is_of_page
from recite.review.points import POINT_WORDS, read_points, says_worth
from recite.review.vocabulary import BY_PHRASE, LONGEST
from recite.review.words import CALLOUT, DECORATION, holds_any, plain, without_tags

if TYPE_CHECKING:
    from recite.review.keys import Result
    from recite.review.vocabulary import Says

_QUESTION_WORDS = (
    r"question|pregunta|questão|questao|pergunta|domanda|frage|quesito|aufgabe|q|题目|題目|问题|問題|题|題"
    r"|第|exercise"
)
# "Question 3:", "Q3.", "第 3 题", "2.Question 2", "Question 18Skipped", "Question 3 of 10"
_HEADER = re.compile(
    rf"(?:(?P<again>\d{{1,3}})\s*[.)]\s*)?(?:{_QUESTION_WORDS})\s*[#n°º]*\s*(?P<number>\d{{1,3}})(?!\d|\.\d)\s*"
    rf"(?:题|題|问|問)?(?:\s*(?:of|/|de|von|di|sur|out of)\s*\d{{1,3}})?"
    rf"\s*(?:\((?:\d+\s*(?:{POINT_WORDS})?|[^()\d][^()]{{2,39}}(?=\)[\s:._*]*$))\))?(?P<mark>[.:)\-–—、]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# What starts with a number of its own may ask something long: "**Question 3:** ..."
_LONG_HEADER = re.compile(rf"[\s*_#]*(?:{_QUESTION_WORDS})\s?\d{{1,3}}\s?[.:)]", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_DIGITS = 3
"""Digits of a question's number; a year has more."""
_LONE_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)、]+")
_INSTRUCTION = re.compile(
    r"(?:\W*info\W*+)?(?:note|nota|hinweis|remarque|注意?|anmerkung)?\s*+[:：]?\s*+(?:to get credit"
    r"|to receive credit|each correct (?:selection|answer) is worth (?:one|\d+) points?\b"
    r"|para obtener (?:el )?(?:crédito|puntos)|para receber (?:o )?crédito"
    r"|per ottenere il punteggio"
    r"|um punkte|pour obtenir (?:des|les) points|要获得).*",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip

# "1. Multiple Choice", "2 - True or false": the kind of a question where its prompt would stand
_KIND = re.compile(
    r"(?P<number>\d{1,3})\s*[.)\-–—]\s*(?:quiz|multiple[ -]choice|multiple[ -]select"
    r"|true(?:/| or | / )false|single choice|checkbox(?:es)?|dropdown|type answer)",
    re.IGNORECASE,
)
# "This should not be selected", in the words of six languages: a demonstrative, "should", "select"
_SHOULD = re.compile(
    r"(?:this|that|esto|eso|esta|isso|isto|essa|quest[oa]|ceci|cela|cette|dies(?:e|es)?|das)\b"
    r"(?=.*\b(?:should|must|deb\w+|dev\w+|dovrebbe|doit|devrait|sollte|darf)\b)"
    r"(?P<negated>.*\b(?:not|no|não|non|ne|nicht)\b)?"
    r".*\b(?:selec\w+|selez\w+|sélec\w+|ausgewählt)(?: \w+)?",
    re.IGNORECASE,
)
# A piece of each sentence that says so: quicker to look for
_SELECTED = ("sel", "sél", "ausgew")
# "IncorrectQuestion 9", "1 / 1 ptsQuestion 9", as Canvas is copied
_GLUED = re.compile(
    rf"(?:(?P<word>(?:in)?correct|partial|unanswered)|(?P<points>\d[\d.,]*\s*/\s*\d[\d.,]*\s*"
    rf"(?:{POINT_WORDS})))(?=(?:{_QUESTION_WORDS})\s*\d)",
    re.IGNORECASE,
)
# "Answer 3", "Solution to Question 3:"
_NUMBERED_ANSWER = re.compile(
    r"(?P<word>[^\W\d]{2,12})\s(?:(?:to|for|zu|a la|à la|alla|da|de la)\s)?"
    rf"(?:(?:{_QUESTION_WORDS})\s?)?"
    r"[#n°º]*\s?(?P<number>\d{1,3})[.:)]*",
    re.IGNORECASE,
)
# "**2** - Which ...?"; without emphasis only what asks: "2 - Which ...?"
_BOLD_NUMBER = re.compile(
    r"(?:\*\*|__)(?P<number>\d{1,3})(?:\*\*|__)\s*[-–—:.]\s*(?P<rest>\S.*)"
    r"|(?P<plain>\d{1,3})\s+[-–—]\s+(?P<asked>[^\W\d_]{2}.*[?？])"
)
# "Question #12 Topic 1": the part of a dump, and no prompt
_TOPIC = re.compile(r"^(?:exam )?topic \d+$", re.IGNORECASE)
# "Question **1**", as a converter leaves Moodle's header; what is bold up to the end is stripped
_BOLD_INNER = re.compile(r"^(?P<word>[^\W\d]+\s+)[*_]{1,3}(?P<number>\d{1,3})$")
# What Pandoc keeps of a page's classes behind a heading: "Question 3 {.question-number}"
_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{[.#][^{}]*\}\s*$")

# "[!answer]-", the head of a callout without a title
_ANSWER_CALLOUT = re.compile(r"\[!(?:ans|answer|solution)\][+-]?\s*", re.IGNORECASE)
# "(Correct)" on a line of its own belongs to the option above, as older pages of Udemy have it.
_BRACKETED = re.compile(r"[(（]\s*(?P<words>[^\W\d][^()（）]*?)\s*[)）]")
_OF_ONE: dict[Says, Says] = {"result right": "above right", "result wrong": "above wrong"}
_GLUED_RESULTS: dict[str, Result] = {
    "correct": "right", "incorrect": "wrong", "partial": "partial", "unanswered": "none",
}  # fmt: skip
_RESULTS: dict[Says, Result] = {
    "result right": "right",
    "result wrong": "wrong",
    "result partial": "partial",
    "result none": "none",
}


class Sign(NamedTuple):
    """What a whole line says.

    `rest` is the text that follows a header on its line, `said_result` the result that points give
    or that stands beside the header; `worth` tells a line of points.
    """

    says: Says
    number: int | None = None
    rest: str = ""
    said_result: Result | None = None
    worth: bool = False

    @property
    def result(self) -> Result | None:
        """The result that a status says."""
        return _RESULTS.get(self.says)

    @property
    def points(self) -> Result | None:
        """The result that points say."""
        return self.said_result if self.says == "noise" else None


def read_sign(text: str) -> Sign | None:
    """Give what a line says as a whole, if it is one of the known phrases."""
    if _ANSWER_CALLOUT.fullmatch(text):
        return Sign("answer")
    text = CALLOUT.sub("", text) if text.startswith("[!") else text
    icon = ICON.fullmatch(text.strip()) if "_" in text or "*" in text else None
    if icon:
        return Sign(ICONS[icon.group("name")])
    if "<" in text:
        text = without_tags(text).strip()
        if not text:
            return Sign("noise")
    if _INSTRUCTION.match(text.lstrip(DECORATION)):
        return Sign("instruction")
    if is_of_page(text):
        return Sign("noise")
    if len(text) > LONGEST:
        return _header(text) if _LONG_HEADER.match(text) else None
    words = plain(text)
    bracketed = _BRACKETED.fullmatch(words) if words[:1] in ("(", "（") else None
    if bracketed:
        said = _OF_ONE.get(BY_PHRASE.get(bracketed.group("words"), "noise"))
        return Sign(said) if said else None
    known = BY_PHRASE.get(words)
    if known and not (len(words) == 1 and words.isascii()):  # "a." is the letter of an option
        return Sign(known)
    counts = _DIGIT.search(words) is not None
    points = read_points(words) if counts else None
    if counts and points is None and " " in words:  # "Correct: Mark 1.00 out of 1.00"
        head, _, rest = words.partition(" ")
        points = read_points(rest) if BY_PHRASE.get(head.rstrip(":")) in _RESULTS else None
    if points or (counts and says_worth(words)):
        return Sign("noise", said_result=points, worth=True)
    if is_noise(words):
        return Sign("noise")
    should = _SHOULD.fullmatch(words) if holds_any(words, _SELECTED) else None
    if should:
        return Sign("above wrong" if should.group("negated") else "above right")
    return _header(text) if counts else None


def _header(text: str) -> Sign | None:
    bare = (_ATTRIBUTES.sub("", text) if "{" in text else text).strip(DECORATION)
    if text[:1] == "#" and bare.isdigit() and len(bare) <= _DIGITS:  # "### 4"
        return Sign("question", int(bare))
    if bare[:1] == "(" or bare[:1].isdigit():
        alone = _LONE_NUMBER.fullmatch(bare) or _KIND.fullmatch(bare)
        if alone:
            return Sign("question", int(alone["number"]))
        bold = _BOLD_NUMBER.fullmatch(text.strip())
        if bold:
            number = bold["number"] or bold["plain"]
            return Sign("question", int(number), bold["rest"] or bold["asked"])
    elif bare.rstrip(".:)")[-1:].isdigit():
        answer = _NUMBERED_ANSWER.fullmatch(bare)
        if answer and BY_PHRASE.get(plain(answer["word"])) == "answer":
            return Sign("answer", int(answer["number"]))
    if bare[-1:].isdigit() and holds_any(bare, ("*", "_")):
        bare = _BOLD_INNER.sub(r"\g<word>\g<number>", bare)
    glued = _GLUED.match(bare)
    header = _HEADER.fullmatch(bare[glued.end() :] if glued else bare)
    if not header:
        return None
    if glued and not header.group("rest"):
        word = glued["word"]
        result = _GLUED_RESULTS[word.casefold()] if word else read_points(glued["points"].lower())
        return Sign("question", int(header.group("number")), said_result=result)
    rest = _TOPIC.sub("", header.group("rest").strip(" *_").lstrip(":： "))
    said = BY_PHRASE.get(plain(rest))
    if said in _RESULTS:
        return Sign("question", int(header.group("number")), said_result=_RESULTS[said])
    field = said == "answer" and not header.group("mark") and not text.startswith("#")
    if said == "options" or field:  # Moodle's "Question 3 Answer" stands right above the options
        return Sign("options")
    if said == "answer":
        return Sign("answer", int(header.group("number")))
    if rest and not header.group("mark") and not header.group("rest").startswith(("*", "_")):
        return None
    return Sign("question", int(header.group("number")), rest)
