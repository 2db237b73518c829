"""How does the sentence look that something rests on?"""

from collections.abc import Iterator

from briefing.cli.layout import cut, line_width, wrapped
from briefing.desk.answers import Source


def source_lines(source: Source | None, *, indent: int) -> Iterator[str]:
    """The sentence, then where it stands; nothing where the article is gone."""
    if source is None:
        return
    yield from wrapped(source.sentence, indent=indent)
    day = source.published[:10] if source.published else "undated"
    about = f"— {source.source} · {day} · {source.article}"
    yield " " * indent + cut(about, max(line_width() - indent, 10))
