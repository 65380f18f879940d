"""The ways people paste and write reviews, one folder a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recite.review.dialects.cards.anki_cloze import AnkiCloze
from recite.review.dialects.cards.anki_export import AnkiExport
from recite.review.dialects.cards.blocks import CardBlocks
from recite.review.dialects.cards.one_line import Cards
from recite.review.dialects.cards.plugins import PluginCards
from recite.review.dialects.cards.tables import CardTables
from recite.review.dialects.cards.tagged import TaggedCards
from recite.review.dialects.lists.details_questions import DetailsQuestions
from recite.review.dialects.lists.grouped import Grouped
from recite.review.dialects.lists.listed import Listed
from recite.review.dialects.lists.option_tables import OptionTables
from recite.review.dialects.lists.question_tables import QuestionTables
from recite.review.dialects.lists.true_false import TrueFalse
from recite.review.dialects.open.answered_items import AnsweredItems
from recite.review.dialects.open.answers_apart import AnswersApart
from recite.review.dialects.open.paragraphs import AnsweredByParagraphs
from recite.review.dialects.open.questions import OpenQuestions
from recite.review.dialects.open.rooms import Rooms
from recite.review.dialects.pasted.questions import Pasted
from recite.review.dialects.syntaxes.callouts import Callouts
from recite.review.dialects.syntaxes.choices_component import ChoicesComponent
from recite.review.dialects.syntaxes.components import Components
from recite.review.dialects.syntaxes.curriculum import Curriculum
from recite.review.dialects.syntaxes.edx_markdown import EdxMarkdown
from recite.review.dialects.syntaxes.gift import Gift
from recite.review.dialects.syntaxes.html_lists import HtmlLists
from recite.review.dialects.syntaxes.learnr import Learnr
from recite.review.dialects.syntaxes.mkdocs_quiz import MkdocsQuiz
from recite.review.dialects.syntaxes.moodle_cloze import MoodleCloze
from recite.review.dialects.syntaxes.notebook_quiz import NotebookQuiz
from recite.review.dialects.syntaxes.question_marks import QuestionMarks
from recite.review.dialects.syntaxes.quizdown import Quizdown
from recite.review.dialects.syntaxes.r_exams import RExams
from recite.review.dialects.syntaxes.typed_answers import TypedAnswers
from recite.review.dialects.syntaxes.yaml_quiz import YamlQuiz

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
    Rooms(),
)
"""The dialects whose questions have a sign of their own."""

LIST_DIALECTS: tuple[ListDialect, ...] = (Listed(), Grouped(), DetailsQuestions())
"""The dialects that also say where their questions end."""

BARE_DIALECTS: tuple[BareDialect, ...] = (
    Pasted(),
    OpenQuestions(),
    AnsweredItems(),
    AnswersApart(),
    AnsweredByParagraphs(),
)
"""The dialects that look only at what those do not explain to the last line, nor one before it."""
