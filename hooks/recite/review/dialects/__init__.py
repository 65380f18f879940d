"""The ways people paste and write reviews, one module a format."""
