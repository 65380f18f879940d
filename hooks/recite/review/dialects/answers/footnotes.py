"""Answers in footnotes: "Which is longest?[^1]" above the options, and "[^1]: b" at the end."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recite.review.answers import resolve
from recite.review.keys import Mark
from recite.review.labels import split_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recite.review.answers import Named
    from recite.review.draft import Draft
    from recite.review.items import Run
    from recite.review.lines import Row

_REFERENCE = re.compile(r"(?<!\s)\s*\[\^(?P<name>[^\[\]\s]+)\](?P<end>[\s*_]*)$")
_NOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\]:\s*(?P<text>\S.*)")


@dataclass(frozen=True)
class FootnoteAnswer:
    """A footnote that names options: the row it stands on, and what it names."""

    row: int
    named: Named

    def mark(self, draft: Draft) -> None:
        """Mark the options and take the reference off the prompt."""
        lines = "\n".join(draft.prompt).split("\n")
        lines[-1] = _REFERENCE.sub(r"\g<end>", lines[-1])
        draft.prompt = lines
        for place in self.named.places:
            draft.options[place].marks.add(Mark("right", self.named.known_by))


def find_footnotes(
    rows: Sequence[Row], questions: Iterable[tuple[Sequence[int], Run]]
) -> dict[int, FootnoteAnswer]:
    """Give the footnotes that name options, by the question's place.

    A question is the rows of its prompt and its options. A footnote that says anything else stays
    one, and so do two of one name: which of them is meant?
    """
    noted = [
        (note["name"], index, note["text"])
        for index, row in enumerate(rows)
        if row.text.startswith("[^") and not row.code and (note := _NOTE.fullmatch(row.text))
    ]
    counts = Counter(name for name, _, _ in noted)
    notes = {name: (index, text) for name, index, text in noted if counts[name] == 1}
    found: dict[int, FootnoteAnswer] = {}
    for place, (prompt, run) in enumerate(questions) if notes else ():
        reference = _REFERENCE.search(rows[prompt[-1]].text) if prompt else None
        if not reference or reference["name"] not in notes:
            continue
        index, text = notes[reference["name"]]
        label = split_label(text)
        answer = label[1] if label and label[0] == "answer" else text
        named = resolve(answer, run.texts, run.labels)
        if named.places:
            found[place] = FootnoteAnswer(index, named)
    return found
