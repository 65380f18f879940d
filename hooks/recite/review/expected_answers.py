"""The labels of an answer that is one of several good ones: "Expected answer", "Model answer"."""

from __future__ import annotations

EXPECTED_ANSWERS = (
    *(
        f"{kind} {what}"
        for kind in ("expected", "model", "sample", "example", "suggested", "reference")
        for what in ("answer", "answers", "solution", "response")
    ),
    "respuesta esperada", "respuestas esperadas", "respuesta modelo", "respuesta sugerida",
    "resposta esperada", "respostas esperadas", "resposta modelo", "resposta sugerida",
    "risposta attesa", "risposta modello", "risposta suggerita",
    "erwartete antwort", "musterantwort", "musterlösung", "beispielantwort", "beispiellösung",
    "réponse attendue", "réponse type", "réponse modèle", "参考解答", "範例答案", "范例答案",
)  # fmt: skip
"""Whole labels in small letters; what they head is shown, and names no option by itself."""
