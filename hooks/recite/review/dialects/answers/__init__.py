"""Answers and explanations apart from the options: below them, around them, at the end."""
