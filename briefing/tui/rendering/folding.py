"""Which lines are not the story, and which of them are folded away?"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefing.article import Article, Span

_LEAST_LINES = 2
"""Fewer take no more room than what would stand in their place."""
_LEAST_WORDS = 20
"""With fewer words of story what counts as furniture is shown: it may be all that there is."""


class Folding(Struct, frozen=True):
    """Whether furniture is folded away, and which stretches of it are shown all the same."""

    is_on: bool = True
    unfolded: frozenset[tuple[str, Span]] = frozenset()
    """By the article's id."""

    def toggled(self) -> "Folding":
        """All furniture of all articles is shown, or folded away again."""
        return Folding(not self.is_on)

    def showing(self, article: Article, offset: int) -> "Folding":
        """With the character at `offset` in sight: the run that holds it is unfolded."""
        over = {(article.id, run) for run in self.folds(article) if run.start <= offset < run.end}
        return replace(self, unfolded=self.unfolded | over) if over else self

    def folds(self, article: Article) -> tuple[Span, ...]:
        """The runs of furniture that are folded away."""
        if not self.is_on or article.words < _LEAST_WORDS:
            return ()
        return tuple(
            run
            for run in furniture_runs(article)
            if lines_in(article, run) >= _LEAST_LINES and (article.id, run) not in self.unfolded
        )


def furniture_runs(article: Article) -> Iterator[Span]:
    """Pieces of furniture that have nothing but white space between them, as one."""
    run: Span | None = None
    for piece in sorted(article.furniture):
        if run is None:
            run = piece
        elif not article.text[run.end : piece.start].strip():
            run = Span(run.start, max(run.end, piece.end))
        else:
            yield run
            run = piece
    if run is not None:
        yield run


def lines_in(article: Article, span: Span) -> int:
    """The lines of a stretch of text that have something on them."""
    return sum(bool(line.strip()) for line in article.text[span.start : span.end].splitlines())


def shown_parts(span: Span, folds: tuple[Span, ...]) -> Iterator[Span]:
    """What of `span` is in sight: the parts of it that no fold hides."""
    start = span.start
    for fold in folds:
        if fold.end <= start or fold.start >= span.end:
            continue
        if start < fold.start:
            yield Span(start, fold.start)
        start = fold.end
    if start < span.end:
        yield Span(start, span.end)
