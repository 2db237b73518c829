"""What is marked in a line of the open article?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefing.article import Span
from briefing.mention import Mention
from briefing.tui.doubts import ALL_SHOWN, Doubts
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.runs import Mark


class Marked(Struct, frozen=True):
    """What there is to be marked in an article."""

    mentions: Sequence[Mention] = ()
    """By start, then longer first."""
    longest: int = 0
    """Characters of the longest mention: none that reaches into a line starts further away."""
    chosen: str | None = None
    """The entity whose mentions are drawn stronger."""
    places: tuple[Span, ...] = ()
    """The hits of a query."""
    here: Span | None = None
    """The place of the walk."""
    doubts: Doubts = ALL_SHOWN
    """Which of the mentions are doubtful."""

    def marks(self, line: Span) -> Iterator[Mark]:
        """The marks of one line, in the order in which they lie on each other."""
        mentions = list(self._mentions(line))
        yield from (Mark(mention.span, LOOK_OF[mention.label]) for mention in mentions)
        yield from (Mark(m.span, "doubtful") for m in mentions if self.doubts.is_doubtful(m))
        yield from (Mark(m.span, "chosen") for m in mentions if m.entity == self.chosen)
        yield from (Mark(place, "hit") for place in self.places)
        if self.here is not None:
            yield Mark(self.here, "here")

    def names_chosen(self, line: Span) -> bool:
        """Whether a mention of the chosen entity starts in a line."""
        return self.chosen is not None and any(
            mention.entity == self.chosen and mention.start >= line.start
            for mention in self._mentions(line)
        )

    def has_doubts(self, line: Span) -> bool:
        """Whether a doubtful mention starts in a line."""
        return any(
            self.doubts.is_doubtful(mention) and mention.start >= line.start
            for mention in self._mentions(line)
        )

    def _mentions(self, line: Span) -> Iterator[Mention]:
        first = line.start - self.longest
        at = bisect_left(self.mentions, first, key=lambda mention: mention.start)
        while at < len(self.mentions) and self.mentions[at].start < line.end:
            if self.mentions[at].end > line.start:
                yield self.mentions[at]
            at += 1
