"""Recite: a static study website, with quizzes, out of an Obsidian vault."""
