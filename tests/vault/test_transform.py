"""A note's text with its links and embeds as the page needs them."""

from __future__ import annotations

import os
import re

import pytest
from mkdocs_roamlinks_plugin.plugin import (
    AUTOLINK_RE,
    ROAMLINK_RE,
    AutoLinkReplacer,
    RoamLinkReplacer,
)

from recite.dialect.carrier import INLINE, Element, read_inline, unshield
from recite.vault.index import Note, VaultIndex
from recite.vault.transform import Place, Transformed, transform

_INDEX = VaultIndex(
    [
        Note("Top.md", "# Top\n## Deep [[Sets|water]]\ntext ^k1\n"),
        Note(
            "Maths/Sets.md", "# Sets\n\n## A\n### Part\n## B\n### Part\n", 1, {"aliases": ["Bags"]}
        ),
        Note("Maths/C++ 100%.md", ""),
        Note("Maths/C#.md", ""),
        Note("http basics.md", ""),
        Note("Maths/Index.md", "## 你好 世界\n"),
    ],
    ["Meta/Pasted image 1.png", "Meta/paper.pdf"],
)


def _transform(text: str, path: str = "Maths/Sets.md", *, roamlinks: bool = True) -> Transformed:
    return transform(text, Place(path), _INDEX, for_roamlinks=roamlinks)


def _read(markdown: str) -> str:
    """Write elements as `<tag attribute=value|text>`."""

    def written(element: Element) -> str:
        values = "".join(f" {name}={value}" for name, value in element.attributes.items())
        return f"<{element.tag}{values}|{element.text}>"

    return INLINE.sub(lambda found: written(read_inline(found[1])), unshield(markdown))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("[[Top]]", "[[./Top.md|Top]]"),
        ("[[top|The top]]", "[[./Top.md|The top]]"),
        ("[[Bags]]", "[[./Maths/Sets.md|Bags]]"),
        ("[[Sets#A]]", "<a href=#a|Sets > A>"),
        ("[[#A]]", "<a href=#a|A>"),
        ("[[#A|the first]]", "[[#a|the first]]"),
        ("[[#B#Part]]", "<a href=#part_1|B > Part>"),
        ("[[Top#Deep water|deep]]", "[[./Top.md#deep-water|deep]]"),
        ("[[Top#^k1|block]]", "<a href=../Top.md#^k1|block>"),
        ("[[Top|7]]", "<a href=../Top.md|7>"),
        ("[[Top|7 seas]]", "<a href=../Top.md|7 seas>"),
        ("[[Top|x]]", "<a href=../Top.md|x>"),
        ("[[Top|a [b]]]", "<a href=../Top.md|a [b]>"),
        ("[[Top|*very* top]]", "<a href=../Top.md|*very* top>"),
        ("[[http basics|web]]", "<a href=../http%20basics.md|web>"),
        ("[[C++ 100%]]", "<a href=./C%2B%2B%20100%25.md|C++ 100%>"),
        ("[[C#]]", "<a href=./C%23.md|C#>"),
        ("[[Index#你好 世界|世界]]", "[[./Maths/Index.md#你好-世界|世界]]"),
        ("[t](Top)", "[t](../Top.md)"),
        ("[t](../Top.md#Deep%20water)", "[t](../Top.md#deep-water)"),
        ("[t](../Top.md 'x')", "[t](../Top.md 'x')"),
        ("[t](<Top.md>)", "[t](../Top.md)"),
        ("[t](#A)", "[t](#a)"),
        ("[t]: Top", "[t]: ../Top.md"),
        ("[[Nowhere]]", "<span class=unwritten title=Not written yet: Nowhere|Nowhere>"),
        ("[*t*](Nowhere.md)", "<span class=unwritten title=Not written yet: Nowhere.md|*t*>"),
        ("![[Pasted image 1.png|300x200]]", None),
        ("![A|90](Meta/Pasted%20image%201.png)", None),
        ("[[paper.pdf]]", "<a href=../Meta/paper.pdf|paper.pdf>"),
        ("[t](https://example.org/a.md)", "[t](https://example.org/a.md)"),
        ("[t](mailto:a@b.c)", "[t](mailto:a@b.c)"),
    ],
)
def test_a_link_in_a_note(text: str, markdown: str | None) -> None:
    read = _read(_transform(text).markdown)
    if markdown is None:
        assert read.startswith("<img src=../Meta/Pasted%20image%201.png alt=")
    else:
        assert read == markdown


def test_without_roamlinks_no_wiki_link_is_left() -> None:
    read = _read(_transform("[[Top]] `[[Top]]`", roamlinks=False).markdown)
    assert read == "<a href=../Top.md|Top> `[[Top]]`"


def test_links_are_kept_with_line_and_sentence() -> None:
    done = _transform("First.\n\n- One [[Top|top]]. See [[Nowhere]]! Then.\n")
    assert [(link.place.line, link.written, link.target, link.context) for link in done.links] == [
        (3, "Top|top", "Top.md", "One top."),
        (3, "Nowhere", None, "See Nowhere!"),
    ]


@pytest.mark.parametrize(
    ("text", "topic", "message"),
    [
        ("\n![[lost.png]]", "missing_attachment", "the attachment 'lost.png' is not in the vault"),
        ("\n![](a/lost.jpg)", "missing_attachment", "the attachment 'a/lost.jpg' is not"),
        ("\n[[lost.pdf]]", "missing_attachment", "the attachment 'lost.pdf' is not in the vault"),
        ("\n[[Top#None]]", "doubtful_link", "the note 'Top.md' has no heading 'None'"),
        ("\n[[Top#^none]]", "doubtful_link", "the note 'Top.md' has no block '^none'"),
    ],
)
def test_what_is_reported(text: str, topic: str, message: str) -> None:
    (report,) = _transform(text).reports
    assert (report.path, report.line, report.topic) == ("Maths/Sets.md", 2, topic)
    assert message in report.message


@pytest.mark.parametrize(
    "text",
    [
        "[[Top]]", "[[Nowhere]]", "[[[Top]]]", "[[Top|7]]", "[[Top|a|b]]", "[[#A]]",
        "[[Top]](y.md)",
        "[a](y.md)", "[a](Top.md)", "[a](lost.png)", "`[[Top]]`", "```\n[a](b.md)\n[[c]]\n```",
        "![[lost]]", "![[lost.png|300]]", "[[]]", "[[ ]]", "[a](b c.md)", "[[a`b]] `[[", "[",
        "[[a\\|b]]", "[x](Sets.md#A)", "[[C#]]", "[![[Top]]](Top.md)", "[[http basics]]",
    ],
)  # fmt: skip
def test_roamlinks_never_walks_the_vault(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(*_: object) -> None:
        raise AssertionError(f"roamlinks walks for {text}")

    monkeypatch.setattr(os, "walk", walk)
    markdown = _transform(text).markdown
    markdown = re.sub(AUTOLINK_RE, AutoLinkReplacer("/vault", "Maths/Sets.md"), markdown)
    re.sub(ROAMLINK_RE, RoamLinkReplacer("/vault", "Maths/Sets.md"), markdown)


def test_a_long_sentence_around_a_link_is_cut_between_words() -> None:
    done = _transform("word " * 100 + "before [[Top]] after " + "more " * 100)
    (context,) = [link.context for link in done.links]
    assert context.startswith("…word word")
    assert context.endswith("more more…")
    assert "before Top after" in context
    (chinese,) = [link.context for link in _transform("学" * 400 + "[[Top]]" + "习" * 400).links]
    assert chinese == "…" + "学" * 150 + "Top" + "习" * 150 + "…"
