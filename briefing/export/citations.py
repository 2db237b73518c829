"""Which passages does a brief cite, and under which numbers?

A definition is one line that a machine can read again. It ends with the paragraph (from 1), the
characters of the article's text (half-open, with an en dash) and the article's id:

    [^3]: Source, "Title", 2024-12-16, ¶7, characters 1203-1288, article 0123456789abcdef.

Where the cited passage is not the one that is shown, it ends with `, in nearly the same words.`
or `, on the same matter.` instead.
"""

from bisect import bisect_right
from enum import StrEnum

from briefing.article import Article, Span
from briefing.export.escaping import literal
from briefing.export.material import Passage, Place


class Bearing(StrEnum):
    """How a cited passage bears on the words that stand before its reference."""

    VERBATIM = ""
    NEAR = ", in nearly the same words"
    MATTER = ", on the same matter"


class Citations:
    """The footnotes of one brief, numbered as they are first cited."""

    def __init__(self) -> None:
        """Start without a footnote."""
        self._definitions: dict[tuple[Place, Bearing], str] = {}
        self._numbers: dict[tuple[Place, Bearing], int] = {}

    def cite(self, passage: Passage, bearing: Bearing = Bearing.VERBATIM) -> str:
        """The reference to `passage`."""
        key = (passage.place, bearing)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._definitions[key] = _definition(passage) + bearing
        return f"[^{self._numbers[key]}]"

    def definitions(self) -> str:
        """Every footnote's definition, in the order of their numbers."""
        return "\n\n".join(
            f"[^{self._numbers[key]}]: {definition}."
            for key, definition in self._definitions.items()
        )


def day_of(article: Article) -> str:
    """The day of publication, as the article tells it, or `undated`."""
    return literal(article.published[:10]) if article.published else "undated"


def _definition(passage: Passage) -> str:
    article, span = passage.article, passage.span
    title = f'{literal(article.source)}, "{literal(article.title)}", {day_of(article)}'
    characters = f"characters {span.start}\u2013{span.end}"
    return f"{title}, ¶{_paragraph(article, span)}, {characters}, article {article.id}"


def _paragraph(article: Article, span: Span) -> int:
    starts = [paragraph.start for paragraph in article.paragraphs]
    return max(bisect_right(starts, span.start), 1)
