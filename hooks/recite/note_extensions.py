"""Notes called `X.MD`: Obsidian compares extensions without letter case, MkDocs does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_EXTENSION = ".md"


def take_in_capitals(files: Files, config: MkDocsConfig) -> Mapping[str, str]:
    """Let every `X.MD` be the note `X.md`, and give the paths as written of those that are so now.

    Where there is an `X.md` besides, it is `X.MD.md`.
    """
    written: dict[str, str] = {}
    for file in list(files):
        stem = file.src_uri[: -len(_EXTENSION)]
        if file.is_documentation_page() or file.src_uri[len(stem) :].lower() != _EXTENSION:
            continue
        path, name = f"{stem}{_EXTENSION}", file.src_uri
        while files.get_file_from_path(path):
            path = name = f"{name}{_EXTENSION}"
        source = file.abs_src_path
        assert source is not None
        note = File.generated(config, path, abs_src_path=source, inclusion=file.inclusion)
        files.remove(file)
        files.append(note)
        written[path] = file.src_uri
    return written
