"""Find the review sections of a note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.dialect.outline import SourceHeading
    from recite.review.model import Line

_HEADINGS = (
    "review", "review questions", "quiz", "quizzes", "quiz questions", "knowledge check",
    "knowledge checks", "check your knowledge", "check your understanding", "check yourself",
    "self-test", "self test", "self-assessment", "self assessment", "self-check", "self-quiz",
    "test yourself", "practice questions", "practice quiz", "practice test", "practice exam",
    "questions", "exam questions", "flashcards", "recap quiz",
    "assessment & review", "graded quiz", "module quiz", "end-of-chapter quiz", "mcq", "mcqs",
    "repaso", "cuestionario", "preguntas", "preguntas de repaso", "autoevaluación",
    "comprueba tus conocimientos", "preguntas de práctica", "examen de práctica",
    "revisão", "questionário", "perguntas", "perguntas de revisão", "autoavaliação", "questões",
    "teste seus conhecimentos", "verificação de conhecimento", "verificação de conhecimentos",
    "simulado", "exercícios de revisão",
    "ripasso", "domande", "domande di ripasso", "autovalutazione", "verifica", "questionario",
    "verifica delle conoscenze", "mettiti alla prova",
    "wiederholung", "wiederholungsfragen", "fragen", "selbsttest", "wissenstest", "testfragen",
    "wissensüberprüfung", "prüfungsfragen", "übungsfragen", "kontrollfragen", "lernkontrolle",
    "révision", "révisions", "questions de révision", "auto-évaluation", "autoévaluation",
    "questionnaire", "testez vos connaissances", "vérification des connaissances",
    "contrôle des connaissances",
    "复习", "複習", "复习题", "複習題", "测验", "測驗", "小测验", "小測驗", "测试", "測試", "自测",
    "自測", "练习题", "練習題", "练习", "練習", "知识检查", "知識檢查", "思考题", "思考題", "习题",
)  # fmt: skip

# What may stand around the words: emphasis, an emoji, a number of the chapter, a closing colon.
_AROUND = re.compile(r"^[\W\d_]+|[\s:：#*_!.。]+$")
# "Week 1 Quiz", "Quiz 01", "Module 3 knowledge check": a place beside the words.
_PLACE = re.compile(
    r"\b(?:week|module|chapter|unit|lesson|part|lecture|section|semana|módulo|capítulo|settimana"
    r"|modulo|capitolo|woche|modul|kapitel|semaine|chapitre|day)\s*\d+\b|\b\d+$|^第.{1,3}[章节課课]"
)
_FORM = re.compile("|".join(map(re.escape, sorted(_HEADINGS, key=len, reverse=True))))
_QUESTION_HEADER = re.compile(r"^\W*(?:\w+\s+)?\d+\W*$")
# A line with the sign of headings, or above a row of dashes. Above a row of `=`, which is rare, the
# heading may take several lines.
_HEADING_LINE = re.compile(r"^[^#\n]*#.*$|^.+(?=\n[ ]{0,3}-+[ \t]*$)", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}=+[ \t]*$", re.MULTILINE)
# The parts of an R/exams exercise, whose headings belong to it
_EXERCISE = ("question", "answerlist", "solution", "meta-information")


@dataclass(frozen=True)
class Section:
    """A review section: its heading and the lines up to the next heading of its level."""

    heading: Line
    lines: tuple[Line, ...]


def may_hold_section(body: str, more_headings: Sequence[str] = ()) -> bool:
    """Tell whether a note's body has a line that may be the heading of a review section.

    Most notes without one need not be read for it.
    """
    more = _all_words(more_headings)
    if _UNDERLINED.search(body):
        return _may_start(body, more)
    return any(_may_start(found.group(), more) for found in _HEADING_LINE.finditer(body))


def find_sections(
    lines: Sequence[Line], headings: Iterable[SourceHeading], more_headings: Sequence[str] = ()
) -> tuple[Section, ...]:
    """Give the review sections of a note's lines, in order; `headings` are those of the lines.

    `more_headings` are heading texts that start a review section besides the built-in ones.
    """
    more = _all_words(more_headings)
    sections: list[Section] = []
    headings = tuple(headings)
    parts = _EXERCISE if any(_words(h.text) == "meta-information" for h in headings) else ()
    ends = [
        heading
        for heading in headings
        if not (heading.nested or _is_pasted(heading) or _words(heading.text) in parts)
    ]
    end = -1
    for index, heading in enumerate(ends):
        if heading.line < end or not _starts_review(heading.text, more):
            continue
        below = (other.line for other in ends[index + 1 :] if other.level <= heading.level)
        end = next(below, len(lines))
        body = heading.end
        sections.append(Section(lines[body - 1], tuple(lines[body:end])))
    return tuple(sections)


def _is_pasted(heading: SourceHeading) -> bool:
    """A rule right below pasted text makes a heading of it in Markdown; nobody means one."""
    return heading.ruled and ("\n" in heading.text or _is_header(heading.text))


def _all_words(headings: Sequence[str]) -> frozenset[str]:
    return frozenset(_words(text) for text in headings)


def _is_header(text: str) -> bool:
    return _QUESTION_HEADER.match(text) is not None


def _words(text: str) -> str:
    return _AROUND.sub("", " ".join(text.casefold().split())).strip()


def _may_start(text: str, more: frozenset[str]) -> bool:
    folded = text.casefold()
    return _FORM.search(folded) is not None or any(words in folded for words in more)


def _starts_review(text: str, more: frozenset[str]) -> bool:
    words = _words(text)
    bare = _PLACE.sub("", words).strip(" -–—:|,.")
    return words in more or words in _HEADINGS or bare in _HEADINGS
