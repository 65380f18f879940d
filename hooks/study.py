"""MkDocs' events, handed over to `recite.build`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import CombinedEvent, event_priority

from recite.build import Build

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

_BUILD = "recite_build"


def on_config(config: MkDocsConfig) -> None:
    """Start a build; a bad setting stops it here."""
    config[_BUILD] = Build(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the vault."""
    return _build(config).collect(files)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Place every page among the folders."""
    return _build(config).place(nav, files)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Give the note's text."""
    return _build(config).source(page)


@event_priority(100)  # before roamlinks, which reads the links that this has qualified
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the note's Markdown with its quizzes."""
    return _build(config).markdown(page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page's HTML with what the site adds, without what is for paper alone."""
    return _build(config).content(html, page)


@event_priority(100)  # before the search, which reads the page now
def _before_search(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    _build(config).show_to_search(page)
    return context


@event_priority(-100)
def _after_search(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    return _build(config).context(context, page)


on_page_context = CombinedEvent(_before_search, _after_search)
"""Give the theme's template what it shows beside the page's HTML."""


def _build(config: MkDocsConfig) -> Build:
    build = config[_BUILD]
    assert isinstance(build, Build)
    return build
