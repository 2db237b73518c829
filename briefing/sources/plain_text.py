"""What does a plain text file hold?"""

from collections.abc import Iterator

from briefing.article import RawArticle
from briefing.sources.decoding import decode


def read_text(content: bytes, place: str) -> Iterator[RawArticle]:
    """One article: the whole file.

    Raises:
        Unreadable: it is empty or not text.
    """
    yield RawArticle(text=decode(content), place=place)
