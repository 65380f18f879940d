"""Texts made to be hard for a reader of reviews, each of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

QUESTION = "1. What is it?\n\n"


def _of(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Give a writer that repeats a piece, with its number where it says {n}, up to a size."""

    def text(size: int) -> str:
        pieces = []
        length = 0
        while length < size:
            pieces.append(piece.format(n=len(pieces)) if "{n}" in piece else piece)
            length += len(pieces[-1])
        return before + "".join(pieces) + after

    return text


def _deep(opening: str, indent: str, step: int) -> Callable[[int], str]:
    """Give a writer of lines each deeper than the one above, back to the margin after `step`."""

    def text(size: int) -> str:
        lines = []
        length = 0
        while length < size:
            depth = len(lines) % step
            lines.append(f"{indent * depth}{opening}text {len(lines)}")
            length += len(lines[-1]) + 1
        return "\n".join(lines)

    return text


def _deepest(opening: str, indent: str) -> Callable[[int], str]:
    """Give a writer of lines each deeper than the one above: a triangle of about a size."""

    def text(size: int) -> str:
        lines = []
        length = 0
        while length < size:
            lines.append(f"{indent * len(lines)}{opening}text")
            length += len(lines[-1]) + 1
        return "\n".join(lines)

    return text


HARD_TEXTS: Mapping[str, Callable[[int], str]] = {
    "prose": _of(
        "The wind is measured every morning. Nobody reads the papers of number {n}, which is kept"
        " for later.\n\n"
    ),
    "prose without blank lines": _of("Nobody reads the papers of number {n}.\n"),
    "one line of words": _of("word "),
    "one line of one word": _of("a"),
    "one option of one line": _of("word ", f"{QUESTION}- [x] ", "\n- [ ] other\n"),
    "one answer of one line": _of("word ", f"{QUESTION}A. this\nB. that\n\nAnswer: "),
    "a line of spaces": _of(" ", QUESTION, "x"),
    "a line of tabs": _of("\t", QUESTION, "x"),
    "blank lines": _of("\n", f"{QUESTION}- [x] this\n", "- [ ] that\n"),
    "lines of blanks": _of("    \n", f"{QUESTION}- [x] this\n", "- [ ] that\n"),
    "headings": _of("## Part {n}\n"),
    "headings with text": _of("### {n}. What is it?\n\nThis.\n\n"),
    "options of one question": _of("- [ ] option {n}\n", QUESTION),
    "ticked options of one question": _of("- [x] option {n}\n", QUESTION),
    "lettered options of one question": _of("A. option {n}\n", QUESTION, "\nAnswer: A\n"),
    "pasted options of one question": _of("option {n}\n\n", "_check_\n\n1.\n\nWhat is it?\n\n"),
    "numbered options of one question": _of("{n}. option\n", "What is it?\n\n"),
    "equal options of one question": _of("- [ ] option\n", QUESTION),
    "answers of one question": _of("Answer: A\n", f"{QUESTION}A. this\nB. that\n\n"),
    "answer letters": _of("A, ", f"{QUESTION}A. this\nB. that\n\nAnswer: "),
    "a long answer key": _of("{n} A; ", f"{QUESTION}A. this\nB. that\n\nAnswer key: "),
    "feedback of one option": _of("  > because {n}\n", f"{QUESTION}- [x] this\n- [ ] that\n"),
    "lone numbers": _of("{n}.\n\n"),
    "icons": _of("_check_ "),
    "lines of icons": _of("_check_\n\n"),
    "deep lists": _deep("- ", "  ", 40),
    "deep task lists": _deep("- [x] ", "\t", 40),
    "deep numbered lists": _deep("1. ", "   ", 40),
    "deep quotes": _deep("> ", "> ", 40),
    "a quote as deep as can be": _deepest("> ", "> "),
    "a list as deep as can be": _deepest("- ", "  "),
    "deep callouts": _deep("> [!question] ", "> ", 20),
    "details": _of("<details><summary>Answer</summary>\n"),
    "comments": _of("<!-- seen -->\n"),
    "open comments": _of("<!-- "),
    "open Obsidian comments": _of("%% "),
    "fences": _of("```\ncode {n}\n```\n"),
    "open fences": _of("```quiz {n}\n"),
    "fences longer and longer": lambda size: "\n".join(
        "`" * (3 + n) for n in range(int((2 * size) ** 0.5))
    ),
    "a table": _of("| a | b {n} |\n", "| a | b |\n|---|---|\n"),
    "cards": _of("What is kept in drawer {n}?::The screws\n\n"),
    "cards of several lines": _of("front {n}\n?\nback\n\n"),
    "lone question marks": _of("?\n"),
    "colons": _of("a::b::"),
    "labels": _of("Q: A: "),
    "open answers": _of("Q: what is {n}?\n"),
    "open quizzes": _of("<quiz>\n"),
    "open GIFT questions": _of("::{n}:: what? {{\n"),
    "open choices": _of("<Question choices={{[\n"),
    "open edX questions": _of(">>what is it?\n"),
    "YAML": _of("- content: a {n}\n", "```quiz\ntype: radio\noptions:\n", "```\n"),
    "a clip": _of("> {n}. What is it?\n>\n> - [x] this\n> - [ ] that\n>\n"),
    "rules": _of("---\n"),
    "underlines": _of("text {n}\n---\n"),
    "words that ask": _of("select three, choose two, mark all "),
    "points": _of("1 / 1 point "),
    "lines of points": _of("1 / 1 point\n"),
    "correct": _of("correct "),
    "lines of correct": _of("Correct\n"),
    "a sentence that names the answer": _of("The correct answer is: "),
    "digits": _of("1"),
    "numbered sentences": _of("1. a "),
    "lettered sentences": _of("A. x B. y "),
    **{f"a line of {name}": _of(mark) for name, mark in {
        "[": "[", "]": "]", "(": "(", "*": "*", "** ": "** ", "_": "_", ">": ">", "> ": "> ",
        "`": "`", "` ": "` ", "$": "$", "=": "=", "==a": "==a", "~": "~", "#": "#", "-": "-",
        "+": "+", ":": ":", "{": "{{", "<": "<", "<a ": "<a ", "\\": "\\", "!": "!", "|": "|",
        "^a ": "^a ", "[[": "[[", "[x] ": "[x] ", "?": "?", "&": "&", "✅": "✅", "“": "“",
    }.items()},
    **{f"lines of {name}": _of(f"{mark}\n") for name, mark in {
        "[": "[", "*": "*", "_": "_", ">": ">", "`": "`", "$": "$$", "=": "=", "~": "~~~~",
        "#": "#", "- [ ]": "- [ ]", "- [x]": "- [x]", "-": "-", "1.": "1.", "a.": "a.", "x": "x",
        "{": "{{", "}": "}}",
    }.items()},
}  # fmt: skip
"""Writers of texts by name: each takes a size in characters."""
