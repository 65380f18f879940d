"""Tell whether a text can be the prompt of a question."""

from __future__ import annotations

import re

from recite.review.cues import has_cue
from recite.review.words import holds_any, plain, without_tags

# The sentence is left open: it ends with one of these words, or with a sign.
_OPEN_WORDS = frozenset({
    "is", "are", "was", "were", "be", "by", "to", "of", "the", "a", "an", "in", "at", "on", "for",
    "from", "with", "that", "called", "as", "means", "because", "when", "if", "it", "will", "would",
    "can", "should", "must", "does", "do", "has", "have",
    "es", "son", "era", "el", "la", "los", "las", "un", "una", "de", "por", "para", "con", "que",
    "é", "são", "foi", "o", "os", "um", "uma", "ao",
    "è", "sono", "il", "lo", "gli", "di", "da", "per", "che",
    "ist", "sind", "war", "der", "die", "das", "den", "dem", "ein", "eine", "von", "zu",
    "est", "sont", "le", "les", "des", "du", "par", "pour", "avec", "qui",
    "llamado", "llamada", "denominado", "denominada", "chamado", "chamada", "chiamato", "chiamata",
    "denominato", "denominata", "genannt", "heißt", "appelé", "appelée", "nommé", "nommée",
})  # fmt: skip
_OPEN_SIGNS = "是为為的"
_LAST_WORD = re.compile(r"\w+$")
_LONGEST_OPEN = max(map(len, _OPEN_WORDS))
# "[ ]" is a gap where it is not the box of a task, nor the text of a picture: "![](leaf.png)"
_BLANK = re.compile(r"_{2,}|\.{3,}|…|（\s*）|\(\s{1,}\)|﹍|(?<![-*+.)] )(?<!!)\[\s*_*\s*\](?!\()")
_GAP_AT_END = re.compile(r"(?:（\s*）|(?<=\s)\(\s+\))\s*+[.。]?\s*$")
_WHICH = re.compile(
    r"\b(?:which|cuál(?:es)?|qual|quais|quale|quali|welche\w*|quel(?:le)?s?|laquelle|lequel)\b"
    r"|下列|以下|哪",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?:。！？])\s+")
