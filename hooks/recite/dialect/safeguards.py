"""Where CommonMark would lose or hide text, or take quadratic time, these rules step in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block import html_block, reference
from markdown_it.rules_inline import html_inline, image
from mdit_py_plugins.footnote.index import footnote_ref
from mdit_py_plugins.gfm_autolink._match import match_http
from mdit_py_plugins.gfm_autolink.index import (
    _create_autolink,
    _email_rule,
    _protocol_rule,
    _www_inline_rule,
)

from recite.dialect.carrier import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_LABEL = 200  # characters in a footnote's label
_IMAGES = 4  # images in the text of images
_PROTOCOL = re.compile(r"(?:^|[\s*_~(])(?:https?|mailto|xmpp)\Z|(?P<word>[^\x00-\x7f\s])https?\Z")
_CLOSERS = {
    "<!--": ("-->",),
    "<?": ("?>",),
    "<![": ("]]>",),
    "<script": ("</script>",),
    "<style": ("</style>",),
    "<pre": ("</pre>",),
    "<textarea": ("</textarea>",),
}


def add_safeguards(md: MarkdownIt) -> None:
    """Put the rules in place."""
    md.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("reference", _reference)
    md.inline.ruler.at("html_inline", _html_inline)
    md.inline.ruler.at("footnote_ref", _footnote_ref)
    md.inline.ruler.at("image", _image)
    md.inline.ruler.at("gfm_autolink_protocol", _protocol)
    md.inline.ruler.at("gfm_autolink_www", _www)
    md.inline.ruler.at("gfm_autolink_email", _email)
    md.block.ruler.before("table", "too_deep", _too_deep)


def _too_deep(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Show what is nested too deep as a paragraph; markdown-it would drop it."""
    if silent or state.level < state.md.options.maxNesting - 4:
        return False
    line = start_line
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    line = max(line, start_line + 1)
    state.push("paragraph_open", "p", 1).map = [start_line, line]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start_line, line, state.blkIndent, False).strip()  # noqa: FBT003
    token.map = [start_line, line]
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _html_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Leave raw HTML that is never closed to the other rules; it hides the rest of the note."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("<", start) or _never_closed(state, start):
        return False
    return html_block(state, start_line, end_line, silent)


def _reference(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Leave `[^two words]: text`, whose text a definition of an address would swallow."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    return not state.src.startswith("[^", start) and reference(state, start_line, end_line, silent)


def _html_inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "<" or _never_closed(state, state.pos):
        return False
    return html_inline(state, silent)


def _never_closed(state: StateBlock | StateInline, start: int) -> bool:
    head = state.src[start : start + 9].lower()
    for opener, closers in _CLOSERS.items():
        if head.startswith(opener):
            return all(_last(state, closer) < start for closer in closers)
    return False


def _last(state: StateBlock | StateInline, closer: str) -> int:
    """Give the last place of `closer`, looked for once in each text."""
    known = state.env.setdefault("last_places", {})
    if known.get("text") is not state.src:
        known.clear()
        known["text"] = state.src
        known["lower"] = state.src.lower()
    if closer not in known:
        known[closer] = known["lower"].rfind(closer)
    place = known[closer]
    assert isinstance(place, int)
    return place


def _footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith("[^", state.pos):
        return False
    if state.src.find("]", state.pos, min(state.pos + _LABEL, state.posMax)) == -1:
        return False
    return footnote_ref(state, silent)


def _image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read images in the text of images only so deep; each level takes recursion and a reading."""
    if not state.src.startswith("![", state.pos):
        return False
    depth = state.env.get("image_depth", 0)
    if depth >= _IMAGES:
        return False
    state.env["image_depth"] = depth + 1
    found = image(state, silent)
    state.env["image_depth"] = depth
    return found


def _protocol(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Look at the characters before a colon first; the rule itself reads the line so far again."""
    if state.src[state.pos] != ":" or not state.pos:
        return False
    found = _PROTOCOL.search(state.src, max(0, state.pos - 8), state.pos)
    if found is None:
        return False
    return _before_token(_after_word if found["word"] else _protocol_rule, state, silent)


def _after_word(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read a web address right after a letter that is not ASCII: many scripts write no spaces."""
    name = "https" if state.pending.endswith("https") else "http"
    if silent or state.linkLevel or not state.pending.endswith(name):
        return False
    address = match_http(state.src[state.pos - len(name) : state.posMax])
    return address is not None and _create_autolink(
        state, len(name), address[1], address[0], address[0]
    )


def _www(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    return state.src.startswith("www.", state.pos) and _before_token(
        _www_inline_rule, state, silent
    )


def _email(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    return state.src[state.pos] == "@" and _before_token(_email_rule, state, silent)


def _before_token(
    rule: Callable[[StateInline, bool], bool],
    state: StateInline,
    silent: bool,  # noqa: FBT001
) -> bool:
    """Let a rule read an address up to the next carried element, which is no part of it."""
    end = state.posMax
    token = state.src.find(OPEN, state.pos, end)
    state.posMax = end if token < 0 else token
    found = rule(state, silent)
    state.posMax = end
    return found
