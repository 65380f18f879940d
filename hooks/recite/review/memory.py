"""What a parse remembers and how long.

Every dialect asks the same of every line; each answer is worked out once.
"""

from __future__ import annotations

MEMORY = 1 << 17
"""How many lines a reader of lines remembers.

A section of a megabyte has fewer: with one line more, a second look would find none of them.
"""
