"""Links by what they lead to, with their sentences, and never with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.pages.catalogue import Catalogue, read_catalogue
from recite.pages.mentions import linked_from, unwritten
from recite.review.model import Line, Option, Question, Review
from recite.review.section import Section
from recite.settings import Settings
from recite.site import Site, StudyNote, build_site
from recite.vault.index import Note, VaultIndex
from recite.vault.transform import Link, Place

if TYPE_CHECKING:
    from collections.abc import Mapping


def _read(texts: Mapping[str, str]) -> tuple[Site, Catalogue]:
    site = build_site(texts, [], Settings())
    return site, read_catalogue(site, "Course")


def test_each_note_knows_who_links_to_it() -> None:
    site, catalogue = _read(
        {
            "Trees.md": "Text. See also [[Trees]].",
            "b.md": "Before. A [[Trees|tree]] *splits* here. After.",
            "A.md": "First [[Trees]] once.\n\nThen [[Trees]] again.",
        }
    )
    (first, second) = linked_from(site, catalogue)["Trees.md"]
    assert (first.title, first.sentences) == ("A", ("First Trees once.", "Then Trees again."))
    assert (second.path, second.sentences) == ("b.md", ("A tree splits here.",))


def test_the_same_sentence_is_said_once() -> None:
    site, catalogue = _read({"A.md": "[[B]] and [[B]].", "B.md": ""})
    (mention,) = linked_from(site, catalogue)["B.md"]
    assert mention.sentences == ("B and B.",)


def test_row_of_a_table_has_no_bars() -> None:
    site, catalogue = _read({"A.md": "| one | two |\n|---|---|\n| [[B]] | c |", "B.md": ""})
    (mention,) = linked_from(site, catalogue)["B.md"]
    assert mention.sentences == ("B · c",)


def test_gaps_are_gathered_whatever_the_letter_case_most_wanted_first() -> None:
    site, catalogue = _read(
        {
            "A.md": "See [[Rare]]. And [[Deep Learning]] too.",
            "B.md": "More on [[deep learning#History|its past]].",
        }
    )
    wanted, rare = unwritten(site, catalogue)
    assert wanted.name == "Deep Learning"
    assert [mention.sentences for mention in wanted.mentions] == [
        ("And Deep Learning too.",),
        ("More on its past.",),
    ]
    assert rare.name == "Rare"


def test_mention_in_a_review_says_no_sentence() -> None:
    note = Note("A.md", "## Review\n- [x] The [[Tree]] is right\n- [ ] no")
    review = Review(
        (Question("single", "Which?", 1, (Option("The Tree is right", 2, correct=True),)),)
    )
    section = Section(Line(1, "## Review"), (Line(2, "- [x] The [[Tree]] is right"),))
    links = (
        Link(Place("A.md", 2), "Tree", "Tree.md", "The Tree is right"),
        Link(Place("A.md", 2), "Bush", None, "The Bush is right"),
    )
    notes = {
        "A.md": StudyNote(note, "", (section,), (review,), links),
        "Tree.md": StudyNote(Note("Tree.md", ""), "", (), (), ()),
    }
    site = Site(notes, VaultIndex([], []), ())
    catalogue = read_catalogue(site, "Course")
    (mention,) = linked_from(site, catalogue)["Tree.md"]
    (gap,) = unwritten(site, catalogue)
    assert mention.sentences == gap.mentions[0].sentences == ()


def test_a_full_stop_in_a_link_ends_no_sentence() -> None:
    site, catalogue = _read(
        {"A.md": "One. See [[B#Why? So]] and [[B#1. First]] too. End.", "B.md": ""}
    )
    assert linked_from(site, catalogue)["B.md"][0].sentences == (
        "See B > Why? So and B > 1. First too.",
    )
