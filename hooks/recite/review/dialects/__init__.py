"""The ways people paste and write reviews, one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.anki_cloze import AnkiCloze
from recite.review.dialects.anki_export import AnkiExport
from recite.review.dialects.callouts import Callouts
from recite.review.dialects.card_blocks import CardBlocks
from recite.review.dialects.card_tables import CardTables
from recite.review.dialects.cards import Cards
from recite.review.dialects.choices_component import ChoicesComponent
from recite.review.dialects.components import Components
from recite.review.dialects.curriculum import Curriculum
from recite.review.dialects.details_questions import DetailsQuestions
from recite.review.dialects.edx_markdown import EdxMarkdown
from recite.review.dialects.gift import Gift
from recite.review.dialects.grouped import Grouped
from recite.review.dialects.html_lists import HtmlLists
from recite.review.dialects.learnr import Learnr
from recite.review.dialects.listed import Listed
from recite.review.dialects.mkdocs_quiz import MkdocsQuiz
from recite.review.dialects.moodle_cloze import MoodleCloze
from recite.review.dialects.notebook_quiz import NotebookQuiz
from recite.review.dialects.open_questions import OpenQuestions
from recite.review.dialects.option_tables import OptionTables
from recite.review.dialects.pasted import Pasted
from recite.review.dialects.plugin_cards import PluginCards
from recite.review.dialects.question_marks import QuestionMarks
from recite.review.dialects.question_tables import QuestionTables
from recite.review.dialects.quizdown import Quizdown
from recite.review.dialects.r_exams import RExams
from recite.review.dialects.tagged_cards import TaggedCards
from recite.review.dialects.true_false import TrueFalse
from recite.review.dialects.typed_answers import TypedAnswers
from recite.review.dialects.yaml_quiz import YamlQuiz

if TYPE_CHECKING:
    from recite.review.dialects.seam import BareDialect, Dialect, ListDialect

DIALECTS: tuple[Dialect, ...] = (
    MkdocsQuiz(),
    YamlQuiz(),
    Quizdown(),
    QuestionMarks(),
    ChoicesComponent(),
    Components(),
    Curriculum(),
    EdxMarkdown(),
    Gift(),
    RExams(),
    Callouts(),
    Cards(),
    CardBlocks(),
    TaggedCards(),
    TrueFalse(),
    QuestionTables(),
    HtmlLists(),
    TypedAnswers(),
    OptionTables(),
    NotebookQuiz(),
    MoodleCloze(),
    Learnr(),
    AnkiExport(),
    AnkiCloze(),
    PluginCards(),
    CardTables(),
)
"""The dialects whose questions have a sign of their own."""

LIST_DIALECTS: tuple[ListDialect, ...] = (Listed(), Grouped(), DetailsQuestions())
"""The dialects that also say where their questions end."""

BARE_DIALECTS: tuple[BareDialect, ...] = (Pasted(), OpenQuestions())
"""The dialects that look only at what those do not explain to the last line, nor one before it."""
