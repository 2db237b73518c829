"""How are the two rules called that the record knows by their names?

They stand apart from what follows them, which takes a tenth of a second to load.
"""

ITSELF = "itself"
"""A short form stands for itself."""
AMBIGUOUS = "several owners"
"""It is left to itself, since it may be any of several."""
