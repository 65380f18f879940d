"""Obsidian's way of writing, turned into Markdown that renders the same way. Does no I/O."""
