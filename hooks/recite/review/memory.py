"""How many lines a reader of lines remembers.

Every dialect asks the same of every line; each answer is worked out once.
"""

MEMORY = 1 << 15
