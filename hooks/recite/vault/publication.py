"""Which files of a vault the site shows: drafts, private notes and templates it does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TEMPLATE_FOLDERS = frozenset({"templates", "_templates"})
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})


def template_folder(settings: str) -> str:
    """Give the folder that Obsidian's `.obsidian/templates.json` names, or an empty string.

    Raises ValueError if the text is no JSON object.
    """
    value = json.loads(settings)
    if not isinstance(value, dict):
        raise ValueError("it is no JSON object")
    return str(value.get("folder") or "").strip("/")


def is_published(
    path: str, properties: Mapping[str, Any], template_folders: Iterable[str] = ()
) -> bool:
    """Whether the site shows a file: a note with these properties, or an attachment.

    Not shown are notes with `publish: false` or `draft: true`, and all that lies in a folder of
    templates or in one whose name starts with a dot.
    """
    folders = path.split("/")[:-1]
    if any(name.startswith(".") or name.lower() in _TEMPLATE_FOLDERS for name in folders):
        return False
    if any(path.startswith(f"{folder}/") for folder in template_folders):
        return False
    return not (_says(properties.get("publish"), _NO) or _says(properties.get("draft"), _YES))


def _says(value: object, words: frozenset[str]) -> bool:
    if value is None:
        return False
    return str(value).strip().lower() in words
