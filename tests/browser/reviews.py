"""Reviews as values, for pages that need no parser."""

from __future__ import annotations

from recite.review.model import Option, Question, Review


def right(text: str, feedback: str = "") -> Option:
    """Give an option that the note marks as right."""
    return Option(text, 1, correct=True, known_by="mark", feedback=feedback)


def wrong(text: str, feedback: str = "") -> Option:
    """Give an option that the note's marks leave out."""
    return Option(text, 1, correct=False, known_by="complete", feedback=feedback)


PLANETS = Question(
    "multiple",
    "Which of these are planets?",
    1,
    (right("Venus", "Hot."), wrong("The Moon", "Circles us."), right("Neptune"), wrong("Ceres")),
    explanation="A planet has cleared its path.",
    id="planets",
)
MASS = Question(
    "single",
    "Which planet has the most mass?",
    2,
    (wrong("Saturn", "It is light for its size."), right("Jupiter"), wrong("Earth")),
    explanation="Twice the mass of all others.",
    id="mass",
)
UNKNOWN = Question(
    "single", "Which planet is blue?", 3, (Option("Uranus", 3), Option("Mars", 3)), id="unknown"
)
CARD = Question("card", "Which planet has rings?", 4, answer="**Saturn** above all.", id="card")
ANGLE = Question(
    "short", "How far is the sun, in million km?", 5, answer="150", tolerance=1.5, id="distance"
)
NAME = Question("short", "Which planet is red?", 6, answer="Mars", accepted=("the Mars",), id="red")
SKY = Review((PLANETS, MASS, UNKNOWN, CARD, ANGLE, NAME))
