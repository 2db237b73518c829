"""What does a mention look like on one line?"""

from collections.abc import Sequence

from briefing.article import Article, Span
from briefing.desk.answers import ConcordanceLine
from briefing.desk.kwic import holding, in_context
from briefing.mention import Mention
from briefing.printable import one_line


def concordance_line(
    article: Article, sentences: Sequence[Span], mention: Mention
) -> ConcordanceLine:
    """The mention with what stands around it in its paragraph."""
    around = in_context(article.text, article.paragraphs, mention.span)
    return ConcordanceLine(
        mention=mention,
        source=article.source,
        before=around.before,
        after=around.after,
        sentence=sentence_at(article, sentences, mention.span),
    )


def sentence_at(article: Article, sentences: Sequence[Span], span: Span) -> str:
    """The sentence in which `span` begins, or its paragraph, or itself; on one line."""
    held = holding(sentences, span.start) or holding(article.paragraphs, span.start) or span
    return one_line(article.text[held.start : held.end])
