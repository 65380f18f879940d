"""The settings of the site: `extra: recite:` in mkdocs.yml, checked before any work."""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from recite.report import Level

if TYPE_CHECKING:
    from collections.abc import Mapping


class SettingError(ValueError):
    """A setting that cannot be used; the message says what to write instead."""


@dataclass(frozen=True)
class Settings:
    """All settings with their defaults.

    `review_headings` are heading texts, besides the built-in ones, that start a review section;
    `cloze` says that `==words==` in a review are gaps to fill in, and `exported_drawings` that a
    drawing is shown by the picture exported from it, if one lies beside it. The
    levels say how a finding is reported: as a `warning` (which `--strict` stops on), as `info`, or
    not at all (`ignore`).
    """

    review_headings: tuple[str, ...] = ()
    cloze: bool = False
    exported_drawings: bool = False
    missing_attachment: Level = "warning"
    broken_note: Level = "warning"
    unwritten_link: Level = "ignore"
    doubtful_link: Level = "info"
    unreadable_formula: Level = "info"
    unknown_key: Level = "info"
    review_problem: Level = "info"


_SWITCHES = ("cloze", "exported_drawings")


def read_settings(given: object) -> Settings:
    """Give the settings of the mapping in mkdocs.yml.

    Raises SettingError on a name or value that is not known.
    """
    if given is None:
        return Settings()
    if not isinstance(given, dict):
        raise SettingError("mkdocs.yml: extra.recite: must be a mapping of settings")
    return Settings(**_checked(given))


def _checked(given: Mapping[str, object]) -> dict[str, Any]:
    known = {field.name for field in fields(Settings)}
    checked: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            near = get_close_matches(str(name), known, n=1)
            raise SettingError(
                f"mkdocs.yml: extra.recite.{name}: no such setting: "
                + (f"did you mean {near[0]}? " if near else "")
                + f"There are {', '.join(sorted(known))}"
            )
        if name == "review_headings":
            if not isinstance(value, list) or not all(_is_heading(text) for text in value):
                raise SettingError(
                    f"mkdocs.yml: extra.recite.{name}: {value!r} is no list of heading texts: "
                    'write them as ["Exam questions", "Recap"]'
                )
            checked[name] = tuple(value)
        elif name in _SWITCHES:
            if not isinstance(value, bool):
                raise SettingError(
                    f"mkdocs.yml: extra.recite.{name}: {value!r} is no switch: use true or false"
                )
            checked[name] = value
        elif value in get_args(Level):
            checked[name] = value
        else:
            raise SettingError(
                f"mkdocs.yml: extra.recite.{name}: {value!r} is no level: "
                f"use one of {', '.join(get_args(Level))}"
            )
    return checked


def _is_heading(text: object) -> bool:
    return isinstance(text, str) and any(character.isalpha() for character in text)
