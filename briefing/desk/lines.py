"""What does a mention look like on one line?"""

from bisect import bisect_right
from collections.abc import Sequence

from briefing.article import Article, Span
from briefing.desk.answers import ConcordanceLine
from briefing.mention import Mention
from briefing.printable import one_line

_AROUND = 160
"""Characters of context on each side, before white space is folded."""


def concordance_line(
    article: Article, sentences: Sequence[Span], mention: Mention
) -> ConcordanceLine:
    """The mention with what stands around it in its paragraph."""
    paragraph = _holding(article.paragraphs, mention.start) or mention.span
    start = max(paragraph.start, mention.start - _AROUND)
    end = min(paragraph.end, mention.end + _AROUND)
    return ConcordanceLine(
        mention=mention,
        source=article.source,
        before=_folded(article.text[start : mention.start]).lstrip(),
        after=_folded(article.text[mention.end : end]).rstrip(),
        sentence=sentence_at(article, sentences, mention.span),
    )


def sentence_at(article: Article, sentences: Sequence[Span], span: Span) -> str:
    """The sentence in which `span` begins, or its paragraph, or itself; on one line."""
    held = _holding(sentences, span.start) or _holding(article.paragraphs, span.start) or span
    return one_line(article.text[held.start : held.end])


def _folded(text: str) -> str:
    """On one line as well, but a space at either end stays: it parts the name from its context."""
    line = one_line(text)
    if not line:
        return " " * bool(text)
    return " " * text[0].isspace() + line + " " * text[-1].isspace()


def _holding(spans: Sequence[Span], place: int) -> Span | None:
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    if index >= 0 and place < spans[index].end:
        return spans[index]
    return None
