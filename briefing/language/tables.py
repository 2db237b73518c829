"""How are tables of words written in code?"""


def words(table: str) -> frozenset[str]:
    """The words of `table`, which stand between white space."""
    return frozenset(table.split())


def forms(table: str) -> frozenset[str]:
    """The forms of `table`, of one or more words, each ended by a semicolon or its line's end."""
    lines = table.replace(";", "\n").splitlines()
    return frozenset(line.strip() for line in lines) - {""}
