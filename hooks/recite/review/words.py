"""The words that platforms and writers put around questions, in seven languages.

A line says something only when the whole line is one of these phrases; a word within a sentence
says nothing. Each phrase stands once, under what it says.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Says = Literal[
    "question",  # the header of a question: "Question 3", "3."
    "result right",  # the student's answer to the whole question was right
    "result wrong",
    "result partial",
    "result none",  # not answered
    "next right",  # the option on the next line is right
    "next wrong",
    "next picked",  # the student picked the option on the next line
    "above right",  # the option on the line above is right
    "above wrong",
    "above state right",  # what the student did with the option above was right
    "above state wrong",
    "icon right",  # an icon alone: the result of the question below
    "icon wrong",
    "options",  # the options follow
    "prompt",  # the prompt follows
    "explanation",
    "overall",  # the explanation of the whole question follows
    "answer",  # the answer follows
    "instruction",
    "noise",
]

_PHRASES: dict[Says, tuple[str, ...]] = {
    "result right": (
        "correct", "nice work", "great job", "good job", "well done", "good work",
        "that's correct", "that's right", "your answer was correct",

        "correcto", "correcta", "buen trabajo",
        "correto", "correta", "a sua resposta está correta", "bom trabalho",
        "corretto", "corretta", "ottimo lavoro", "esatto",
        "korrekt", "richtig", "gut gemacht", "die antwort ist richtig",
        "bon travail", "exact", "correcte",
        "正确", "正確", "回答正确", "回答正確", "答对了", "答對了", "做得好",
    ),
    "result wrong": (
        "incorrect", "wrong", "wrong answer", "not quite", "try again",
        "your answer was incorrect", "that's incorrect", "that's not correct",
        "incorrecto", "incorrecta", "respuesta incorrecta",
        "incorreto", "incorreta", "resposta incorreta", "a sua resposta está incorreta",
        "sbagliato", "sbagliata", "errato", "errata", "risposta errata", "risposta sbagliata",
        "non corretto",
        "falsch", "inkorrekt", "falsche antwort", "nicht richtig", "die antwort ist falsch",
        "incorrecte", "mauvaise réponse", "réponse incorrecte",
        "错误", "錯誤", "不正确", "不正確", "回答错误", "回答錯誤", "答错了", "答錯了",
    ),
    "result partial": (
        "partially correct", "partially correct answer",
        "you didn't select all the correct answers",
        "you did not select all the correct answers", "your answer is partially correct",
        "parcialmente correcto", "parcialmente correcta",
        "no seleccionaste todas las respuestas correctas",
        "no has seleccionado todas las respuestas correctas",
        "parcialmente correto", "parcialmente correta",
        "você não selecionou todas as respostas corretas",
        "parzialmente corretto", "parzialmente corretta",
        "non hai selezionato tutte le risposte corrette",
        "teilweise richtig", "teilweise korrekt",
        "sie haben nicht alle richtigen antworten ausgewählt",
        "du hast nicht alle richtigen antworten ausgewählt",
        "partiellement correct", "partiellement correcte",
        "vous n'avez pas sélectionné toutes les bonnes réponses",
        "vous n'avez pas sélectionné toutes les réponses correctes",
        "部分正确", "部分正確", "您没有选择所有正确答案", "你没有选择所有正确答案",
    ),
    "result none": (
        "skipped", "not answered", "not yet answered", "unanswered", "no answer", "not graded",
        "omitida", "omitido", "sin responder", "sin contestar", "pulada", "pulado", "ignorada",
        "não respondida", "não respondido", "saltata", "saltato", "risposta non data",
        "non risposto", "übersprungen", "nicht beantwortet", "bisher nicht beantwortet",
        "ignorée", "ignoré", "non répondue", "pas encore répondu", "passée",
        "已跳过", "跳过", "未回答", "未作答", "未答",
    ),
    "next right": (
        "your selection is correct", "correct selection", "correct answer", "right answer",
        "your answer is correct", "respuesta correcta", "tu respuesta es correcta",
        "resposta correta", "risposta corretta", "richtige antwort", "bonne réponse",
        "réponse correcte",
        "tu selección es correcta", "selección correcta",
        "sua resposta está correta", "sua seleção está correta", "seleção correta",
        "la tua risposta è corretta", "la tua selezione è corretta", "selezione corretta",
        "ihre antwort ist richtig", "ihre antwort ist korrekt", "deine antwort ist richtig",
        "ihre auswahl ist richtig", "ihre auswahl ist korrekt", "deine auswahl ist richtig",
        "richtige auswahl", "korrekte auswahl", "korrekte antwort",
        "votre réponse est correcte", "votre sélection est correcte", "sélection correcte",
        "您的答案正确", "你的答案正确", "您的选择正确", "你的选择正确", "正确选择", "正确选项",
    ),
    "next wrong": (
        "your selection is incorrect", "your answer is incorrect", "tu respuesta es incorrecta",
        "tu selección es incorrecta",
        "sua resposta está incorreta", "sua seleção está incorreta",
        "la tua risposta è errata", "la tua risposta è sbagliata", "la tua selezione è errata",
        "la tua selezione è sbagliata", "la tua risposta non è corretta",
        "ihre antwort ist falsch", "ihre antwort ist nicht richtig", "deine antwort ist falsch",
        "ihre auswahl ist falsch", "deine auswahl ist falsch",
        "votre réponse est incorrecte", "votre sélection est incorrecte",
        "您的答案错误", "你的答案错误", "您的选择错误", "你的选择错误",
    ),
    "next picked": (
        "you answered", "your answer", "your selection",
        "respondiste", "tu respuesta", "sua resposta", "você respondeu", "la tua risposta",
        "hai risposto", "ihre antwort", "deine antwort", "votre réponse", "vous avez répondu",
        "您的回答", "你的回答", "您的答案", "你的答案",
    ),
    "above right": (
        "this should be selected", "this option should be selected",
        "esto debería estar seleccionado", "esto debería seleccionarse", "esto debe seleccionarse",
        "isso deveria ser selecionado", "isto deveria ser selecionado",
        "questo dovrebbe essere selezionato", "dies sollte ausgewählt werden",
        "dies sollte ausgewählt sein", "ceci devrait être sélectionné",
        "cela devrait être sélectionné", "应该选择此项", "此项应被选中", "应选择此选项",
    ),
    "above wrong": (
        "this should not be selected", "un-selected is correct", "unselected is correct",
        "esto no debería estar seleccionado", "esto no debería seleccionarse",
        "no seleccionado es correcto", "no seleccionada es correcto",
        "isso não deveria ser selecionado", "isto não deveria ser selecionado",
        "não selecionado é o correto", "não selecionado está correto",
        "questo non dovrebbe essere selezionato", "non selezionato è corretto",
        "dies sollte nicht ausgewählt werden", "dies sollte nicht ausgewählt sein",
        "nicht ausgewählt ist richtig", "nicht ausgewählt ist korrekt",
        "ceci ne devrait pas être sélectionné", "cela ne devrait pas être sélectionné",
        "non sélectionné est correct", "不应选择此项", "不应选择此选项", "此项不应被选中",
        "未选择是正确的",
    ),
    "above state right": ("correct response",),
    "above state wrong": ("incorrect response",),
    "options": (
        "choices", "options", "answer choices", "answer options", "possible answers",
        "possible answer", "select one", "select one or more", "choose one", "pick one",
        "opciones", "alternativas", "posibles respuestas", "seleccione una", "selecciona una",
        "seleccione una o más de una", "respostas possíveis", "opções", "selecione uma",
        "escolha uma", "escolha uma opção", "selecione uma opção", "escolha uma ou mais",
        "opzioni", "alternative", "possibili risposte", "scegli un'alternativa",
        "scegli una o più alternative", "optionen", "antwortmöglichkeiten", "mögliche antworten",
        "wählen sie eine antwort", "wähle eine oder mehrere antworten",
        "wählen sie eine oder mehrere antworten",
        "choix", "réponses possibles", "veuillez choisir une réponse", "choisissez une réponse",
        "sélectionnez une réponse", "veuillez choisir au moins une réponse",
        "选项", "選項", "可能的答案", "选择一项", "選擇一項", "单选", "多选",
    ),
    "prompt": (
        "question text", "texto de la pregunta", "enunciado de la pregunta", "texto da questão",
        "testo della domanda", "fragetext", "texte de la question", "试题正文", "題幹", "题干",
    ),
    "overall": (
        "overall explanation", "general explanation", "general feedback",
        "explicación general", "explicação geral", "spiegazione generale",
        "gesamterklärung", "allgemeine erklärung", "explication générale", "整体解释", "总体解释",
        "整體解釋", "總體解釋",
    ),
    "explanation": (
        "explanation", "explanations", "explain", "rationale", "feedback", "reason", "reasoning",
        "remarks", "distractor analysis", "why", "learn more", "answers explanation & hints",
        "answer explanation", "explanation & hints", "hint", "discussion", "solution explanation",
        "the other response options are incorrect because", "references", "reference",
        "the other options are incorrect because",
        "the other response options are incorrect", "the other answers are incorrect because",
        "explicación", "retroalimentación", "comentario", "comentarios", "anotación",
        "más información",
        "explicação", "justificativa", "comentário", "comentários", "saiba mais",
        "as outras opções de resposta estão incorretas porque",
        "las otras opciones de respuesta son incorrectas porque",
        "spiegazione", "commento", "motivazione", "ulteriori informazioni",
        "erklärung", "begründung", "erläuterung", "rückmeldung", "weitere informationen",
        "explication", "explications", "justification", "commentaire", "en savoir plus",
        "解释", "解釋", "解析", "说明", "說明", "反馈", "反饋", "答案解析", "理由",
    ),
    "answer": (
        "answer", "answers", "ans", "correct answers", "the answer", "right answers",
        "correct option", "correct options", "correct choice", "correct choices",
        "correct response option", "solution", "show answer", "answer key",
        "respuesta", "respuestas", "respuestas correctas", "la respuesta correcta", "solución",
        "opción correcta", "opciones correctas",
        "resposta", "respostas", "respostas corretas", "gabarito", "alternativa correta",
        "opção correta", "solução",
        "risposta", "risposte", "risposte corrette", "soluzione", "opzione corretta",
        "antwort", "antworten", "richtige antworten", "lösung", "richtige option",
        "réponse", "réponses", "bonnes réponses", "réponses correctes", "corrigé",
        "la bonne réponse", "option correcte",
        "答案", "正确答案", "正確答案", "参考答案", "參考答案", "答", "标准答案",
    ),
    "noise": (
        "flag question", "flagged", "remove flag", "save", "submit", "show answer submit",
        "savesave your answer", "save your answer", "next item", "next", "previous", "beta",
        "answered", "you have used", "status: [object object]", "hide answer",
        "press", "answer the question", "instructions",
        "check the quiz to earn 100 points", "question text edited", "most voted",
        "skip to main content",
        "marcar pregunta", "señalar con bandera la pregunta", "marcar questão",
        "contrassegna domanda",
        "frage markieren", "marquer la question", "标记试题", "標記試題",
        "guardar respuesta", "salvar resposta", "salva risposta", "antwort speichern",
        "siguiente", "próximo", "weiter", "suivant", "下一个", "下一項",
        "domain", "área", "dominio", "domínio", "domaine", "领域",
    ),
}  # fmt: skip

_BY_PHRASE: dict[str, Says] = {
    phrase: says for says, phrases in _PHRASES.items() for phrase in phrases
}

_LONGEST = max(map(len, _BY_PHRASE)) + 30

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
    rf"\s*:?\s*)?(?P<got>\d+(?:[.,]\d+)?)\s*(?:/|out of|sobre|von|su|sur|de|共)\s*"
    rf"(?P<of>\d+(?:[.,]\d+)?)\s*(?P<unit>{_POINT_WORDS})?\s*(?P<graded>\(\w+\))?",
    re.IGNORECASE,
)
_WORTH = re.compile(
    rf"(?:(?:total points|marked out of|punteggio max\.?|puntúa como|erreichbare punkte"
    rf"|noté sur|points possible|puntos totales"
    rf"|vale)\s*:?\s*\d+(?:[.,]\d+)?(?:\s*(?:{_POINT_WORDS}))?"
    rf"|\(?\d+(?:[.,]\d+)?\s*(?:{_POINT_WORDS})(?:\s+(?:possible|posibles))?\s*(?:\(\w+\))?)\)?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"your score\b.*|passing score\b.*|you have used \d+ of \d+ attempts.*"
    r"|.*some problems have options"
    r" such as save, reset, hints.*|second attempt earns \d+ points.*|-+ ?https?://\S+"
    r"|save ?save your answer.*|show answer.*submit.*|(?:submit|show answer|save)"
    r"|attempts? \d+ of \d+.*|\d(?: \d)+|status:.*object object.*|last saved.*|grade[d]?:? \d.*",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:\W*info\W*)?(?:note|nota|hinweis|remarque|注意?|anmerkung)?\s*[:：]?\s*(?:to get credit"
    r"|to receive credit"
    r"|para obtener (?:el )?(?:crédito|puntos)|para receber (?:o )?crédito"
    r"|per ottenere il punteggio"
    r"|um punkte|pour obtenir (?:des|les) points|要获得).*",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip

_ICONS: dict[str, Says] = {
    **dict.fromkeys(
        ("check", "check_circle", "check_circle_outline", "check_box", "done", "done_all",
         "task_alt", "verified"), "icon right",
    ),
    **dict.fromkeys(
        ("close", "cancel", "clear", "highlight_off", "error", "error_outline", "block"),
        "icon wrong",
    ),
}  # fmt: skip
# An icon's name as a converter leaves it: emphasised, alone or glued in front of a text.
_ICON = re.compile(
    r"(?:\\?[_*]){1,2}(?P<name>"
    + "|".join(sorted(_ICONS, key=len, reverse=True))
    + r")(?:\\?[_*]){1,2}\s*"
)
_FEEDBACK = re.compile(
    r"\\?(?:(?:in)?correct|(?:in)?correct[ao]|(?:in)?corret[ao]|corrett[ao]|errat[ao]"
    r"|sbagliat[ao]|richtig"
    r"|falsch|(?:in)?correcte?|exact)\s?[!.,:;–—-](?:\s|$)|(?:great job|good job|nice work"
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
_RIGHT = r"(?:correct\w*|corret\w*|corrett\w*|right|richtige\w*|bonnes?|best)"
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
    r"|(?:正确答案|正確答案|答案)(?:是|为|為)\s*[:：]?\s*(?P<chinese>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DECORATION = " \t*_#>=~`\\-•+"
_ENDS = " \t*_=~`.!:：。！,;"


@dataclass(frozen=True)
class Sign:
    """What a whole line says.

    `rest` is the text that follows a header on its line, or the result that points give.
    """

    says: Says
    number: int | None = None
    rest: str = ""


def plain(text: str) -> str:
    """Give a text for comparing: no decoration, one case, one form of each character."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").casefold()
    return " ".join(folded.strip(_DECORATION).rstrip(_ENDS).strip(_DECORATION).split())


