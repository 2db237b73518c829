"""How is an article set in lines?"""

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct

from briefing.article import Article, Span
from briefing.printable import one_line, printable
from briefing.tui.rendering.cells import flat, wrap
from briefing.tui.rendering.folding import lines_in

_MARKUP = "#*_= \t\n"
"""Signs that Markdown puts around a title."""


class Kind(Enum):
    """What a line belongs to."""

    TITLE = auto()
    STAND_IN = auto()
    """A title that stands in for a missing one."""
    BYLINE = auto()
    STORY = auto()
    HEADING = auto()
    FURNITURE = auto()
    FOLD = auto()
    """What stands in the place of furniture that is folded away."""


_LOOKS = {
    Kind.TITLE: ("title",),
    Kind.STAND_IN: ("title", "stand-in"),
    Kind.BYLINE: ("quiet",),
    Kind.HEADING: ("title",),
    Kind.FURNITURE: ("furniture",),
    Kind.FOLD: ("furniture",),
}


class Line(Struct, frozen=True):
    """One line of a page: a stretch of the article's text, or a line that the page adds."""

    kind: Kind
    span: Span | None
    """Where it stands in `Article.text`; None for a line that is not part of it."""
    text: str = ""
    """What it shows, where it is not part of the article."""
    folded: Span | None = None
    """The furniture in whose place it stands."""


class Page(Struct, frozen=True):
    """An article in lines of one width."""

    text: str
    """`Article.text` as it is drawn: printable, on one line, offset for offset."""
    lines: tuple[Line, ...]
    top: int
    """The line that stands on top when the article is opened: its title."""
    starts: tuple[int, ...]
    """For each line the offset from which on it is the nearest line."""

    def line_of(self, offset: int) -> int:
        """The number of the line that shows the character at `offset`, or the nearest before."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def shown(self, number: int) -> str:
        """The text of a line."""
        line = self.lines[number]
        return self.text[line.span.start : line.span.end] if line.span else line.text


def set_page(
    article: Article, width: int, *, remark: str = "", folds: tuple[Span, ...] = ()
) -> Page:
    """Set `article` in lines of at most `width` cells, with a remark in its byline.

    The lines keep the order of the text. The byline follows the title where the text has it, and
    otherwise both stand above the text. A blank line parts two blocks. Each of `folds`, runs of
    furniture, is one line.
    """
    text = flat(printable(article.text))
    blocks = list(_folded(_blocks(article), folds))
    title = _title_block(article, blocks)
    byline = tuple(_byline(article, remark, width))
    lines = [] if title else [*_added_title(article, width), *byline, _blank()]
    top = 0
    for span, kind in blocks:
        is_title = span == title
        if is_title:
            top = len(lines)
        shown = Kind.TITLE if is_title else kind
        words = _bare(article.text, span) if is_title else span
        if kind is Kind.FOLD:
            lines.append(_fold(article, span))
        else:
            lines.extend(Line(shown, piece) for piece in _pieces(article, text, words, width))
        if is_title:
            lines.extend(byline)
        lines.append(_blank())
    return Page(text, tuple(lines[:-1]), top, tuple(_starts(lines[:-1])))


def looks_of(kind: Kind) -> tuple[str, ...]:
    """The looks that a line has by itself."""
    return _LOOKS.get(kind, ())


def _blocks(article: Article) -> Iterator[tuple[Span, Kind]]:
    """Paragraphs, furniture, and whatever text lies between them, in order, without overlap."""
    headings = set(article.headings)
    known = [(p, Kind.HEADING if p in headings else Kind.STORY) for p in article.paragraphs]
    known += [(piece, Kind.FURNITURE) for piece in article.furniture]
    end = 0
    for span, kind in sorted(known, key=lambda block: block[0]):
        yield from _between(article.text, end, span.start)
        if span.end > max(end, span.start):
            yield Span(max(end, span.start), span.end), kind
        end = max(end, span.end)
    yield from _between(article.text, end, len(article.text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    if start < end and not text[start:end].isspace():
        yield Span(start, end), Kind.STORY


def _folded(
    blocks: Iterator[tuple[Span, Kind]], folds: tuple[Span, ...]
) -> Iterator[tuple[Span, Kind]]:
    """The blocks, with one in the place of all those that a fold holds."""
    starts = {fold.start: fold for fold in folds}
    end = 0
    for span, kind in blocks:
        fold = starts.get(span.start) if kind is Kind.FURNITURE else None
        if fold is not None:
            yield fold, Kind.FOLD
            end = fold.end
        elif span.start >= end:
            yield span, kind


def _fold(article: Article, run: Span) -> Line:
    count = lines_in(article, run)
    return Line(Kind.FOLD, None, f"⋯ {count:,} lines that are not the story", run)


def _title_block(article: Article, blocks: list[tuple[Span, Kind]]) -> Span | None:
    """The first block of the story, where it is the article's title."""
    furniture = {Kind.FURNITURE, Kind.FOLD}
    story = next((span for span, kind in blocks if kind not in furniture), None)
    if story is None or not article.has_own_title:
        return None
    words = article.text[story.start : story.end]
    is_title = one_line(words.strip(_MARKUP)) == one_line(article.title)
    return story if is_title else None


def _bare(text: str, span: Span) -> Span:
    """`span` without the signs of Markdown around it."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(_MARKUP))
    return Span(start, start + len(words.strip(_MARKUP)))


def _pieces(article: Article, text: str, span: Span, width: int) -> Iterator[Span]:
    """The lines of a block. Furniture keeps its own line breaks: it is lists, mostly."""
    if span not in article.furniture:
        yield from wrap(text, span, width)
        return
    start = span.start
    for line in article.text[span.start : span.end].splitlines(keepends=True):
        yield from wrap(text, Span(start, start + len(line)), width)
        start += len(line)


def _added_title(article: Article, width: int) -> Iterator[Line]:
    title = one_line(article.title)
    for piece in wrap(title, Span(0, len(title)), width):
        kind = Kind.TITLE if article.has_own_title else Kind.STAND_IN
        yield Line(kind, None, title[piece.start : piece.end])


def _byline(article: Article, remark: str, width: int) -> Iterator[Line]:
    parts = [article.source, article.author or "", (article.published or "no date")[:10]]
    words = f"{article.words:,} words"
    byline = " · ".join(one_line(part) for part in [*parts, words, remark] if part)
    for piece in wrap(byline, Span(0, len(byline)), width):
        yield Line(Kind.BYLINE, None, byline[piece.start : piece.end])


def _blank() -> Line:
    return Line(Kind.STORY, None)


def _starts(lines: list[Line]) -> Iterator[int]:
    end = 0
    for line in lines:
        span = line.span or line.folded
        yield span.start if span else end
        end = span.end if span else end
