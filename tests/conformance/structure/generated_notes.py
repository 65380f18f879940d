"""Notes made by chance, each written twice: as Obsidian writes it, and in plain CommonMark.

What Obsidian adds to CommonMark (links, callouts, tasks, maths, comments) changes words, not
blocks; the second text has those words alone, so that a CommonMark parser can say which blocks the
first one has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialect.structure.odd_lines import INDENTS, LINES

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Note:
    """One note: `text` in Obsidian's words, `plain` in those of CommonMark."""

    text: str
    plain: str


# Inline text, and the words of it.
_PHRASES = (
    ("alpha beta", "alpha beta"),
    ("**bold** and *lean*", "**bold** and *lean*"),
    ("`code | span`", "`code | span`"),
    ("[[Target|label]]", "label"),
    ("[[Target]]", "Target"),
    ("[words](Target.md)", "words"),
    ("==marked==", "marked"),
    ("~~gone~~", "gone"),
    ("$n$", "n"),
    ("#tag/deep", "\\#tag/deep"),
    ("a %%hidden%% b", "a b"),
    ("![[picture.png]]", "<i></i>"),
    ("snake_case_word", "snake_case_word"),
    ("2 \\* 3 \\_ 4", "2 \\* 3 \\_ 4"),
    ("&amp; and < 5", "&amp; and < 5"),
    ("سلام 你好 é", "سلام 你好 é"),
    ("1984. was it", "1984. was it"),
    ("https://example.org/a", "https://example.org/a"),
    ("line [^", "line [^"),
    ("it's 5 - 3 + 1", "it's 5 - 3 + 1"),
)
_ENDS = ("", "", "", "  ", "\\")
_STEPS = ("\t", "    ", "  ", "   ")
_BULLETS = ("-", "*", "+")


class _Writer:
    """Writes blocks by the numbers that `chance` gives."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._step = chance.choice(_STEPS)

    def blocks(self, most: int, depth: int = 0) -> list[tuple[str, str]]:
        """Give the lines of a few blocks, each in both texts."""
        lines: list[tuple[str, str]] = []
        for number in range(self._chance.randint(1, most)):
            block, closed = self._block(depth)
            if closed or (number and self._chance.random() < 0.6):
                lines.append(("", ""))
            lines += block
            if closed:
                lines.append(("", ""))
        return lines

    def _block(self, depth: int) -> tuple[list[tuple[str, str]], bool]:
        """Give a block's lines, and whether it must have a blank line before and after it."""
        kinds = ["paragraph", "paragraph", "heading", "list", "fence", "table", "rule"]
        if depth < 3:
            kinds += ["list", "list", "quote", "callout"]
        if depth == 0:
            kinds += ["underlined", "indented", "display", "html"]
        match self._chance.choice(kinds):
            case "paragraph":
                return self._paragraph(self._chance.randint(1, 3)), False
            case "heading":
                marks = "#" * self._chance.randint(2, 6)
                return _item(f"{marks} ", self._line("")), False
            case "underlined":
                return [*self._line(""), ("---", "---")], True
            case "list":
                return self._list(depth)
            case "fence":
                mark = self._chance.choice(("```", "~~~", "````", "```python"))
                body = self._chance.choice(("x = [[1]]", "- no list\n\n# no heading", "\tx"))
                return _same(f"{mark}\n{body}\n{mark.removesuffix('python')}"), False
            case "indented":
                return _same("    x = a[1]\n\n    - no list"), True
            case "table":
                return self._table(), False
            case "rule":
                return _same(self._chance.choice(("***", "___", "- - -"))), False
            case "quote":
                return _quoted(self.blocks(2, depth + 1)), False
            case "callout":
                return self._callout(depth), True
            case "display":
                return [("$$\nn\n$$", "n")], True
            case _:
                return _same("<div>\nwords\n</div>"), True

    def _line(self, end: str) -> list[tuple[str, str]]:
        phrases = self._chance.choices(_PHRASES, k=self._chance.randint(1, 3))
        text, plain = (" so ".join(words) for words in zip(*phrases, strict=True))
        return [(f"So {text} it is{end}", f"So {plain} it is{end}")]

    def _paragraph(self, lines: int) -> list[tuple[str, str]]:
        return [line for _ in range(lines) for line in self._line(self._chance.choice(_ENDS))]

    def _list(self, depth: int) -> tuple[list[tuple[str, str]], bool]:
        ordered = self._chance.random() < 0.4
        bullet = self._chance.choice(_BULLETS)
        number = self._chance.choice((1, 1, 0, 6))
        loose = self._chance.random() < 0.2
        # Two spaces after a number are no nesting, and blocks meant to nest would become code.
        step = "   " if ordered and self._step == "  " else self._step
        lines: list[tuple[str, str]] = []
        for item in range(self._chance.randint(1, 4)):
            mark = f"{number + item}{self._chance.choice('..)')} " if ordered else f"{bullet} "
            first = self._line(self._chance.choice(_ENDS))
            if not ordered and self._chance.random() < 0.2:
                first = [(f"[{self._chance.choice(' x/?-')}] {first[0][0]}", first[0][1])]
            if item and loose:
                lines.append(("", ""))
            lines += _item(mark, first)
            if depth < 3 and self._chance.random() < 0.4:
                lines += _indented(step, self.blocks(2, depth + 1))
        return lines, ordered and number != 1

    def _table(self) -> list[tuple[str, str]]:
        columns = self._chance.randint(1, 3)
        rule = "|" + f"{self._chance.choice(('---', ':-:', '--:'))}|" * columns
        rows = [self._row(columns), (rule, rule)]
        rows += [self._row(columns) for _ in range(self._chance.randint(0, 3))]
        return rows

    def _row(self, columns: int) -> tuple[str, str]:
        cells = [self._line("")[0] for _ in range(columns)]
        text, plain = (" | ".join(words) for words in zip(*cells, strict=True))
        return "| {} |".format(text.replace("[[Target|", "[[Target\\|")), f"| {plain} |"

    def _callout(self, depth: int) -> list[tuple[str, str]]:
        head = f"> [!{self._chance.choice(('note', 'tip', 'own-kind'))}]"
        head += self._chance.choice(("", "+", "-"))
        title = self._line("")[0]
        return [
            (f"{head} {title[0]}", f"> {title[1]}\n>"),  # the title is a paragraph of its own
            *_quoted(self.blocks(3, depth + 1)),
        ]


def _same(text: str) -> list[tuple[str, str]]:
    return [(line, line) for line in text.split("\n")]


def _item(mark: str, lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    (text, plain), *rest = lines
    return [(mark + text, mark + plain), *rest]


def _quoted(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(_prefixed("> ", text), _prefixed("> ", plain)) for text, plain in lines]


def _indented(step: str, lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(_prefixed(step, text), _prefixed(step, plain)) for text, plain in lines]


def _prefixed(prefix: str, text: str) -> str:
    return "\n".join(
        (prefix + line).rstrip(" \t") if not line else prefix + line for line in text.split("\n")
    )


def generated_note(chance: Random) -> Note:
    """Give a note of a few blocks."""
    lines = _Writer(chance).blocks(8)
    return Note("\n".join(text for text, _ in lines), "\n".join(plain for _, plain in lines))


def random_lines(chance: Random) -> str:
    """Give a text of lines that have little to do with each other."""
    return "\n".join(
        chance.choice(INDENTS) + chance.choice(LINES) for _ in range(chance.randint(1, 14))
    )
