"""How many options a prompt says are right: "Select three", "(Choose TWO)", "all that apply"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recite.review.words import holds_any

_NUMBERS = {
    **dict.fromkeys(("one", "una", "uno", "um", "uma", "un", "eine", "einen", "une", "一", "1"), 1),
    **dict.fromkeys(("two", "dos", "dois", "duas", "due", "zwei", "deux", "两", "兩", "二"), 2),
    "2": 2,
    **dict.fromkeys(("three", "tres", "três", "tre", "drei", "trois", "三", "3"), 3),
    **dict.fromkeys(("four", "cuatro", "quatro", "quattro", "vier", "quatre", "四", "4"), 4),
    **dict.fromkeys(("five", "cinco", "cinque", "fünf", "cinq", "五", "5"), 5),
    **dict.fromkeys(("six", "seis", "sei", "sechs", "六", "6"), 6),
}  # fmt: skip
_NUMBER = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_VERB = (
    r"select|choose|check|pick|mark|tick|seleccion\w*|elige|elija|escoge|escoja|marque|marca"
    r"|selecion\w+"
    r"|escolh\w+|assinale|indique|scegli\w*|selezion\w+|indica|wähl\w*|markier\w*|kreuz\w*"
    r"|choisi\w+"
    r"|sélectionn\w+|coche\w*"
)
_THINGS = (
    # "select 1 from orders" is a query, "select 2 from the list" asks
    r"(?:\s+(?:of|de|di|von|correct|right|best|other"
    r"|from(?!\s+(?!the\b|th[eo]se\b|this\b|below|among|following)\w)|that|which|options?|answers?|responses?"
    r"|choices?|statements?|items?|opciones|respuestas|alternativas|opções|respostas|opzioni"
    r"|risposte|antworten|optionen|réponses|options|fundamental|characteristics)\b|\s*[.):,;]|\s*$"
    # "Select three metals.": the things themselves, and no parts of one option
    r"|\s+(?!(?:pairs?|words?|letters?|numbers?|values?|steps?)\b)[^\W\d_]{3,30}"
    r"(?:\s+(?:aus|from below))?\s*(?:[.):!?]|$))"
)
# "Select three", "(Choose the two options", "Wählen Sie zwei"; a verb, small words, a number.
_COUNTED = re.compile(
    rf"\b(?:{_VERB})\s++(?:exactly\s++|any\s++|the\s++|only\s++|all\s++|sie\s++|las\s++|los\s++|as\s++"
    rf"|os\s++|le\s++|i\s++|les\s++|die\s++"
    rf"|bitte\s++|genau\s++)*\W*+(?P<number>{_NUMBER})\b[*_]*(?P<sure>{_THINGS})?",
    re.IGNORECASE,
)
_COUNTED_CHINESE = re.compile(
    r"(?:选|選|选择|選擇|选出|選出)\s*(?P<number>[一二两兩三四五六2-6])\s*(?:项|項|个|個)"
)
_COUNTED_PLAIN = re.compile(
    rf"\((?P<number>{_NUMBER})\s+(?:correct\s+)?(?:answers|responses|options|choices|respuestas"
    rf"|respostas|risposte"
    r"|antworten|réponses|opciones|opções|selections)\)"
    rf"|\bwhich\s++(?:\W*+)(?P<which>two|three|four|five)\b"
    r"(?!\W+(?:pairs?|words?|letters?|numbers?)\b)",  # one option is two of these
    re.IGNORECASE,
)
_ALL = re.compile(
    rf"\b(?:{_VERB})\s+all\b|\ball\s+(?:that|which)\s+apply|\ball\s+of\s+the\s+(?:correct"
    rf"|following that apply)"
    r"|all the (?:correct|right) (?:options|answers)|select one or more|choose one or more"
    r"|todas las (?:que|opciones|respuestas)\b|todos los que\b|una o más\b|una o varias\b"
    r"|todas as (?:que|opções|alternativas|respostas)\b|uma ou mais\b|todos os que\b"
    r"|tutte (?:le|quelle)\b.{0,30}(?:corrett|applic|giust|opzioni|risposte)|una o più\b"
    r"|alle(?: \w+)? (?:zutreffenden|richtigen|antworten|aussagen)|eine oder mehrere"
    r"|mehrfachauswahl|alles zutreffende"
    r"|toutes les (?:réponses|options|bonnes|propositions)|une ou plusieurs|toutes celles"
    r"|所有(?:正确|正確|适用|適用|符合)|多选|多選|不定项|不定項|全部(?:选|選)"
    r"|what are (?:\W*)(?:two|three|four|five)\b|which of the following (?:two|three)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:select|choose|pick|check) (?:only )?(?:one|the (?:best|correct|right"
    r"|single))\b(?! or more)(?! that)"
    r"|\bsingle choice\b|\bselecci(?:one|ona) una\b(?! o m)(?! o v)|\bescolha uma\b(?! ou)"
    r"|\bselecione uma\b(?! ou)"
    r"|\bscegli(?:ere)? una\b(?! o p)|\bwählen sie eine antwort\b|\bchoisissez une\b(?! ou)|单选"
    r"|單選",
    re.IGNORECASE,
)

# A piece of each text that the patterns find; most lines hold none. First what is asked to do.
_VERB_PIECES = (
    "sele", "choose", "check", "pick", "mark", "tick", "elige", "elija", "esco", "marque", "marca",
    "assinale", "indi", "scegli", "kreuz", "choisi", "coche", "wähl", "sélec",
)  # fmt: skip
_ASKED = re.compile(rf"(?:{_VERB})\s", re.IGNORECASE)
_CHINESE_PIECES = ("选", "選")
_PLAIN_PIECES = (
    "which", "answers", "resp", "options", "choices", "risposte", "antworten", "opciones",
    "selections", "réponses", "opções",
)  # fmt: skip
_ALL_PIECES = (
    "all", "one or more", "todas", "todos", "una o", "uma ou", "tutte", "eine oder", "mehrfach",
    "zutreffende", "toutes", "une ou", "what are", "which of", "所有", "多选", "多選", "不定",
    "全部",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """What a prompt says: may several options be right, and how many; None where it is silent."""

    multiple: bool | None = None
    count: int | None = None


_SILENT = Cue()


def read_cue(prompt: str) -> Cue:
    """Give what a prompt says about the number of right options."""
    folded = prompt.casefold()
    asked = holds_any(folded, _VERB_PIECES) and _ASKED.search(prompt) is not None
    chinese = not folded.isascii() and holds_any(folded, _CHINESE_PIECES)
    counts = set()
    several = holds_any(folded, _ALL_PIECES) and _ALL.search(prompt) is not None
    patterns = (_COUNTED,) if asked else ()
    if chinese:
        patterns = (*patterns, _COUNTED_CHINESE)
    if holds_any(folded, _PLAIN_PIECES):
        patterns = (*patterns, _COUNTED_PLAIN)
    for pattern in patterns:
        for found in pattern.finditer(prompt):
            said = found.groupdict()
            number = _NUMBERS[(said["number"] or said["which"]).casefold()]
            if said.get("sure", "") is None:  # "select two fundamental ...": how many in all?
                several = several or number > 1
            else:
                counts.add(number)
    if len(counts) > 1:
        return Cue(multiple=True if several or 1 not in counts else None)
    if counts and not (several and counts == {1}):
        (count,) = counts
        return Cue(count > 1, count) if not several or count > 1 else Cue(multiple=True)
    if several:
        return Cue(multiple=True)
    single = (asked or chinese or "single choice" in folded) and _ONE.search(prompt)
    return Cue(multiple=False, count=1) if single else _SILENT


def has_cue(text: str) -> bool:
    """Whether a line asks to choose."""
    return read_cue(text).multiple is not None
