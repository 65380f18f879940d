"""How many lines a reader of lines remembers.

Every dialect asks the same of every line; each answer is worked out once. A section of a megabyte
has fewer lines than this: one line less, and a second look at them would find none remembered.
"""

MEMORY = 1 << 17
