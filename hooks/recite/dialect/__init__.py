"""Markdown as Obsidian reads it, as an extension for Python-Markdown (`recite.dialect`)."""

from recite.dialect.extension import makeExtension

__all__ = ["makeExtension"]
