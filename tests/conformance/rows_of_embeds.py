"""The rows on embeds in the table of forms that words tell."""

from __future__ import annotations

from conformance.table_row import Row

_OTHER = """\
# Other

The start.

## Part

Text of the part.

- one
- two

^list

| a | b |
|---|---|
| c | d |

^table

- head ^item
\t- below
- next

## Rest

The end. ^end
"""
_TABLE = (
    "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
    "<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>"
)
_DRAWING = (
    '{"type": "excalidraw", "elements": [{"id": "a", "type": "text", "x": 0, "y": 0, "width": 90, '
    '"height": 20, "text": "Drawn words", "fontSize": 16, "fontFamily": 1}]}'
)
_IMAGES = ("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp")


def _embed(target: str, *shows: str, never: tuple[str, ...] = ()) -> Row:
    """Give the row of an embed; the page's own words say which note it would be."""
    shown = {"Attention": "Other", "Attention#Query, key, value": "Other#Part"}.get(target, target)
    return Row(f"`![[{target}]]`", {"Note.md": f"![[{shown}]]", "Other.md": _OTHER}, shows, never)


EMBEDS = (
    Row(
        "`![[Word vectors.png]]`",
        {"Note.md": "\n\n".join(f"![[a b.{name}]]" for name in _IMAGES)}
        | {f"Meta/a b.{name}": "" for name in _IMAGES},
        tuple(f'<img alt="a b.{name}" src="Meta/a%20b.{name}" />' for name in _IMAGES),
    ),
    _embed("Attention", "<h2>Other</h2><p>The start.</p>", "<p>Text of the part.</p>", "The end."),
    _embed(
        "Attention#Query, key, value",
        '<div class="embed">\n<h2>Part</h2><p>Text of the part.</p>',
        "<li>below</li>",
        never=("The start.", "The end."),
    ),
    Row(
        "`![[Attention#^scores]]`",
        {
            "Note.md": "\n\n".join(
                f"![[Other#^{name}]]" for name in ("end", "list", "table", "item")
            ),
            "Other.md": _OTHER,
        },
        (
            '<div class="embed">\n<p>The end.</p>',
            '<div class="embed">\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>',
            f'<div class="embed">\n{_TABLE}\n<p>',
            '<div class="embed">\n<ul>\n<li>head<ul>\n<li>below</li>\n</ul>\n</li>\n</ul>\n<p>',
        ),
        ("The start.", "next"),
    ),
    Row(
        "`![[Drawing.excalidraw]]`",
        {"Note.md": "![[Drawing.excalidraw]]", "Drawing.excalidraw": _DRAWING},
        ('<figure class="embed-drawing"', 'aria-label="Drawing Drawing"', ">Drawn words</text>"),
        searched=("Drawn words",),
    ),
    Row(
        "`![[Paper.pdf#page=3&height=400]]`",
        {"Note.md": "![[Paper.pdf#page=3&height=400]]", "Paper.pdf": ""},
        ('<iframe class="embed-pdf" height="400" loading="lazy" src="Paper.pdf#page=3',),
    ),
    Row(
        "`![[Talk.mp3]]`, `![[Film.mp4\\|400]]`",
        {"Note.md": "![[Talk.mp3]]\n\n![[Film.mp4|400]]", "Talk.mp3": "", "Film.mp4": ""},
        (
            '<audio controls="controls" preload="metadata" src="Talk.mp3" title="Talk.mp3">',
            '<video controls="controls" preload="metadata" src="Film.mp4" title="Film.mp4" '
            'width="400">',
        ),
    ),
    Row(
        "`![[Board.canvas]]`, `![[Table.base]]`",
        {"Note.md": "![[Board.canvas]] ![[Table.base]]", "Board.canvas": "{}", "Table.base": ""},
        (
            '<a class="embed-file" href="Board.canvas">Board.canvas</a>',
            '<a class="embed-file" href="Table.base">Table.base</a>',
        ),
    ),
)
