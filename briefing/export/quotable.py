"""Which sentences can stand alone in a brief?"""

import re

from briefing.article import Article, Span
from briefing.export.material import ArticleMaterial, Passage

_FEWEST_WORDS = 7
_MOST_WORDS = 60
_ENDS = re.compile(r"[.!…][\"'\u201d\u2019»)\]]*$")
_STARTS = re.compile(r"[\"'\u201c\u2018«(\[]*(?=[^\W_])")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_LEANING = re.compile(
    r"(?:he|she|it|they|we|you|i|this|that|these|those|his|her|its|their|our|such|there|here|and"
    r"|but|or|so|yet|also|then|thus|however|meanwhile|moreover|instead|afterwards|additionally"
    r"|furthermore|nevertheless)\b",
    re.IGNORECASE,
)
"""Opening words that point back to a sentence which the brief does not show."""


def quotable(material: ArticleMaterial) -> tuple[Passage, ...]:
    """The sentences of an article that make sense without the ones around them, in order.

    Left out are headings, furniture, questions, fragments, halves of a quotation, and sentences
    whose first word points back.
    """
    passages = (Passage(material.article, sentence) for sentence in material.sentences)
    return tuple(passage for passage in passages if _stands_alone(passage))


def _stands_alone(passage: Passage) -> bool:
    article, span = passage.article, passage.span
    if article.is_furniture(span) or is_heading(article, span):
        return False
    text = " ".join(passage.text.split())
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not _ENDS.search(text):
        return False
    return _starts_whole(text) and _is_balanced(text) and not text.isupper()


def is_heading(article: Article, span: Span) -> bool:
    """Whether a sentence is a heading of its article, or a part of one."""
    return any(heading.overlaps(span) for heading in article.headings)


def _starts_whole(text: str) -> bool:
    opening = _STARTS.match(text)
    if opening is None or text[opening.end()].islower():
        return False
    return _LEANING.match(text, opening.end()) is None


def _is_balanced(text: str) -> bool:
    if text.count('"') % 2:
        return False
    return all(text.count(left) == text.count(right) for left, right in _PAIRS)
