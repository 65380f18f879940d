"""The words of headings that start a review section, in seven languages."""

from __future__ import annotations

import re

from recite.review.words import holds_any

# Under these a note goes on with its subject as well: nothing may stand behind them.
_PLAIN = frozenset({
    "review", "questions", "assessment & review", "recap quiz", "revision",
    "chapter review", "module review", "unit review", "lesson review", "review exercises",
    "exam questions", "questions and answers", "questions & answers",
    "recall questions", "recap questions", "revision questions", "study questions",
    "sample questions", "true or false", "true/false", "mock exam", "mock test",
    "assessment questions", "module assessment", "chapter assessment", "unit assessment",
    "repaso", "preguntas", "examen de práctica", "preguntas y respuestas", "verdadero o falso",
    "opción múltiple", "repaso del capítulo", "repaso del tema", "tarjetas",
    "revisão", "perguntas", "questões", "simulado", "perguntas e respostas", "múltipla escolha",
    "verdadeiro ou falso", "exercícios de revisão", "exercícios de fixação",
    "ripasso", "domande", "verifica", "domande e risposte", "vero o falso", "scelta multipla",
    "wiederholung", "fragen", "lernkontrolle", "fragen und antworten", "wahr oder falsch",
    "richtig oder falsch", "selbstkontrolle",
    "révision", "révisions", "questionnaire", "vrai ou faux", "questions et réponses",
    "复习", "複習", "测试", "測試", "练习", "練習", "问答", "問答",
})  # fmt: skip
# These say that one is asked, whatever follows: "Test your knowledge: loops", "Quiz - week 2".
_ASKING = frozenset({
    "review questions", "quiz", "quizzes", "quiz questions", "quiz time", "quick quiz",
    "knowledge check", "knowledge checks", "knowledge quiz", "quick check", "concept check",
    "comprehension check", "comprehension questions", "check for understanding",
    "check your knowledge", "check your understanding", "check your learning", "check yourself",
    "test your knowledge", "test your understanding", "test yourself", "quiz yourself",
    "self-test", "self-assessment", "self-check", "self-quiz", "self-evaluation",
    "self-test questions", "self-check questions", "self-assessment questions",
    "practice questions", "practice quiz", "practice test", "practice exam",
    "practice exam questions", "practice assignment", "graded assignment", "graded quiz",
    "module quiz", "end-of-chapter quiz", "end-of-chapter questions", "mcq", "mcqs",
    "multiple choice", "multiple choice questions", "multiple choice quiz",
    "multiple-choice questions", "active recall", "active recall questions", "flashcards",
    "flash cards",
    "cuestionario", "preguntas de repaso", "autoevaluación", "comprueba tus conocimientos",
    "preguntas de práctica", "preguntas tipo test", "preguntas de autoevaluación",
    "test de autoevaluación", "cuestionario de autoevaluación", "evalúa tus conocimientos",
    "pon a prueba tus conocimientos", "comprueba tu comprensión", "comprueba tu aprendizaje",
    "preguntas de opción múltiple",
    "questionário", "perguntas de revisão", "autoavaliação", "teste seus conhecimentos",
    "teste seu conhecimento", "verificação de conhecimento", "verificação de conhecimentos",
    "questões de revisão", "questões de fixação", "questões de múltipla escolha", "autoteste",
    "domande di ripasso", "autovalutazione", "questionario", "verifica delle conoscenze",
    "mettiti alla prova", "domande di autovalutazione", "domande di verifica",
    "test di autovalutazione", "domande a risposta multipla", "verifica le tue conoscenze",
    "wiederholungsfragen", "selbsttest", "wissenstest", "testfragen", "wissensüberprüfung",
    "prüfungsfragen", "übungsfragen", "kontrollfragen", "quizfragen", "verständnisfragen",
    "kurzfragen", "abschlussquiz", "lernfragen",
    "multiple-choice-fragen", "karteikarten", "teste dein wissen",
    "prüfe dein wissen", "teste dich selbst",
    "questions de révision", "auto-évaluation", "autoévaluation", "testez vos connaissances",
    "vérification des connaissances", "contrôle des connaissances", "qcm", "autotest",
    "questions de compréhension", "questions d'entraînement", "questions à choix multiples",
    "teste tes connaissances", "vérifiez vos connaissances", "cartes mémoire",
    "小测验", "小測驗", "小测", "自测", "自測", "自检", "自檢", "自我检测", "自我測試", "自我测试",
    "自我检查", "知识检查", "知識檢查", "思考题", "思考題", "选择题", "選擇題", "单选题", "單選題",
    "多选题", "多選題", "判断题", "判斷題", "复习与思考", "课后练习", "随堂练习", "填空题",
    "问答题", "简答题",
})  # fmt: skip
# "Pop quiz", "Abschlussquiz", "第三章 测验", "课后习题": the last word says it
_ENDINGS = (
    " quiz", "test your knowledge", "test your understanding", "knowledge check", "测验", "測驗",
    "测验题", "习题", "習題", "复习题", "複習題", "练习题", "練習題", "自测题", "自測題",
    "自检", "自测", "选择题", "選擇題",
)  # fmt: skip
_TAGS = re.compile(r"<[^<>]*>")
_REMARK = re.compile(r"(?<!\s)\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")
# "一、选择题"
_CHINESE_NUMBER = re.compile(r"^[一二三四五六七八九十]{1,3}[、.．]\s*")
# "Week 1 Quiz", "Quiz 01", "Module 3 knowledge check": a place beside the words.
_PLACE = re.compile(
    r"\b(?:week|module|chapter|unit|lesson|part|lecture|section|semana|módulo|capítulo|settimana"
    r"|modulo|capitolo|woche|modul|kapitel|semaine|chapitre|day)\s*\d+\b|\b\d+$|^第.{1,3}[章节课课]"
)
_BEHIND = re.compile(r"(?<!\s)\s*(?:[:：]\s*|(?<=\s)[-–—|/]+\s+|\()")
_NO_LETTER = re.compile(r"\bself (?=test|check|quiz|assessment|evaluation)")
_PIECES = (*_ENDINGS, *sorted(_PLAIN | _ASKING, key=len))


