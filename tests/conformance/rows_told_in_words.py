"""The rows of the table of forms that words tell: each a small vault and what its build must hold.

A row is named by its first cell in `docs/How notes are shown.md`.
"""

from __future__ import annotations

from conformance.rows_of_embeds import EMBEDS
from conformance.table_row import Row

_KINDS = {
    "note": (),
    "abstract": ("summary", "tldr"),
    "info": (),
    "todo": (),
    "tip": ("hint", "important"),
    "success": ("check", "done"),
    "question": ("help", "faq"),
    "warning": ("caution", "attention"),
    "failure": ("fail", "missing"),
    "danger": ("error",),
    "bug": (),
    "example": (),
    "quote": ("cite",),
}
_PLUGINS = ("dataview", "dataviewjs", "tikz", "query", "tasks", "chart", "tracker", "smiles")
_SIGNS = " xX/-?>!*"


def _titled(name: str) -> str:
    return (
        f'data-callout="{name}">\n'
        f'<p class="admonition-title">{name.replace("-", " ").capitalize()}</p>\n'
        "<p>Body</p>\n</div>"
    )


ROWS = (
    *EMBEDS,
    Row(
        "`%%hidden%%`, also over many lines",
        {
            "Note.md": "Seen %%veil-1%%and\n\n%%\nveil-2\n\n## veil-3\n\n- veil-4 [[Other]]\n%%\n"
            "\n%%#veil-5%%still %%veil-6\n\nveil-7%% here",
            "Other.md": "",
        },
        ("<p>Seen and</p>\n<p>still  here</p>",),
        nowhere=("veil-",),
    ),
    Row(
        "a line break",
        {"Note.md": "one\ntwo\n\n- item\n  of two\n\n> quote\n> of two"},
        ("<p>one<br />\ntwo</p>", "<li>item<br />\nof two</li>", "<p>quote<br />\nof two</p>"),
    ),
    Row(
        "`-`, `*` or `+`, `1.` or `1)`, straight below text, nested by a tab or blanks",
        {
            "Note.md": "Text\n- minus\n\t- tab\n\nText\n* star\n  * two\n\n"
            "Text\n+ plus\n    + four\n\nText\n1. dot\n   1. three\n\nText\n1) bracket\n\n"
            "7. seven\n8. eight\n\n---\n\n3) third\n"
        },
        (
            *(
                f"<p>Text</p>\n<ul>\n<li>{first}<ul>\n<li>{second}</li>\n</ul>\n</li>\n</ul>"
                for first, second in (("minus", "tab"), ("star", "two"), ("plus", "four"))
            ),
            "<p>Text</p>\n<ol>\n<li>dot<ol>\n<li>three</li>\n</ol>\n</li>\n</ol>",
            "<p>Text</p>\n<ol>\n<li>bracket</li>\n</ol>",
            '<ol start="7">\n<li>seven</li>\n<li>eight</li>\n</ol>',
            '<ol start="3">\n<li>third</li>\n</ol>',
        ),
    ),
    Row(
        "`- [ ]`, `- [x]`, and `[/]`, `[-]`, `[?]` or another sign",
        {"Note.md": "\n".join(f"- [{sign}] task" for sign in _SIGNS) + "\n\n1. [x] counted"},
        (
            *(
                f'data-mark="{sign.replace(">", "&gt;")}"></span></label>task</li>'
                for sign in _SIGNS
            ),
            '<ol>\n<li class="task-list-item" data-task="x"><label class="task-list-control">'
            '<input aria-label="Task x" checked="checked" disabled="disabled" type="checkbox" />',
        ),
    ),
    Row(
        "`> [!tip] Title`, `[!tip]-` folded, `[!tip]+` unfolded",
        {
            "Note.md": "\n\n".join(
                f"> [!{name}]\n> Body"
                for kind, aliases in _KINDS.items()
                for name in (kind, *aliases, kind.upper(), "own-kind")
            )
            + "\n\n> [!tip] Title **bold**\n> Body\n\n> [!tip]- Folded\n> Body\n"
            "\n> [!tip]+ Open\n> Body"
        },
        (
            *(
                f'<div class="admonition callout {kind}" {_titled(name)}'
                for kind, aliases in _KINDS.items()
                for name in (kind, *aliases)
            ),
            f'<div class="admonition callout note" {_titled("own-kind")}',
            '<p class="admonition-title">Title <strong>bold</strong></p>\n<p>Body</p>',
            '<details class="callout tip" data-callout="tip">\n<summary>Folded</summary>',
            '<details class="callout tip" data-callout="tip" open="open">\n<summary>Open</summary>',
        ),
    ),
    Row(
        "a fence `ad-tip`",
        {
            "Note.md": "```ad-tip\ntitle: Title\nBody\n```\n\n"
            "```ad-tip\ncollapse: closed\n- Body\n```\n"
        },
        (
            '<div class="admonition callout tip" data-callout="tip">\n'
            '<p class="admonition-title">Title</p>\n<p>Body</p>\n</div>',
            '<details class="callout tip" data-callout="tip">\n<summary>Tip</summary>\n'
            "<ul>\n<li>Body</li>\n</ul>\n</details>",
        ),
    ),
    Row(
        "a fence `mermaid`",
        {"Note.md": "```mermaid\ngraph TD\n  A[Flour] --> B\n```"},
        (
            '<pre class="diagram"><code>graph TD\n  A[Flour] --&gt; B\n</code></pre>',
            "assets/recite/diagrams.js",
        ),
        never=("obsidian-only",),
    ),
    Row(
        "a fence `dataview`, `tikz` or of another plugin",
        {"Note.md": "\n\n".join(f"```{name}\nits source\n```" for name in _PLUGINS)},
        tuple(
            f'<div class="obsidian-only">\n<p><code>{name}</code> block: Obsidian runs it, here is '
            'its source</p>\n<div class="highlight"><pre><span></span><code>its source\n</code>'
            for name in _PLUGINS
        ),
    ),
    Row(
        "`tags`, `aliases` in the properties",
        {"Note.md": "---\ntags: [told/tag, second]\naliases: [Nickname]\n---\nText\n"},
        ('told/tag" class="md-tag">told/tag</a>', 'second" class="md-tag">second</a>'),
        pages={"Nickname.html": "Note.html"},
    ),
    Row(
        "`cssclasses` in the properties",
        {"Note.md": "---\ncssclasses: [wide, two-columns]\n---\nText\n"},
        ('<article class="md-content__inner md-typeset wide two-columns">',),
    ),
    Row(
        "`publish: false`, `draft: true` in the properties",
        {
            "Note.md": "[[Kept back]] [[Not ready]] ![[Kept back]]",
            "Kept back.md": "---\npublish: false\naliases: [veil-8]\n---\nveil-9 #veil-10",
            "Not ready.md": "---\ndraft: true\ntags: [veil-11]\n---\nveil-12",
        },
        ('title="Not written yet: Kept back"', 'title="Not written yet: Not ready"'),
        nowhere=("veil-",),
    ),
    Row(
        "no first heading",
        {"A name of its own.md": "Text\n\n## Part\n"},
        (
            "<h1>A name of its own</h1>\n\n<p>Text</p>",
            "<title>A name of its own - My course</title>",
        ),
    ),
)
