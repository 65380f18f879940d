"""Every form in which a generated quiz can be written."""

from __future__ import annotations

from review.hand_forms import HAND_FORMS
from review.platform_forms import PLATFORM_FORMS
from review.syntax_forms import SYNTAX_FORMS

FORMS = (*HAND_FORMS, *PLATFORM_FORMS, *SYNTAX_FORMS)
