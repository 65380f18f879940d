"""What a reference to a drawing means: the drawing, or words of the note that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.vault.drawings import back_of_card, is_part

if TYPE_CHECKING:
    from recite.dialect.outline import Block, Heading
    from recite.vault.index import Note
    from recite.vault.reference import Reference

_AS_IMAGE = "as-image"  # what the plugin calls no block, so that the drawing is shown


def words_of_drawing(note: Note, reference: Reference) -> Heading | Block | None:
    """Give the heading or the block that a reference to a drawing means, if it means its words.

    A heading stands in the note's own text; a block may also be a text of the drawing.
    """
    if not reference.fragment or is_part(reference.fragment) or reference.block == _AS_IMAGE:
        return None
    if reference.block:
        return note.anchors.block(reference.block)
    heading = note.anchors.heading(reference.headings)
    own_lines = back_of_card(note.body).count("\n") + 1
    return heading if heading and heading.line <= own_lines else None
