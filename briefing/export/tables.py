"""How is a table written in Markdown?"""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table (GitHub's extension of CommonMark); the cells are Markdown already.

    Columns whose head starts with `#` hold numbers and stand to the right; the mark is not shown.
    """
    titles = [title.removeprefix("#") for title in head]
    rule = ["---:" if title.startswith("#") else "---" for title in head]
    return "\n".join(_row(cells) for cells in (titles, rule, *rows))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
