"""Lines of a page that say nothing about a question: buttons, scores, votes, signatures."""

from __future__ import annotations

import re

# In the form of `words.plain`: small letters, no decoration.
_NOISE = re.compile(
    r"(?:your|quiz) score\b.*|passing score\b.*|you have used \d+ of \d+ attempts.*"
    r"|second attempt earns \d+ points.*|-+ ?https?://\S+"
    r"|save ?save your answer.*|show answer.*submit.*|(?:submit|show answer|save)"
    r"|attempts? \d+ of \d+.*|\d(?: \d)+|\w+:.*object object.*|last saved.*|grade[d]?:? \d.*"
    r"|(?:answer|respuesta|resposta|risposta|antwort|réponse):? (?:question|pregunta|pergunta"
    r"|questão|domanda|frage) \d+"
    r"|may result in permanent failure of this course.*"
    r"|(?:learn more about )?coursera(?:'s)? honor code"
    # time to answer: "20 sec", "30 seconds", "1 min • 1 pt"
    r"|\d+ ?(?:s|secs?|seconds?|mins?|minutes?)(?: ?[•·|-] ?\d+ ?(?:pts?|points?))?"
    # exam dumps: "Reveal Solution Hide Solution Discussion 14", votes and who commented
    r"|\W*(?:reveal|hide) solution\b.*|exam topic \d+|\(topic \d+\)|topic \d+(?:\.\d+)+(?: - .+)?"
    r"|community vote distribution|[a-h]{1,6} \(\d{1,3}%\)|upvoted \d+ times?"
    r"|by \S+ at \w+\.? \d{1,2}, \d{4}.*|selected answer: [a-h]{1,6}"
    r"|this question component requires you to select the matching option"
    r"|total points:? \d+(?:[.,]\d+)? ?/ ?\d+(?:[.,]\d+)?"
    r"|flag question:? question \d+|quiz saved at .*|skip to question text"
    r"|https?://\S+/courses/\d+/quizzes/\S*(?: \d+/\d+)?"
    r"|v\d+ \(latest\)|next item \W*|you earned \d+ points!?|take hint(?: \(-?\d+ xp\)?)?",
    re.IGNORECASE,
)
_OF_EDX = "some problems have options such as save, reset, hints"
# What a page says to the machines that read it, and what a student signs: of any length.
_OF_PAGE = re.compile(
    r"\W*(?:reveal solution\b|(?:submit)?you have used \d+ of \d+ attempts?some problems"
    r"|you are a helpful ai assistant\. you have identified that this web page"
    r"|do you understand\?\.$|by clicking submit, you confirm this work is your own"
    r"|(?:i, .{1,60}, )?understand (?:and agree\W*$|that submitting work that isn['’]t my own))",
    re.IGNORECASE,
)
# What a page's builder reads and nobody sees: "{: .solution}", "{% endhint %}"
_OF_BUILDER = re.compile(r"\{:[^{}]*\}|\{%[^{}]*%\}")
# What a clipper writes below a quote: "-- https://..."
_SIGNATURE = re.compile(r"\s*--+\s*https?://\S+\s*")


NOISE_PHRASES = (
    "multiple choice", "true or false", "flag question", "flagged", "remove flag", "save",
    "submit", "show answer submit",
    "savesave your answer", "save your answer", "next item", "next", "previous", "beta",
    "answered", "you have used", "status: [object object]", "runreset", "hide answer",
    "press", "answer the question", "instructions",
    "check the quiz to earn 100 points", "question text edited", "most voted",
    "skip to main content", "report an issue", "clear my choice", "finish review",
    "skip quiz navigation", "submit answer", "submit quiz", "view results", "complete",
    "borrar mi elección", "limpiar mi elección", "quitar mi elección", "limpar minha escolha",
    "annulla la scelta", "cancella la mia scelta", "meine auswahl widerrufen",
    "effacer mon choix", "finalizar revisión", "terminar revisão", "termina revisione",
    "überprüfung beenden", "terminer la relecture", "清除我的选择", "结束回顾",
    "marcar pregunta", "señalar con bandera la pregunta", "marcar questão",
    "contrassegna domanda",
    "frage markieren", "marquer la question", "标记试题", "標記試題",
    "guardar respuesta", "salvar resposta", "salva risposta", "antwort speichern",
    "siguiente", "próximo", "weiter", "suivant", "下一个", "下一項",
    "domain", "área", "dominio", "domínio", "domaine", "领域",
)  # fmt: skip
"""The words of a page that say nothing wherever they stand alone on a line."""
_BUTTONS = frozenset({
    "continue", "next", "previous", "back", "submit", "save", "check", "retry", "skip", "like",
    "dislike", "bookmark", "finish", "done", "discussion",
    "continuar", "siguiente", "enviar", "próximo", "continua", "avanti", "invia", "weiter",
    "absenden", "continuer", "suivant", "envoyer", "继续", "下一题", "提交",
})  # fmt: skip


def names_button(text: str, words: str) -> bool:
    """Whether a line as it stands, and as `words.plain` gives it, can be a button's name.

    It may as well be an option: the keyword "continue" starts small, a button does not.
    """
    return words in _BUTTONS and not text.lstrip("*_->• ")[:1].islower()


_BLOCK = re.compile(r":{3,}\s*\{?[.\w-]*\}?")


def is_noise(words: str) -> bool:
    """Whether a line says nothing; in the form that `words.plain` gives it."""
    return _NOISE.fullmatch(words) is not None or _OF_EDX in words


def is_of_page(text: str) -> bool:
    """Whether a line as it stands is the page's own or a clipper's."""
    if text[:1] == "{" and _OF_BUILDER.fullmatch(text.strip()):
        return True
    if text[:3] == ":::" and _BLOCK.fullmatch(text):
        return True  # what starts or ends a block of a site generator
    signed = "--" in text and _SIGNATURE.fullmatch(text) is not None
    return signed or _OF_PAGE.match(text) is not None
