"""The syntaxes of quiz tools, course platforms and Obsidian, one module each."""