def read_sign(text: str) -> Sign | None:
    """Give what a line says as a whole, if it is one of the known phrases."""
    icon = _ICON.fullmatch(text.strip())
    if icon:
        return Sign(_ICONS[icon.group("name")])
    if _INSTRUCTION.match(text.lstrip(_DECORATION)):
        return Sign("instruction")
    if len(text) > _LONGEST:
        return None
    words = plain(text)
    known = _BY_PHRASE.get(words)
    if known:
        return Sign(known)
    points = _POINTS.fullmatch(words)
    if points and any(points.group("label", "unit", "graded")):  # else "3/4" may be an option
        return Sign("noise", rest=_result(points))
    if _WORTH.fullmatch(words) or _NOISE.fullmatch(words):
        return Sign("noise")
    return _header(text)


def split_icon(text: str) -> tuple[Says, str] | None:
    """Give the icon that is glued in front of a text, and the text."""
    icon = _ICON.match(text)
    if not icon or icon.end() == len(text):
        return None
    return _ICONS[icon.group("name")], text[icon.end() :]


def split_label(text: str) -> tuple[Says, str] | None:
    """Give what a label such as "Explanation:" at the start of a line says, and the text after."""
    bare = text.lstrip(_DECORATION)
    for mark in (":", "："):
        head, found, rest = bare.partition(mark)
        if found and len(head) <= _LONGEST:
            known = _BY_PHRASE.get(plain(head))
            if known:
                return known, rest.lstrip("*_ \t")
    return None


