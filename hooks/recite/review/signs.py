"""What a line says as a whole: the header of a question, a status, a label, nothing of weight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recite.review.labels import ICON, ICONS
from recite.review.vocabulary import BY_PHRASE, LONGEST
from recite.review.words import CALLOUT, DECORATION, plain, without_tags

if TYPE_CHECKING:
    from recite.review.keys import Result
    from recite.review.vocabulary import Says

_QUESTION_WORDS = (
    r"question|pregunta|questão|questao|pergunta|domanda|frage|quesito|aufgabe|q|问题|問題|题|題"
    r"|第|exercise"
)
_POINT_WORDS = r"points?|pts?|puntos?|pontos?|punti|punto|punkte?n?|分|xp|marks?|poin"
# "Question 3:", "Q3.", "第 3 题", "2.Question 2", "Question 18Skipped", "Question 3 of 10"
_HEADER = re.compile(
    rf"(?:(?P<again>\d{{1,3}})\s*[.)]\s*)?(?:{_QUESTION_WORDS})\s*[#n°º]*\s*(?P<number>\d{{1,3}})\s*"
    rf"(?:题|題|问|問)?(?:\s*(?:of|/|de|von|di|sur|out of)\s*\d{{1,3}})?"
    rf"\s*(?:\((?:\d+\s*(?:{_POINT_WORDS})?)\))?(?P<mark>[.:)\-–—、]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(?P<number>\d{1,3})\s*[.)、]?")
_LONE_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)、]+")
# "1 / 1 point", "0.75 / 1 punto", "1/1 point (graded)", "Mark 1.00 out of 1.00", "得分 1/1"
_POINTS = re.compile(
    rf"(?P<label>(?:marks?|puntúa|puntuación|nota|punteggio|erreichte punkte|note|points|得分"
    rf"|score)"
    rf"\s*:?\s*)?(?<![\d.,])(?P<got>\d+(?:[.,]\d+)?)\s*(?:/|out of|sobre|von|su|sur|de|共)\s*"
    rf"(?P<of>\d+(?:[.,]\d+)?)\s*(?P<unit>{_POINT_WORDS})?\s*(?P<graded>\(\w+\))?",
    re.IGNORECASE,
)
# What stands in each text that holds points: quicker to look for.
_OUT_OF = re.compile(r"\d\s*(?:/|out of|sobre|von|su|sur|de|共)\s*\d", re.IGNORECASE)
_WORTH = re.compile(
    rf"(?:(?:total points|marked out of|punteggio max\.?|puntúa como|erreichbare punkte"
    rf"|noté sur|points possible|puntos totales"
    rf"|vale)\s*:?\s*\d+(?:[.,]\d+)?(?:\s*(?:{_POINT_WORDS}))?"
    rf"|\(?\d+(?:[.,]\d+)?\s*(?:{_POINT_WORDS})(?:\s+(?:possible|posibles))?\s*(?:\(\w+\))?)\)?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"(?:your|quiz) score\b.*|passing score\b.*|you have used \d+ of \d+ attempts.*"
    r"|second attempt earns \d+ points.*|-+ ?https?://\S+"
    r"|save ?save your answer.*|show answer.*submit.*|(?:submit|show answer|save)"
    r"|attempts? \d+ of \d+.*|\d(?: \d)+|status:.*object object.*|last saved.*|grade[d]?:? \d.*"
    r"|answer:? question \d+"
    r"|may result in permanent failure of this course.*"
    r"|(?:learn more about )?coursera(?:'s)? honor code",
    re.IGNORECASE,
)
_OF_EDX = "some problems have options such as save, reset, hints"
# What a page says to the machines that read it, and what a student signs: of any length.
_OF_PAGE = re.compile(
    r"\W*(?:you are a helpful ai assistant\. you have identified that this web page"
    r"|do you understand\?\.$|by clicking submit, you confirm this work is your own"
    r"|(?:i, .{1,60}, )?understand (?:and agree\W*$|that submitting work that isn['’]t my own))",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:\W*info\W*+)?(?:note|nota|hinweis|remarque|注意?|anmerkung)?\s*+[:：]?\s*+(?:to get credit"
    r"|to receive credit"
    r"|para obtener (?:el )?(?:crédito|puntos)|para receber (?:o )?crédito"
    r"|per ottenere il punteggio"
    r"|um punkte|pour obtenir (?:des|les) points|要获得).*",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip

# What a clipper writes below a quote: "-- https://..."
_SIGNATURE = re.compile(r"\s*--+\s*https?://\S+\s*")
# "**2** - Which ...?"
_BOLD_NUMBER = re.compile(r"(?:\*\*|__)(?P<number>\d{1,3})(?:\*\*|__)\s*[-–—:.]\s*(?P<rest>\S.*)")
# What Pandoc keeps of a page's classes behind a heading: "Question 3 {.question-number}"
_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{[.#][^{}]*\}\s*$")

_RESULTS: dict[Says, Result] = {
    "result right": "right",
    "result wrong": "wrong",
    "result partial": "partial",
    "result none": "none",
}


class Sign(NamedTuple):
    """What a whole line says.

    `rest` is the text that follows a header on its line, `said_result` the result that points give
    or that stands beside the header.
    """

    says: Says
    number: int | None = None
    rest: str = ""
    said_result: Result | None = None

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
    text = CALLOUT.sub("", text) if text.startswith("[!") else text
    icon = ICON.fullmatch(text.strip())
    if icon:
        return Sign(ICONS[icon.group("name")])
    if "<" in text:
        text = without_tags(text).strip()
        if not text:
            return Sign("noise")
    if _INSTRUCTION.match(text.lstrip(DECORATION)):
        return Sign("instruction")
    if _SIGNATURE.fullmatch(text) or _OF_PAGE.match(text):
        return Sign("noise")
    if len(text) > LONGEST:
        return None
    words = plain(text)
    known = BY_PHRASE.get(words)
    if known and not (len(words) == 1 and words.isascii()):  # "a." is the letter of an option
        return Sign(known)
    points = _POINTS.fullmatch(words)
    if points and any(points.group("label", "unit", "graded")):  # else "3/4" may be an option
        return Sign("noise", said_result=_result(points))
    if _WORTH.fullmatch(words) or _NOISE.fullmatch(words) or _OF_EDX in words:
        return Sign("noise")
    return _header(text)


def points_in(text: str) -> Result | None:
    """Give the result that points within a text say: "(0.75 / 1 point)"."""
    for found in _POINTS.finditer(text) if _OUT_OF.search(text) else ():
        if found.group("unit"):
            return _result(found)
    return None


def _result(points: re.Match[str]) -> Result:
    got, of = (float(points.group(name).replace(",", ".")) for name in ("got", "of"))
    if got == of:
        return "right"
    return "partial" if got else "wrong"


def _header(text: str) -> Sign | None:
    bare = (_ATTRIBUTES.sub("", text) if "{" in text else text).strip(DECORATION)
    lone = _LONE_NUMBER.fullmatch(bare)
    if lone:
        return Sign("question", int(lone.group("number")))
    bold = _BOLD_NUMBER.fullmatch(text.strip())
    if bold:
        return Sign("question", int(bold.group("number")), bold.group("rest"))
    header = _HEADER.fullmatch(bare)
    if not header:
        return None
    rest = header.group("rest").strip(" *_")
    said = BY_PHRASE.get(plain(rest))
    if said in _RESULTS:
        return Sign("question", int(header.group("number")), said_result=_RESULTS[said])
    field = said == "answer" and not header.group("mark") and not text.startswith("#")
    if said == "options" or field:  # Moodle's "Question 3 Answer" stands right above the options
        return Sign("options")
    if rest and not header.group("mark") and not header.group("rest").startswith(("*", "_")):
        return None
    return Sign("question", int(header.group("number")), rest)
