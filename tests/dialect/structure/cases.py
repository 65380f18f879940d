"""Hand-written notes: their blocks are CommonMark's with GFM tables, or differ on purpose."""

from __future__ import annotations

from markdown_it import MarkdownIt

REFERENCE = MarkdownIt("commonmark", {"breaks": True, "maxNesting": 80}).enable(
    ["table", "strikethrough"]
)

AGREE = {
    "a list straight after text": "text\n- a\n- b\nlazy",
    "tab nesting": "- a\n\t- b\n\t\t- c\n- d",
    "four-space nesting": "1. a\n    1. b\n        - c",
    "three-space nesting": "1. a\n   - b\n   - c",
    "two-space nesting": "- a\n  - b\n    - c",
    "a tab-indented line after text is text": "text\n\tmore\n\tmore",
    "a tab-indented line after a blank line is code": "text\n\n\tcode",
    "a dash without a space after a tab": "text\n\t-no list",
    "ordered after unordered": "- a\n- b\n1. c\n2. d",
    "one kind of bullet after another": "- a\n* b\n+ c",
    "a parenthesis": "1) a\n2) b",
    "a start number": "7. a\n8. b",
    "a number in running text starts no list": "in\n1984. it was",
    "empty items": "- \n- a\n-\n- b",
    "loose items": "- a\n\n- b\n\n  more",
    "a quote straight after text": "text\n> quote\nlazy",
    "a quote in a list in a quote": "> - a\n>   > b\n> - c",
    "a table straight after text": "text\n| a | b |\n|---|---|\n| c | d |\nafter",
    "a row too short and one too long": "| a | b |\n|---|---|\n| c |\n| d | e | f |",
    "an escaped pipe": "| a \\| b | c |\n|---|---|\n| `x \\| y` | d |",
    "a table in a list": "- a\n\n  | b |\n  |---|\n  | c |",
    "a fence straight after text": "text\n```\ncode\n\ncode\n```\ntext",
    "a fence in an item": "- a\n  ```py\n  x = 1\n\n  y\n  ```\n- b",
    "a fence that is never closed": "text\n~~~\ncode\n- no list",
    "headings": "# a\ntext\n## b ##\n#no heading\n\nc\n===\nd\n---",
    "headings in quotes, then in a list": "> ### a\n> ###### b\n3. c\n   ##### d",
    "headings in a quote in a list": "1. a\n\t> # b\n\t> # c\n\t* d\n\t\t## e",
    "rules": "a\n\n---\n***\n- b\n---\nc",
    "soft and hard breaks": "a\nb  \nc\\\nd",
    "a break at the end of a block is none": "a  \n\nb\\",
    "emphasis within and between words": "a_b_c *d*e __f__ **g**h",
    "code spans keep their marks": "`` a ` b `` `*c*`",
}

# What Obsidian adds to CommonMark: why, the text, and its rows.
DIFFER = {
    "a display formula is one block, whatever its lines look like": (
        "$$\na\n- b\n\n+ c\n$$",
        ["p", '  "a−b+c'],
    ),
    "a comment is no block": ("a\n\n%%\n- b\n\n# c\n%%\n\nd", ["p", '  "a', "p", '  "d']),
    "a pipe in maths parts no cells": (
        "| a |\n|---|\n| $|x|$ |",
        [
            "table",
            "  thead",
            "    tr",
            "      th",
            '        "a',
            "  tbody",
            "    tr",
            "      td",
            '        "|x|',
        ],
    ),
    "a line with only a block id is no paragraph": ("a\n\n^id", ["p", '  "a']),
    "a task's box is no text": ("- [ ] a", ["ul", "  li", '    "a']),
}