def starts_review(text: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether a heading's text starts a review section; `more` are texts that do, as `bare`."""
    words = bare(text)
    if words in more:
        return True
    named = _named(words)
    if named in _PLAIN or named in _ASKING or named.endswith(_ENDINGS):
        return True
    first, *behind = _BEHIND.split(words, maxsplit=1)
    first = _named(first)
    return bool(behind) and (
        first in _ASKING or (first in _PLAIN and _named(behind[0]) in _PLAIN | _ASKING)
    )


def may_start_review(text: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether a text holds some of the words: few that do not start a review do."""
    folded = text.casefold()
    return (
        holds_any(folded, _PIECES)
        or _NO_LETTER.search(folded) is not None
        or any(words in folded for words in more)
    )


def bare(text: str) -> str:
    """Give a heading's text for comparing: without emphasis, numbers and signs around it."""
    shown = _TAGS.sub("", text) if "<" in text else text
    return _inner(" ".join(shown.casefold().split()))


def _named(words: str) -> str:
    """Give words without a place beside them and a remark behind them."""
    words = _NO_LETTER.sub("self-", _CHINESE_NUMBER.sub("", _REMARK.sub("", words)))
    return _inner(_PLACE.sub("", words))


def _inner(words: str) -> str:
    """Give words from their first letter to their last letter or digit.

    Around them stand emphasis, an emoji, a number of the chapter, a closing colon.
    """
    start, end = 0, len(words)
    while start < end and not words[start].isalpha():
        start += 1
    while end > start and not words[end - 1].isalnum():
        end -= 1
    return words[start:end]
