"""Hand the site over to MkDocs: read the vault's files, add the site's own, report."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from recite.additions import Additions
from recite.assets import FOLDER, read_assets
from recite.destinations import keep_conflicting_notes, left_out, separate
from recite.dialect.libraries import needed_libraries
from recite.formula_reports import formula_reports
from recite.note_extensions import take_in_capitals
from recite.report import Report, decode_note
from recite.review.print_key import split_key
from recite.searching import html_for_search, tell_elements_apart
from recite.settings import SettingError, read_settings
from recite.site import build_site
from recite.vault.address import settle_addresses
from recite.vault.publication import template_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from recite.dialect.formulas import Unreadable
    from recite.site import StudyNote

_log = logging.getLogger("mkdocs.plugins.recite")
# The properties that go into the page's head. The theme takes many other names for its own
# (`template`, `icon`, `hide`, `status`), which in a vault mean what the writer likes.
_HEAD = ("author", "description")
_LOADED_BY_ONE_PAGE = ("not_found", "practice", "redirect")
_DIALECT = "recite.dialect"
"""Python-Markdown's extension for the text as Obsidian reads it."""
_TEMPLATE_SETTINGS = ".obsidian/templates.json"


class Build:
    """One run of the build: reads the vault, answers MkDocs' events.

    A note waits here until its page is made: a large vault is not held twice.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        try:
            self.settings = read_settings(config.extra.get("recite"))
        except SettingError as error:
            raise Abort(str(error)) from error
        if config.use_directory_urls:
            raise Abort(
                "mkdocs.yml: use_directory_urls is true: links between pages would not lead "
                "anywhere in a folder opened from disk, set it to false"
            )
        keep_conflicting_notes()
        tell_elements_apart()
        self._config = config
        self._unreadable: list[Unreadable] = []  # formulas of the page that is being made
        # Not in mkdocs.yml: when that is read, Python does not yet know where this package is.
        config.markdown_extensions.append(_DIALECT)
        config.mdx_configs[_DIALECT] = {"tell": self._unreadable.append}
        self._waiting: dict[str, StudyNote] = {}
        self._additions: Additions | None = None
        self._written: Mapping[str, str] = {}  # paths that differ from those in the vault
        self._shown = ""  # the HTML of the page that the search reads
        self._assets = read_assets()
        for asset in self._assets:
            if asset.is_style:
                config.extra_css.append(asset.uri)
            elif asset.name not in _LOADED_BY_ONE_PAGE:
                script = ExtraScriptValue(asset.uri)
                script.defer = True
                config.extra_javascript.append(script)

    def collect(self, files: Files) -> Files:
        """Read every note once and add the files of the site's own."""
        for asset in self._assets:
            files.append(File.generated(self._config, asset.uri, content=asset.content))
        reports: list[Report] = []
        for file in left_out(files, self._config):
            files.append(file)
        self._written = take_in_capitals(files, self._config)
        texts = {file.src_uri: _read(file, reports) for file in files.documentation_pages()}
        attachments = {
            file.src_uri: file
            for file in files
            if file.src_dir == self._config.docs_dir
            and file.inclusion.value > InclusionLevel.DRAFT.value
            and not file.is_documentation_page()
        }
        site = build_site(
            texts,
            attachments,
            self.settings,
            read=lambda path: attachments[path].content_bytes,
            template_folders=self._template_folders(reports),
        )
        for path in site.unpublished:
            if hidden := files.get_file_from_path(path):
                files.remove(hidden)
        reports += separate(files)
        for library in needed_libraries(texts.values()):
            uri = f"{FOLDER}/library/{library.name}"
            files.append(File.generated(self._config, uri, abs_src_path=str(library)))
        self._config.mdx_configs[_DIALECT]["preamble"] = site.index.preamble
        self._additions = Additions(site, files, self._config)
        self._waiting.update(site.notes)
        self._tell((*reports, *site.reports))
        return files

    def source(self, page: Page) -> str | None:
        """Give the page's source as MkDocs is to read it.

        Without a YAML block MkDocs takes `Word: text` in the first lines for metadata and swallows
        them (mkdocs/utils/meta.py), so every note is given one here.
        """
        if self.additions.is_generated(page):
            return None
        return "---\n{}\n---\n" + self._waiting[page.file.src_uri].note.body

    def markdown(self, page: Page) -> str:
        """Give the page's Markdown, its reviews and links resolved."""
        if self.additions.is_generated(page):
            return ""
        study_note = self._waiting[page.file.src_uri]
        properties = study_note.note.properties
        page.meta.update(
            {name: properties[name] for name in _HEAD if isinstance(properties.get(name), str)}
        )
        page.meta["recite_classes"] = study_note.note.classes
        return study_note.markdown

    def place(self, navigation: Navigation, files: Files) -> Navigation:
        """Give every page its title and its place among the folders."""
        self.additions.place(navigation, files)
        return navigation

    def content(self, html: str, page: Page) -> str:
        """Give the page's HTML; the theme's `main.html` puts the printed key after all else."""
        page.markdown = ""  # MkDocs would keep the text of every page to the end
        study_note = self._waiting.pop(page.file.src_uri, None)
        if study_note is not None:
            self._tell(formula_reports(study_note.note, self._unreadable))
        self._unreadable.clear()
        html = settle_addresses(html, self.additions.link_from(page.file.src_uri))
        body, page.meta["recite_key"] = split_key(self.additions.content(html, page))
        return body

    def show_to_search(self, page: Page) -> None:
        """Let the theme's search read the page in its own form, until `context` is asked for."""
        self._shown = page.content or ""
        page.content = html_for_search(self._shown)

    def context(self, context: TemplateContext, page: Page) -> TemplateContext:
        """Give the template's values with the note's tags."""
        page.content = self._shown
        context["tags"] = self.additions.tag_links(page)  # type: ignore[typeddict-unknown-key]
        return context

    @property
    def additions(self) -> Additions:
        """What the site adds to the vault; known once the files were collected."""
        assert self._additions is not None
        return self._additions

    def _template_folders(self, reports: list[Report]) -> tuple[str, ...]:
        settings = Path(self._config.docs_dir) / _TEMPLATE_SETTINGS
        if not settings.is_file():
            return ()
        try:
            folder = template_folder(settings.read_text("utf-8-sig"))
        except ValueError as error:
            what = f"it cannot be read ({error}): the folder of templates is not known"
            reports.append(Report(_TEMPLATE_SETTINGS, 0, what, "broken_note"))
            return ()
        return (folder,) if folder else ()

    def _tell(self, reports: Iterable[Report]) -> None:
        for report in reports:
            report = replace(report, path=self._written.get(report.path, report.path))
            level = getattr(self.settings, report.topic)
            if level == "warning":
                _log.warning(str(report))
            elif level == "info":
                _log.info(str(report))


def _read(file: File, reports: list[Report]) -> str:
    text, report = decode_note(file.src_uri, file.content_bytes)
    if report:
        reports.append(report)
    return text
