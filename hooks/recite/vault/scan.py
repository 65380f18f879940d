"""Find the links and embeds of a text, wiki and Markdown alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote

from recite.vault import protected

# What may begin, end or hide a link. A backslash takes away the meaning of what follows.
_TOKEN = re.compile(r"\\.|`+|\$+|%%|<|!?\[\[|!?\[|\]", re.DOTALL)
# The inside of [[...]]: one line, without [[ or ]].
_INSIDE = re.compile(r"(?:(?!\[\[|\]\])[^\n])*(?=\]\])")
# (destination "title") of a Markdown link, as CommonMark has it; brackets nest three deep. The
# limits keep the time linear: what is longer stays as it is.
_DESTINATION = re.compile(
    r"\([ \t]*\n?[ \t]*"
    r"(?:<(?P<angled>[^<>\n]{0,4000})>"
    r"|(?P<plain>(?!<)"
    r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,400}\)){0,400}\)){0,4000}))"
    r"""(?:[ \t\n]+(?P<title>"(?:[^"\\]|\\.){0,1000}"|'(?:[^'\\]|\\.){0,1000}'"""
    r"""|\((?:[^()\\]|\\.){0,1000}\)))?"""
    r"[ \t]*\n?[ \t]*\)",
    re.DOTALL,
)
# The target of a wiki link whose alias holds an embed, and the alias.
_AROUND_EMBED = re.compile(
    r"(?P<target>[^\[\]|\n]+?)\\?\|(?P<label>(?:[^\[\]\n]|!\[\[[^\[\]\n]*\]\])+)\]\]"
)
# A comment, or a tag that may have an address.
_TAG = re.compile(r"<!--|<(?:a|audio|embed|iframe|img|source|video)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"""\s(?:href|src)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+))""",
    re.IGNORECASE,
)
_CELL_END = re.compile(r"(?<!\\)\|")
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")
# `[label]: destination`, which is no footnote
_DEFINITION = re.compile(
    r"[ \t>]*\[(?!\^)(?:[^\]\\\n]|\\.)+\]:[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s<]\S*))"
)


@dataclass(frozen=True)
class Wiki:
    """`[[inside]]` or `![[inside]]`."""

    start: int
    end: int
    inside: str
    embed: bool


@dataclass(frozen=True)
class Inline:
    """`[label](destination)` or `![label](destination)`.

    The label goes from `label_start` to `label_end`; links inside it were given before.
    """

    start: int
    end: int
    label_start: int
    label_end: int
    destination: str
    title: str
    embed: bool


@dataclass(frozen=True)
class Definition:
    """`[label]: destination` of a link that is written elsewhere as `[text][label]`."""

    start: int
    end: int
    destination: str


@dataclass(frozen=True)
class Attribute:
    """The address in `<a href="address">` or `<img src="address">`."""

    start: int
    end: int
    destination: str


Occurrence = Wiki | Inline | Definition | Attribute


def find_links(text: str) -> list[Occurrence]:
    """Give the links of a text in the order in which they end."""
    scanner = _Scanner(text)
    if "[" in text or _TAG.search(text):
        for region in protected.inline_regions(text):
            scanner.scan(region)
    return scanner.found


class _Scanner:
    """Reads one region after another; `_base` is where the present one starts in the text."""

    def __init__(self, text: str) -> None:
        self.found: list[Occurrence] = []
        self._whole = text
        self._text = ""
        self._base = 0
        self._open: list[tuple[int, bool]] = []
        self._row = False

    def scan(self, region: protected.Region) -> None:
        """Take in the links of a region."""
        self._row = region.row
        self._base = region.start
        text = self._text = self._whole[region.start : region.end]
        self._open.clear()
        at = 0
        if region.html:
            self._tags()
            return
        if definition := _DEFINITION.match(text):
            start, end = definition.span(definition.lastgroup or 0)
            self.found.append(Definition(self._base + start, self._base + end, text[start:end]))
            at = end
        while token := _TOKEN.search(text, at):
            at = self._after(token[0], token.start())

    def _after(self, token: str, start: int) -> int:
        """Take in what begins with `token` and give where it ends."""
        text = self._text
        if token.startswith("\\"):
            return start + 2
        if token[0] == "<":
            return self._tag(start)
        if protector := _PROTECTORS.get(token[0]):
            end = protector(text, start)
            if self._row and token[0] == "`" and _CELL_END.search(text, start, end):
                return start + len(token)
            return end
        if token.endswith("[["):
            after = self._wiki(start, token.startswith("!"))
            if after:
                return after
            token = token[:-1]
        if token.endswith("["):
            self._open.append((start, token.startswith("!")))
            return start + len(token)
        return self._close(start)

    def _wiki(self, start: int, embed: bool) -> int | None:  # noqa: FBT001
        text = self._text
        inside_start = start + 2 + embed
        if text.startswith("[", inside_start) and not text.startswith("[[]]", inside_start - 1):
            return None  # the first bracket of [[[ is text
        inside = _INSIDE.match(text, inside_start)
        if not inside:
            return None if embed else self._around_embed(start)
        if not inside[0].strip():
            return None
        stop = inside.end()
        while text.startswith("]]]", stop) and _unclosed(text, inside_start, stop):
            stop += 1
        code = text.find("`", inside_start, stop)
        if code >= 0 and protected.code_end(text, code) > stop:
            return None  # code binds tighter than brackets
        self.found.append(
            Wiki(self._base + start, self._base + stop + 2, text[inside_start:stop], embed)
        )
        return stop + 2

    def _around_embed(self, start: int) -> int | None:
        found = _AROUND_EMBED.match(self._text, start + 2)
        if not found:
            return None
        for token in _TOKEN.finditer(self._text, *found.span("label")):
            if token[0] == "![[":
                self._wiki(token.start(), True)  # noqa: FBT003
        self.found.append(
            Inline(
                self._base + start,
                self._base + found.end(),
                self._base + found.start("label"),
                self._base + found.end("label"),
                quote(found["target"].strip(), safe="/#"),
                "",
                embed=False,
            )
        )
        return found.end()

    def _tags(self) -> None:
        at = 0
        while tag := _TAG.search(self._text, at):
            at = self._tag(tag.start())

    def _tag(self, start: int) -> int:
        end = protected.html_end(self._text, start)
        if _TAG.match(self._text, start, end):
            for found in _ADDRESS.finditer(self._text, start, end):
                name = found.lastgroup or ""
                self.found.append(
                    Attribute(
                        self._base + found.start(name),
                        self._base + found.end(name),
                        unescape(found[name]),
                    )
                )
        return end

    def _close(self, at: int) -> int:
        if not self._open:
            return at + 1
        start, embed = self._open.pop()
        destination = _DESTINATION.match(self._text, at + 1)
        if not destination or _BLANK_LINE.search(self._text, start, at):
            return at + 1
        angled, plain, title = destination.group("angled", "plain", "title")
        self.found.append(
            Inline(
                self._base + start,
                self._base + destination.end(),
                self._base + start + 1 + embed,
                self._base + at,
                plain if angled is None else angled,
                title or "",
                embed,
            )
        )
        if not embed:  # a link holds no other link: what is open around it is text
            self._open = [(opened, image) for opened, image in self._open if image]
        return destination.end()


_PROTECTORS = {
    "`": protected.code_end,
    "$": protected.maths_end,
    "%": protected.comment_end,
}


def _unclosed(text: str, start: int, end: int) -> bool:
    return text.count("[", start, end) > text.count("]", start, end)
