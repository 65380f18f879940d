"""What the theme's search reads of a page."""

from __future__ import annotations

import re

from material.plugins.search.plugin import Element  # type: ignore[import-untyped]

_EMBED = '<div class="embed">'
_TEXT = re.compile(r">[^<>]+")
# Between a Chinese or Japanese sign and a letter; mkdocs.yml parts the signs themselves.
_WORD_BEGINS = re.compile(r"(?<=[\u2e80-\u9fff\uf900-\ufaff])(?=[A-Za-z0-9])")
_APART = "\u200b"

# A formula, or a drawing of the vault up to its figure's end; its style rules are no words.
_DRAWN = re.compile(r'<(math|figure class="embed-drawing)\b.*?</(?:math|figure)>', re.DOTALL)
_STYLE_OR_TAG = re.compile(r"<style>[^<]*</style>|<[^>]*>")


def html_for_search(html: str) -> str:
    """Give the HTML with words apart, and without other notes, which are found where they stand.

    Of formulas and drawings it keeps the words alone: the search's parser, which reads tag by tag,
    is the dearest part of a build that has many.
    """
    own = html.replace(_EMBED, f"{_EMBED[:-1]} data-search-exclude>")
    return _TEXT.sub(lambda text: _WORD_BEGINS.sub(_APART, text[0]), _DRAWN.sub(_words, own))


def _words(found: re.Match[str]) -> str:
    words = _STYLE_OR_TAG.sub("", found[0])
    return words if found[1] == "math" else f"<p>{words}</p>"


def tell_elements_apart() -> None:
    """Let the search's parser end an element that it leaves out at that element's own end.

    It takes two elements for the same where their tags are the same. So the first `<details>` in an
    answer ends what is left out, and the rest of the answer can be searched; a heading in a quote
    is taken for the title of its section; and a `<ul>` in one that the note's own HTML leaves out
    stops the build.
    """
    Element.__eq__ = _is_same


def _is_same(element: object, other: object) -> bool:
    if isinstance(other, str):  # the parser asks for tags by their names
        return str(element) == other
    return element is other