# Latin, full width, Arabic, Greek, Ethiopic; the Armenian one stands within a word.
_QUESTION_MARK = re.compile(r"[?？﹖¿؟⸮\u037e፧՞]|(?<=[Ͱ-Ͽἀ-῿]);\W*$")
# At the end, in scripts other than Latin and Chinese; Greek people type a semicolon
_MARK_AT_END = re.compile(r"(?:[؟⸮\u037e፧]|(?<=[Ͱ-Ͽἀ-῿]);)[\s*_=~`)\]\"'”’»]*$|՞")
# Signs that are "?" in a text for comparing, and the others: where none stands, none ends a text.
_PLAIN_MARKS = ("?", "？", "﹖", "︖", "⁇", "⁈", "⁉")
_OTHER_MARKS = ("؟", "⸮", "\u037e", "፧", "՞", ";")
# "What I did", "How to prepare", "What you need to know" head a list of one's own
_QUESTION_START = re.compile(
    r"^(?!(?:what|when|where|why|how|who|which \w+) (?:i|we|you|to)\b)"
    r"(?!(?:was|wo|wie|wann|warum|qué|que|cosa) (?:ich|wir|je|nous|yo|eu|io)\b)"
    r"(?:what|which|who|whom|whose|when|where|why|how|true or false|select|choose|identify|name"
    r"|define|explain|describe|list|qué|que|cuál|quién|cuándo|dónde|por qué|cómo|qual|quais|quem"
    r"|quando"
    r"|onde|como|cosa|quale|quali|chi|perché|was|welche\w*|wer|wann|wo|warum|wie|quel\w*|qui"
    r"|quand|où"
    r"|pourquoi|comment|assinal[ea]|marque|indique|selecione|escolha|seleccion[ea]|elij[ae]|señal[ae]"
    r"|scegli|indicare|individua|wählen|kreuzen|cochez|choisissez|sélectionnez)\b|哪|什么|什麼|何",
    re.IGNORECASE,
)
_OPEN_TASK = re.compile(
    r"^(?:\d{1,3}[.)]\s*)?(?:explain|describe|list|name|define|compare|contrast|discuss|summari[sz]e"
    r"|outline|give (?:an|some|two|three|\d)|explica|describe|enumera|nombra|define|compara|resume"
    r"|explique|descreva|liste|cite|defina|compare|spiega|descrivi|elenca|definisci|confronta"
    r"|erklär\w*|beschreib\w*|nenn\w*|definier\w*|vergleich\w*|expliqu\w*|décri\w*|énumér\w*"
    r"|compar\w*)\b|^(?:解释|解釋|描述|列举|列舉|说明|說明|简述|簡述)",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether a text is a question, or asks to choose."""
    return has_question_mark(text) or has_cue(text)


def ends_as_question(text: str) -> bool:
    """Whether a line ends a prompt: a question mark or a gap at its end, or a cue to choose."""
    marked = holds_any(text, _PLAIN_MARKS) and _without_ends(text).endswith("?")
    return marked or _ends_with_other_mark(text) or has_cue(text) or _ends_with_gap(text)


def ends_with_question_mark(text: str) -> bool:
    """Whether a text ends with the question mark of its script."""
    marked = holds_any(text, _PLAIN_MARKS) and plain(_without_last_tag(text)).endswith("?")
    return marked or _ends_with_other_mark(text)


def has_question_mark(text: str) -> bool:
    """Whether a question mark of any script stands in a text."""
    return "?" in text or _QUESTION_MARK.search(text) is not None


def _ends_with_other_mark(text: str) -> bool:
    may_hold = not text.isascii() and holds_any(text, _OTHER_MARKS)
    return may_hold and _MARK_AT_END.search(text) is not None


def _without_ends(text: str) -> str:
    return plain(_without_last_tag(text)).rstrip(")]\"'”’» ")


def _without_last_tag(text: str) -> str:
    """Give a text without its tags where one ends it: "Gas?<br>", "**<u>Gas?</u>**"."""
    return without_tags(text) if text.rstrip(" *_").endswith(">") else text


def _ends_with_gap(text: str) -> bool:
    return ("(" in text or "（" in text) and _GAP_AT_END.search(text) is not None


def chooses(text: str) -> bool:
    """Whether a prompt asks which of the things that follow."""
    return _WHICH.search(text) is not None


def has_gap(text: str) -> bool:
    """Whether a text leaves a gap to fill in."""
    return _BLANK.search(text) is not None


def asks_openly(text: str) -> bool:
    """Whether a text asks for words of one's own, which no list to choose from gives."""
    return _OPEN_TASK.search(plain(text)) is not None


def ends_with_task(text: str) -> bool:
    """Whether the last sentence of a text begins as a question or a task does: "Select the ..."."""
    return _QUESTION_START.search(plain(last_sentence(text))) is not None


def last_sentence(text: str) -> str:
    """Give the last sentence of a text, or what stands behind its last colon."""
    return _SENTENCE_END.split(text.strip())[-1]


# "<br/>📌 What is copper:": line breaks that a writer set above a prompt
_BREAKS = re.compile(r"^(?:\s*<br ?/?>)+[\s📌]*")


def may_be_prompt(text: str) -> bool:
    """Whether a text can be completed or answered by an option."""
    text = _BREAKS.sub("", text)
    return (
        asks(text)
        or has_gap(text)
        or _is_open(text.strip(" *_:："))
        or _QUESTION_START.search(plain(text)) is not None
    )


def _is_open(text: str) -> bool:
    """Whether a sentence stops at a word after which it must go on; "things to do" does not."""
    if text.casefold().endswith("to do"):
        return False
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    if end and text[end - 1] in _OPEN_SIGNS:
        return True
    word = _LAST_WORD.search(text[max(0, end - _LONGEST_OPEN - 1) : end])
    return word is not None and word.group().lower() in _OPEN_WORDS
