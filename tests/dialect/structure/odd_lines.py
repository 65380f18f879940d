"""Lines that have little to do with each other, for texts made by chance."""

LINES = (
    "a",
    "text here",
    "- item",
    "* item",
    "+ item",
    "-",
    "1. one",
    "2. two",
    "7) seven",
    "> quote",
    "> - deep",
    "> > > deeper",
    "# head",
    "## head ##",
    "####### no head",
    "```",
    "~~~",
    "    four",
    "---",
    "***",
    "===",
    "a  ",
    "b\\",
    "**bold** _it_",
    "`code`",
    "| a | b |",
    "|---|:-:|",
    "| c \\| d | e |",
    "| f |",
    "",
    "",
)
"""Beginnings and ends of every block; the blank line stands twice, to come more often."""

INDENTS = ("", "", "", " ", "  ", "   ", "    ", "\t", "\t\t", "  \t")
"""What may stand in front of a line; mostly nothing."""
