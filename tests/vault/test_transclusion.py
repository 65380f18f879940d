"""Notes that show each other."""

from __future__ import annotations

from recite.dialect.carrier import BLOCK, INLINE, Fragment, read_block, read_inline
from recite.vault.index import Note, VaultIndex
from recite.vault.transform import Place, Transformed, transform


def _embed(text: str, *notes: Note) -> Transformed:
    host = Note("Host.md", text)
    return transform(text, Place("Host.md"), VaultIndex([host, *notes], []), for_roamlinks=True)


def _shown(markdown: str) -> str:
    """Give all Markdown that a text carries, embeds in brackets, elements as their text."""

    def block(payload: str) -> str:
        pieces = [piece for piece in read_block(payload) if isinstance(piece, Fragment)]
        return "{" + " / ".join(_shown(piece.markdown).strip() for piece in pieces) + "}"

    markdown = BLOCK.sub(lambda found: block(found[1]), markdown)
    return INLINE.sub(lambda found: read_inline(found[1]).text, markdown)


def test_a_whole_note_is_shown_with_a_link_to_it() -> None:
    assert _shown(_embed("![[B]]", Note("B.md", "Of B")).markdown) == "{Of B / B}"


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    note = Note("B.md", "# B\n## One\na\n### Deep\nb\n## Two\nc")
    assert _shown(_embed("![[B#One]]", note).markdown) == "{## One\na\n### Deep\nb / B > One}"


def test_a_nested_item_by_block_id_is_a_list_of_its_own() -> None:
    note = Note("B.md", "- a\n\t- b ^k\n- c")
    assert _shown(_embed("![[B#^k]]", note).markdown) == "{- b ^k / B > ^k}"


def test_a_section_brings_the_footnotes_and_addresses_that_it_uses() -> None:
    note = Note(
        "B.md", "# One\nx[^1] [y][z]\n# Two\n[^1]: Foot\n    more\n\n[z]: <a b.md>\n[^2]: no"
    )
    shown = _shown(_embed("![[B#One]]", note).markdown)
    assert shown == "{# One\nx[^1] [y][z]\n\n[^1]: Foot\n    more\n\n[z]: <a b.md> / B > One}"


def test_links_in_an_embed_start_at_the_note_that_they_stand_in() -> None:
    notes = (Note("a/B.md", "[[C]] [t](C.md)"), Note("a/C.md", ""), Note("C/C.md", ""))
    text = _embed("![[B]]", *notes).markdown
    (piece,) = [p for p in read_block(BLOCK.findall(text)[0]) if isinstance(p, Fragment)][:1]
    element = read_inline(INLINE.findall(piece.markdown)[0])
    assert element.attributes["href"] == "./a/C.md"
    assert piece.markdown.endswith("[t](./a/C.md)")
    assert piece.embedded


def test_a_quiz_is_a_link_to_its_note() -> None:
    note = Note("B.md", "# Review\nq\n- a\n- b\n# End\nz", quizzes=((1, 4),))
    shown = _shown(_embed("![[B]]", note).markdown)
    assert " ".join(shown.split()) == "{# Review Quiz: in B # End z / B}"


def test_a_circle_of_embeds_is_shown_and_reported() -> None:
    done = _embed("x\n![[B]]", Note("B.md", "of B ![[C]]"), Note("C.md", "![[Host]]"))
    shown = _shown(done.markdown)
    assert "Host -> B -> C -> Host shows itself: Host" in shown
    assert "of B" in shown
    (report,) = transform(
        "![[Host]]", Place("Host.md"), VaultIndex([Note("Host.md", "![[Host]]")], []),
        for_roamlinks=True,
    ).reports  # fmt: skip
    assert str(report).startswith("Host.md:1: the embed Host -> Host shows itself")


def test_a_circle_is_named_from_where_it_starts() -> None:
    done = _embed("![[B]]", Note("B.md", "![[C]]"), Note("C.md", "![[B]]"))
    assert "B -> C -> B shows itself" in _shown(done.markdown)


def test_another_section_of_the_same_note_is_no_circle() -> None:
    done = _embed("# One\n![[#Two]]\n# Two\ntext")
    assert _shown(done.markdown) == "# One\n{# Two\ntext / Host > Two}\n# Two\ntext"
    assert done.reports == ()


def test_a_section_that_embeds_itself_is_a_circle() -> None:
    done = _embed("# One\n![[#One]]")
    assert "Host -> Host > One shows itself" in _shown(done.markdown)


def test_embeds_that_grow_like_powers_end_with_a_link() -> None:
    notes = [
        Note(f"{number}.md", f"{'text ' * 100} ![[{number + 1}]] ![[{number + 1}]]")
        for number in range(40)
    ]
    done = _embed("![[0]]", *notes)
    assert "makes the page too long" in _shown(done.markdown)


def test_a_long_chain_of_embeds_takes_room_for_each_and_no_more() -> None:
    notes = [Note(f"{number}.md", f"text {number}\n\n![[{number + 1}]]") for number in range(200)]
    done = _embed("![[0]]", *notes)
    assert "text 40" in _shown(done.markdown)
    assert "makes the page too long" in _shown(done.markdown)
    assert len(done.markdown) < 200_000


def test_a_section_that_is_not_there_becomes_a_link() -> None:
    done = _embed("![[B#None]]", Note("B.md", "text"))
    assert _shown(done.markdown) == "B > None"
    assert len(done.reports) == 1
