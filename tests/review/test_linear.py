"""A section twice as long is twice the work, counted in calls: never by the clock."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from inspect import getsource
from pkgutil import walk_packages

import pytest
from review.golden import lines

from recite import review
from recite.review.parse import parse_review

PIECES = {
    "options": "- [ ] an option {n}\n",
    "pasted questions": "{n}.\n\nWhat is it?\n\n_check_One\n\nTwo\n\n",
    "questions without options": "What is {n}?\n\n",
    "short lists": "- a\n- b\n\ntext {n}\n\n",
    "several keys": "1. Is it {n}?\nA. a\nB. b\n\n2. Is it?\nA. a\nB. b\n\n1-a 2-b\n\n",
    "numbers below numbers": "{n}. Which is {n}?\n   1. a\n   2. b\n   3. c\n",
    "bullets to choose from": "Which is {n}?\n\n- a\n- b\n- c\n\n",
    "quotes": "> text {n}\n",
    "callouts": "> [!question] What is {n}?\n",
    "cards": "front {n}::back\n",
    "lone question marks": "a\n?\n",
    "tagged cards": "a {n} #card\n\nb\n\n",
    "front and back": "Front: {n}\n\nb\n",
    "open starts": "START\nBasic\n",
    "tables": "| Question | Answer |\n|---|---|\n| a {n} | b |\n",
    "answers": "Answer: an option {n}\n",
    "open braces": "text {{ {n}\n\n",
    "open details": "<details>\n",
    "open components": "<Question>\n<Answer>a {n}</Answer>\n",
    "gaps of Anki": "a {{{{c1::{n}}}}}\n",
    "tables of a quiz": "[[questions]]\na = {n}\n",
    "open shortcodes": "{{{{< quiz >}}}}\n",
    "open prompts": ">>a {n}\n",
    "open feedback": ">>a<<\n(x) b {{{{ {n}\n",
    "exercises of R": "Question\n====\n{n}\nMeta-information\n====\n",
    "open quiz blocks": "<quiz>\n- [x] a\n",
    "open fences": "```quiz {n}\n",
    "feedback": "Correct! It is {n}.\n\n",
    "status lines": "Correct\n",
    "open lists of HTML": "<ol>\n<li>a {n}\n",
    "gaps of Moodle": "a {{1:SA:={n}}}\n",
    "typed answers": "What is {n}?\n= {n}\n",
    "calculations": "= {n}\n",
    "statements": "a {n} (True/False)\n",
    "judged statements": "1. a {n} (True)\n2. b (False)\n",
    "footnotes": "Which?[^{n}]\na) b\nb) c\n\n[^{n}]: a\n",
    "fences of JSON": '```json\n{{"question": {n}, "correct": 1}}\n```\n',
    "open fences of R": "```r\nquestion({n}\n",
    "exports of Anki": "#separator:tab\na {n}\tb\n",
    "flat lists": "- What is {n}?\n- a\n- b\n- Correct\n",
    "answers as items": "- {n}\n- Answer: {n}\n",
    "keys without a label": "1-a 2-b\n",
    "tables of options": "Which {n}?\n\n| A | B |\n|---|---|\n| c | d |\n",
    "rules": "---\n",
    "pairs of a key": "{n} A\n",
    "summaries": "<summary>Is it {n}?</summary>\n",
    "sub-headings": "## {n}. What is it?\n",
    "equal prompts": "What is it?\n\nA. this\nB. that\n\n",
    "deeper quotes": "> > a {n}\n> b\n",
}
BELOW_OPTIONS = {
    "points": "1/1 point\n",
    "labels of options": "Options\n",
    "states": "Correct\n\n1/1 point\n\n",
    "answers": "Answer: B\n",
    "names of options": "this\n\n",
    "questions": "What is {n}?\n\nIt.\n\n",
    "explanations": "Explanation: {n}\n\n",
    "more options": "C. a {n}\n",
    "boxes": "- [x] a {n}\n\n",
}


def work(piece: str, times: int, before: str = "What is it?\n\n") -> int:
    section = lines(before + "".join(piece.format(n=times * 1000 + n) for n in range(times)))
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        parse_review(section)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_lines_are_twice_the_work(name: str) -> None:
    work(PIECES[name], 10)  # what is compiled or remembered once is no part of the measure
    assert work(PIECES[name], 800) < 2.2 * work(PIECES[name], 400)


@pytest.mark.parametrize("name", BELOW_OPTIONS)
def test_twice_the_lines_below_options_are_twice_the_work(name: str) -> None:
    before = "What is it?\n\nA. this\nB. that\n"
    work(BELOW_OPTIONS[name], 10, before)
    assert work(BELOW_OPTIONS[name], 800, before) < 2.2 * work(BELOW_OPTIONS[name], 400, before)


BLANKS_FIRST = re.compile(r"\\s[*+](?![+])")
ANYWHERE = ("search", "sub", "split", "finditer", "findall")


def test_no_pattern_that_is_searched_for_starts_with_blanks_at_each_blank() -> None:
    """Blanks in front of what is not there are tried from each of them: the square of their number.

    `(?<!\\s)\\s*` starts at the first alone. It is the work inside one call, which counts as one.
    """
    slow = []
    for module in walk_packages(review.__path__, "recite.review."):
        source = getsource(import_module(module.name))
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, re.Pattern) and BLANKS_FIRST.match(value.pattern):
                slow += [
                    f"{module.name}.{name}.{way}" for way in ANYWHERE if f"{name}.{way}(" in source
                ]
    assert slow == []


# "\\s*,?\\s+": each way to share the blanks is tried, unless the first takes them for good.
BLANKS_TWICE = re.compile(r"\\s\*(?:\\?[^\s()\[\]|\\]|\[[^\]]*\])\?\\s[*+]")


@pytest.mark.parametrize(
    "module", [m.name for m in walk_packages(review.__path__, "recite.review.")]
)
def test_no_pattern_shares_blanks_between_two_repetitions(module: str) -> None:
    assert BLANKS_TWICE.search(r"a\s*,?\s+b")
    patterns = {
        name: value.pattern
        for name, value in vars(import_module(module)).items()
        if isinstance(value, re.Pattern)
    }
    assert [name for name, text in patterns.items() if BLANKS_TWICE.search(text)] == []


TAIL_COPIED = re.compile(r"\[[^\[\]\n]*:\]\[")


@pytest.mark.parametrize(
    "module", [m.name for m in walk_packages(review.__path__, "recite.review.")]
)
def test_no_rest_of_a_section_is_copied_to_look_at_its_first_rows(module: str) -> None:
    """`rows[at:][:1]` copies all rows from `at` on, in one call: `rows[at : at + 1]` does not."""
    assert TAIL_COPIED.search("below = rows[last + 1 :][:1]")
    assert TAIL_COPIED.findall(getsource(import_module(module))) == []
