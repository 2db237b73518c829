"""What does the reader hold of the article that is open?"""

from bisect import bisect_right

from msgspec import Struct

from briefing.article import Article, Span
from briefing.mention import Mention
from briefing.printable import one_line
from briefing.tui.doubts import ALL_SHOWN, Doubts
from briefing.tui.rendering.folding import shown_parts

_CONTEXT = 240
"""Characters on each side of a place that its line in the strip can need."""


class Context(Struct, frozen=True):
    """A place with its surroundings, each on one line and printable."""

    before: str
    text: str
    after: str


class OpenArticle(Struct, frozen=True):
    """An article with what was read from it."""

    article: Article
    mentions: tuple[Mention, ...]
    """Those that are shown, by start, then longer first."""
    sentences: tuple[Span, ...]
    doubts: Doubts = ALL_SHOWN

    def mention_at(self, offset: int) -> Mention | None:
        """The innermost mention over a character of the text."""
        over = [m for m in self.mentions if m.start <= offset < m.end]
        return min(over, key=lambda m: m.end - m.start, default=None)

    def mention_over(self, span: Span) -> Mention | None:
        """The mention at `span`; where none is just that, the innermost over its start."""
        there = (mention for mention in self.mentions if mention.span == span)
        return next(there, None) or self.mention_at(span.start)

    def doubt_at(self, span: Span) -> str | None:
        """How sure the mention at `span` is, for the strip, if it is doubtful: `45%?`."""
        there = (m for m in self.mentions if m.span == span and self.doubts.is_doubtful(m))
        mention = next(there, None)
        return f"{mention.confidence:.0%}?" if mention else None

    def sentence_around(self, span: Span) -> Span:
        """The sentence in which `span` starts; outside every sentence, `span` itself."""
        at = bisect_right(self.sentences, span.start, key=lambda s: s.start) - 1
        if at >= 0 and span.start < self.sentences[at].end:
            return self.sentences[at]
        return span

    def sentence_from(self, offset: int) -> Span | None:
        """The sentence over a character, or the next one; behind the last sentence, that one."""
        ends = (sentence for sentence in self.sentences if sentence.end > offset)
        return next(ends, self.sentences[-1] if self.sentences else None)

    def paragraph_number(self, offset: int) -> int | None:
        """The number of the paragraph over `offset`, from 1; None outside the story."""
        for number, paragraph in enumerate(self.article.paragraphs, 1):
            if paragraph.start <= offset < paragraph.end:
                return number
        return None

    def context(self, span: Span) -> Context:
        """The text around `span`."""
        text = self.article.text
        before = text[max(0, span.start - _CONTEXT) : span.start]
        after = text[span.end : span.end + _CONTEXT]
        return Context(
            before=one_line(before) + (" " if before[-1:].isspace() else ""),
            text=one_line(text[span.start : span.end]),
            after=(" " if after[:1].isspace() else "") + one_line(after),
        )

    def citation(self, span: Span) -> str:
        """Where `span` stands, as a person would cite it: source, date, title, paragraph."""
        article = self.article
        number = self.paragraph_number(span.start)
        parts = [
            one_line(article.source),
            (article.published or "no date")[:10],
            f"“{one_line(article.title)}”",
            f"paragraph {number}" if number else f"characters {span.start}-{span.end}",
        ]
        return ", ".join(parts)

    def quotation(self, span: Span, *, folds: tuple[Span, ...] = ()) -> str:
        """The text of `span` with its citation, for the clipboard; what is folded away left out."""
        parts = [self.article.text[part.start : part.end] for part in shown_parts(span, folds)]
        words = " […] ".join(filter(None, map(one_line, parts)))
        return f"“{words}” ({self.citation(span)})"
