"""Open questions, and where their answers are."""
