"""The words that platforms and writers put around questions, in seven languages.

A line says something only when the whole line, or the label before its colon, is one of these
phrases; a word within a sentence says nothing. Each phrase stands once, under what it says, in
small letters and with straight quotes.
"""

from __future__ import annotations

from typing import Literal

from recite.review.expected_answers import EXPECTED_ANSWERS
from recite.review.noise import NOISE_PHRASES
from recite.review.others_wrong import OTHERS_WRONG

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
    "answer",  # the right answer follows
    "wrong answers",  # the wrong options follow
    "instruction",
    "noise",
]

PHRASES: dict[Says, tuple[str, ...]] = {
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
        "incorrect", "wrong", "wrong answer", "this is incorrect", "not quite", "try again",
        "your answer was incorrect", "that's incorrect", "that's not correct",
        "incorrect submission",
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
        "tu respuesta no es correcta", "tu selección no es correcta",
        "tu selección es incorrecta",
        "sua resposta está incorreta", "sua seleção está incorreta",
        "la tua risposta è errata", "la tua risposta è sbagliata", "la tua selezione è errata",
        "la tua selezione è sbagliata", "la tua risposta non è corretta",
        "ihre antwort ist falsch", "ihre antwort ist nicht richtig", "deine antwort ist falsch",
        "ihre auswahl ist falsch", "deine auswahl ist falsch",
        "votre réponse est incorrecte", "votre sélection est incorrecte",
        "您的答案错误", "你的答案错误", "您的选择错误", "你的选择错误",
        "您的答案不正确", "你的答案不正确", "您的选择不正确", "你的选择不正确",
    ),
    "next picked": (
        "you answered", "your answer", "your selection", "my answer",
        "my choice", "i answered", "i chose",
        "respondiste", "tu respuesta", "sua resposta", "você respondeu", "la tua risposta",
        "hai risposto", "ihre antwort", "deine antwort", "votre réponse", "vous avez répondu",
        "您的回答", "你的回答", "您的答案", "你的答案", "我的答案", "我的选择",
    ),
    "above right": (
        "this should be selected", "this option should be selected",
        "correctly selected", "incorrectly unselected",
        "esto debería estar seleccionado", "esto debería seleccionarse", "esto debe seleccionarse",
        "isso deveria ser selecionado", "isto deveria ser selecionado",
        "questo dovrebbe essere selezionato", "dies sollte ausgewählt werden",
        "dies sollte ausgewählt sein", "ceci devrait être sélectionné",
        "cela devrait être sélectionné", "应该选择此项", "此项应被选中", "应选择此选项",
    ),
    "above wrong": (
        "this should not be selected", "un-selected is correct", "unselected is correct",
        "correctly unselected", "incorrectly selected",
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
        "choices", "options", "answer choices", "answer options",
        "group of answer choices", "grupo de opciones de respuesta", "possible answers",
        "possible answer", "select one", "select one or more", "choose one", "pick one",
        "choose an alternative", "select an alternative", "choose an answer", "select an answer",
        "opciones", "alternativas", "posibles respuestas", "seleccione una", "selecciona una",
        "seleccione una o más de una", "respostas possíveis", "opções", "selecione uma",
        "escolha uma", "escolha uma opção", "selecione uma opção", "escolha uma ou mais",
        "opzioni", "alternative", "possibili risposte", "scegli un'alternativa",
        "scegli una o più alternative", "optionen", "antwortmöglichkeiten", "mögliche antworten",
        "wählen sie eine antwort", "wähle eine oder mehrere antworten",
        "wählen sie eine oder mehrere antworten",
        "choix", "réponses possibles", "veuillez choisir une réponse", "choisissez une réponse",
        "sélectionnez une réponse", "veuillez choisir au moins une réponse",
        "veuillez sélectionner une réponse",
        "veuillez sélectionner au moins une réponse",
        "选项", "選項", "可能的答案", "选择一项", "選擇一項", "单选", "多选",
    ),
    "prompt": (
        "question text", "question", "q", "prompt", "sample question", "example question",
        "practice question", "exam question", "pregunta", "pergunta", "questão", "domanda",
        "frage", "问题", "問題", "问", "題目", "题目", "texto de la pregunta",
        "enunciado de la pregunta", "texto da questão",
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
        "refer to curriculum topic",
        "response feedback", "remarks", "distractor analysis", "why", "learn more",
        "answers explanation & hints",
        "answer explanation", "explanation & hints", "hint", "discussion", "solution explanation",
        "references", "reference", *OTHERS_WRONG,
        "explicación", "retroalimentación", "comentario", "comentarios", "anotación",
        "más información", "por qué", "por que", "pourquoi", "warum", "perché", "为什么", "為什麼",
        "explicação", "justificativa", "comentário", "comentários", "saiba mais",
        "as outras opções de resposta estão incorretas porque",
        "las otras opciones de respuesta son incorrectas porque",
        "spiegazione", "commento", "motivazione", "ulteriori informazioni",
        "erklärung", "begründung", "erläuterung", "rückmeldung", "weitere informationen",
        "explication", "explications", "justification", "commentaire", "en savoir plus",
        "解释", "解釋", "解析", "说明", "說明", "反馈", "反饋", "答案解析", "理由", "分析",
        "解説", "해설", "설명", "объяснение", "пояснение", "penjelasan", "pembahasan",
    ),
    "answer": (
        "answer", "answers", "ans", "correct answers", "the answer", "right answers",
        "answer(s)", "correct answer(s)",
        "a", "click here for the answer", "click to see the answer", "see answer", "view answer",
        "reveal answer", "click for answer", "click to reveal", "see the answer", "answer below",
        "show the answer", "show solution", "ver respuesta", "ver resposta", "mostrar respuesta",
        "mostrar resposta", "mostra risposta", "antwort anzeigen", "voir la réponse", "显示答案",
        "查看答案", "correct option", "correct options", "correct choice", "correct choices",
        "correct response option", "actual answer", "solution", "solutions", "key", "keys",
        "soln", "corrected answer", "resp", "risp", "rta", "rép", "antw", "lsg", "r",
        "정답은", "show answer", "answer key", "answer choices key", *EXPECTED_ANSWERS,
        "respuesta", "respuestas", "respuestas correctas", "la respuesta correcta", "solución",
        "soluciones", "solucionario", "clave de respuestas", "opción correcta",
        "opciones correctas",
        "resposta", "respostas", "respostas corretas", "gabarito", "gabaritos",
        "soluções", "alternativa correta", "opção correta", "solução",
        "risposta", "risposte", "risposte corrette", "soluzione", "soluzioni", "opzione corretta",
        "antwort", "antworten", "richtige antworten", "lösung", "lösungen",
        "lösungsschlüssel", "richtige option",
        "réponse", "réponses", "bonnes réponses", "réponses correctes", "corrigé",
        "corrigés", "correction",
        "la bonne réponse", "option correcte",
        "答案", "正确答案", "正确的答案", "正確答案", "参考答案", "參考答案", "答", "标准答案",
        "正解", "解答", "정답", "답", "ответ", "правильный ответ", "jawaban", "kunci jawaban",
    ),
    "wrong answers": (
        "incorrect answers", "wrong answers", "incorrect options", "wrong options", "distractors",
        "incorrect choices", "respuestas incorrectas", "opciones incorrectas",
        "respostas incorretas", "alternativas incorretas", "risposte errate", "risposte sbagliate",
        "falsche antworten", "mauvaises réponses", "réponses incorrectes", "错误答案", "錯誤答案",
        "错误选项",
    ),
    "noise": NOISE_PHRASES,
}  # fmt: skip

EXPLANATION_LABELS = frozenset({
    *PHRASES["overall"],
    "explanation", "explanations", "explain", "rationale", "feedback", "response feedback",
    "answer explanation",
    "explicación", "retroalimentación", "anotación", "explicação", "justificativa", "spiegazione",
    "erklärung", "begründung", "erläuterung", "rückmeldung", "explication", "explications",
    "解释", "解釋", "解析", "说明", "說明", "反馈", "反饋", "答案解析",
})  # fmt: skip
"""The labels that say no more than that an explanation follows: the page says that itself."""

BY_PHRASE: dict[str, Says] = {
    phrase: says for says, phrases in PHRASES.items() for phrase in phrases
}
"""What each phrase says."""

LONGEST = max(map(len, BY_PHRASE)) + 30
"""Characters of a line that may be one, with its decoration."""
