"""Points: what a question brought ("1 / 1 point") or is worth ("2 points")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recite.review.keys import Result

POINT_WORDS = r"points?|pts?|puntos?|pontos?|punti|punto|punkte?n?|分|xp|marks?|poin"
"""The words for points, for a pattern."""
# "1 / 1 point", "0.75 / 1 punto", "1/1 point (graded)", "Mark 1.00 out of 1.00", "得分 1/1"
_POINTS = re.compile(
    rf"(?P<label>(?:marks?|puntúa|se puntúa|puntuación|nota|punteggio(?: ottenuto)?"
    rf"|erreichte punkte|note(?: de)?|points|atingiu|obtuvo|得分|获得|獲得"
    rf"|score)"
    rf"\s*+:?\s*)?(?<![\d.,])(?P<got>\d+(?:[.,]\d+)?)\s*(?:分[，,]\s*总分\s*"
    rf"|分（总分|/|out of|sobre|von|su|sur|de|共)\s*"
    rf"(?P<of>\d+(?:[.,]\d+)?)\s*(?P<unit>{POINT_WORDS})?）?\s*(?P<graded>\(\w+\))?",
    re.IGNORECASE,
)
# What stands in each text that holds points: quicker to look for.
_OUT_OF = re.compile(r"\d\s*(?:/|out of|sobre|von|su|sur|de|共)\s*\d", re.IGNORECASE)
_WORTH = re.compile(
    rf"(?:(?:total points|marked out of|punteggio max\.?|puntúa como|erreichbare punkte"
    rf"|noté sur|points possible|puntos totales|得分"
    rf"|vale)\s*+[:：]?\s*\d+(?:[.,]\d+)?(?:\s*(?:{POINT_WORDS})(?:\(s\))?)?"
    rf"|\+?\(?\d+(?:[.,]\d+)?\s*(?:{POINT_WORDS})(?:\s+(?:possible|posibles))?\s*(?:\(\w+\))?)\)?",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"(?P<got>\d+(?:[.,]\d+)?)\s?/\s?(?P<of>\d+(?:[.,]\d+)?)")


def read_points(words: str) -> Result | None:
    """Give the result that a line of points says; "3/4" alone may be an option and says none."""
    points = _POINTS.fullmatch(words)
    if points and any(points.group("label", "unit", "graded")):
        return _result(points)
    return None


def says_worth(words: str) -> bool:
    """Whether a line says what a question is worth: "2 points", "Marked out of 1.00"."""
    return _WORTH.fullmatch(words) is not None


def is_experience(text: str) -> bool:
    """Whether a line says what an exercise is worth as DataCamp does: "50 XP".

    Options follow only below "Possible Answers"; below the points stand the steps to take.
    """
    return text.casefold().rstrip(")").endswith(" xp")


def read_fraction(words: str) -> Result | None:
    """Give the result that a bare fraction says, where it is known to be points."""
    points = _FRACTION.fullmatch(words)
    return _result(points) if points else None


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