def starts_feedback(text: str) -> bool:
    """Whether a text begins as platforms begin feedback: "Correct! ...", "Incorrect. ..."."""
    return _FEEDBACK.match(text.lstrip(_DECORATION)) is not None


def without_escapes(text: str) -> str:
    """Give pasted feedback without the backslashes that a converter left where none is due.

    Markdown shows a backslash before a letter or a digit, and one at the end of a paragraph.
    """
    text = re.sub(r"^(\s*)\\(?=[^\W\d_])", r"\1", text)
    text = re.sub(r"\\(?=\d+[.)])", "", text)
    return re.sub(r"\s*\\\s*$", "", text)


def answer_sentence(text: str) -> str | None:
    """Give what a sentence such as "The correct answer is: X" names; None for any other text."""
    found = _ANSWER_SENTENCE.match(text.lstrip(_DECORATION))
    if not found:
        return None
    return (found.group("answer") or found.group("chinese") or "").strip()


def _result(points: re.Match[str]) -> Says:
    got, of = (float(points.group(name).replace(",", ".")) for name in ("got", "of"))
    if got == of:
        return "result right"
    return "result partial" if got else "result wrong"


def _header(text: str) -> Sign | None:
    bare = text.strip(_DECORATION)
    lone = _LONE_NUMBER.fullmatch(bare)
    if lone:
        return Sign("question", int(lone.group("number")))
    header = _HEADER.fullmatch(bare)
    if not header:
        return None
    rest = header.group("rest").strip(" *_")
    said = _BY_PHRASE.get(plain(rest))
    if said is not None and said.startswith("result"):
        return Sign("question", int(header.group("number")), "")
    if rest and not header.group("mark") and not header.group("rest").startswith(("*", "_")):
        return None
    return Sign("question", int(header.group("number")), rest)
