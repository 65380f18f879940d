"""Every form of a link in every place of a note, on pages that one real build made."""

from __future__ import annotations

import re

import pytest
from conformance.cases import article
from pages.site_builder import BuiltSite, build_site

_NOTE = "../B/Other%20note.html"
_UNWRITTEN = '<a class="unwritten" title="Not written yet: {}" href="../gaps.html#gap-1">{}</a>'

# What is written in a note in the folder A, and what its page shows.
FORMS = {
    "[[Other note]]": f'<a href="{_NOTE}">Other note</a>',
    "[[Other note.md]]": f'<a href="{_NOTE}">Other note.md</a>',
    "[[OTHER NOTE]]": f'<a href="{_NOTE}">OTHER NOTE</a>',
    "[[Other note|words]]": f'<a href="{_NOTE}">words</a>',
    "[[Other note|W]]": f'<a href="{_NOTE}">W</a>',
    "[[Other note|3 w]]": f'<a href="{_NOTE}">3 w</a>',
    "[[Other note|a [b] c]]": f'<a href="{_NOTE}">a [b] c</a>',
    "[[Other note|**b** `c`]]": f'<a href="{_NOTE}"><strong>b</strong> <code>c</code></a>',
    "[[ Other note | spaced ]]": f'<a href="{_NOTE}">spaced</a>',
    "[[Other note|![[dot.png|9]]]]": (
        f'<a href="{_NOTE}"><img alt="dot.png" src="../B/dot.png" width="9" /></a>'
    ),
    "[[B/Other note]]": f'<a href="{_NOTE}">B/Other note</a>',
    "[[../B/Other note]]": f'<a href="{_NOTE}">../B/Other note</a>',
    "[[B\\Other note|x]]": f'<a href="{_NOTE}">x</a>',
    "[[A nickname]]": f'<a href="{_NOTE}">A nickname</a>',
    "[[Other note#Part one]]": f'<a href="{_NOTE}#part-one">Other note &gt; Part one</a>',
    "[[Other note#Part one#Deep|x]]": f'<a href="{_NOTE}#deep">x</a>',
    "[[Other note#^blk|x]]": f'<a href="{_NOTE}#^blk">x</a>',
    "[[R&D (50%) it's]]": (
        '<a href="../R%26D%20%2850%25%29%20it%27s.html">R&amp;D (50%) it\'s</a>'
    ),
    "[[paper.pdf]]": '<a href="../B/paper.pdf">paper.pdf</a>',
    "[[Unwritten]]": _UNWRITTEN.format("Unwritten", "Unwritten"),
    "[[https://e.org/a|web]]": '<a href="https://e.org/a">web</a>',
    "[t](Other%20note.md#Part%20one)": f'<a href="{_NOTE}#part-one">t</a>',
    "[t](Other%20note)": f'<a href="{_NOTE}">t</a>',
    "[t](<../B/Other note.md> 'ti')": f'<a href="{_NOTE}" title="ti">t</a>',
    "[t][r]": f'<a href="{_NOTE}">t</a>',
    "[t](Unwritten.md)": _UNWRITTEN.format("Unwritten.md", "t"),
    "[t](obsidian://open?vault=V&file=B%2FOther%20note)": f'<a href="{_NOTE}">t</a>',
    "![[dot.png|50]]": '<img alt="dot.png" src="../B/dot.png" width="50" />',
    "![alt|50](../B/dot.png)": '<img alt="alt" src="../B/dot.png" width="50" />',
    "[![[dot.png]]](Other%20note.md)": (
        f'<a href="{_NOTE}"><img alt="dot.png" src="../B/dot.png" /></a>'
    ),
    "![[Unwritten|words]]": _UNWRITTEN.format("Unwritten", "words"),
    '<a href="Other note.md#Part one">t</a>': f'<a href="{_NOTE}#part-one">t</a>',
    '<img src="dot.png" width="9">': '<img src="../B/dot.png" width="9" />',
    "`[[Other note]]`": "<code>[[Other note]]</code>",
    "\\[\\[Other note\\]\\]": "[[Other note]]",
}

PLACES = {
    "paragraph": "{}",
    "list": "- {}",
    "deeper list": "- a\n\t- {}",
    "task": "- [ ] {}",
    "numbered list": "1. {}",
    "table": "| a | b |\n|---|---|\n| {} | c |",
    "head of a table": "| {} | b |\n|---|---|\n| a | c |",
    "heading": "### {}",
    "callout": "> [!note] T\n> {}",
    "title of a callout": "> [!note] {}\n> x",
    "title of a folded callout": "> [!note]- {}\n> x",
    "table in a callout": "> [!note] T\n> | a |\n> |---|\n> | {} |",
    "quote": "> {}",
    "quote in a list": "- a\n  > {}",
    "bold": "**{}**",
    "italic": "*{}*",
    "mark": "=={}==",
    "strike": "~~{}~~",
    "inline footnote": "a^[ {} ]",
    "footnote": "a[^N]\n\n[^N]: {}",
    "callout as a fence": "```ad-note\ntitle: T\n{}\n```",
    "title of a callout as a fence": "```ad-note\ntitle: {}\nx\n```",
    "element": "<u>{}</u>",
    "paragraph in an HTML block": "<div>\n\n{}\n\n</div>",
}
_DEFINITION = "\n[r]: <../B/Other note.md>\n"
_QUIZ = """1. Which {}?

- [x] yes {}
- [ ] no N

Explanation: {}

"""


def _marked(number: int, form: str, place: str) -> str:
    return f"F{number}( {form.replace('|', chr(92) + '|') if 'table' in place else form} )F{number}"


def _note(place: str, template: str) -> str:
    return "".join(
        template.replace("N", str(number)).replace("{}", _marked(number, form, place))
        + "\n\n---\n\n"
        for number, form in enumerate(FORMS)
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    files = {f"A/{place}.md": _note(place, text) + _DEFINITION for place, text in PLACES.items()}
    files |= {
        "A/quiz.md": "## Review\n\n" + _note("quiz", _QUIZ).replace("---", "") + _DEFINITION,
        "C/embed.md": "![[paragraph]]",
        "B/Other note.md": "---\naliases: [A nickname]\n---\n## Part one\n### Deep\nText. ^blk\n",
        "B/dot.png": "",
        "B/paper.pdf": "",
        "R&D (50%) it's.md": "",
    }
    return build_site(tmp_path_factory.mktemp("links"), files)


@pytest.mark.parametrize("place", [*PLACES, "quiz", "embed"])
def test_every_form_in(place: str, site: BuiltSite) -> None:
    folder = "C" if place == "embed" else "A"
    page = article(site.page(f"{folder}/{place}.html"))
    for number, (form, shown) in enumerate(FORMS.items()):
        found = re.findall(rf"\bF{number}\((.*?)\)F{number}\b", page, re.DOTALL)
        assert len(found) >= (3 if place == "quiz" else 1), form
        assert {text.strip() for text in found} == {shown}, form


def test_the_build_says_nothing(site: BuiltSite) -> None:
    assert site.warnings == []
