"""Which sentences are selected by keys?"""

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from briefing.article import Span


class Selecting(Struct, frozen=True):
    """Whole sentences, from the one where it began to the one that was moved to."""

    sentences: tuple[Span, ...]
    """Those of the article, in order; at least one."""
    begun: int
    """The number of a sentence."""
    moved_to: int

    @property
    def span(self) -> Span:
        """What is selected."""
        first, last = sorted((self.begun, self.moved_to))
        return Span(self.sentences[first].start, self.sentences[last].end)

    @property
    def moving(self) -> Span:
        """The sentence at the end that moves."""
        return self.sentences[self.moved_to]

    def moved(self, steps: int) -> "Selecting":
        """With the moving end some sentences on, or back."""
        at = min(max(self.moved_to + steps, 0), len(self.sentences) - 1)
        return replace(self, moved_to=at)


def begin_selecting(sentences: tuple[Span, ...], offset: int) -> Selecting | None:
    """Select the sentence over a character, or the next one; None where there are no sentences."""
    if not sentences:
        return None
    at = max(bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1, 0)
    if sentences[at].end <= offset and at + 1 < len(sentences):
        at += 1
    return Selecting(sentences, at, at)
