"""In which sentences do the articles speak of what a brief is about?"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from briefing.article import Span
from briefing.export.citations import Citations, day_of
from briefing.export.escaping import literal
from briefing.export.material import ArticleMaterial, BriefMaterial, Passage
from briefing.export.tables import table

_MOST_ROWS = 25


def passages_about(material: BriefMaterial) -> tuple[tuple[Passage, ...], ...]:
    """For each article in order: the sentences with a mention of `about`, or with a hit.

    A mention outside every sentence is given with its whole paragraph.
    """
    return tuple(_in_article(article, _spans(material, article)) for article in material.articles)


def quoted(passages: Sequence[Sequence[Passage]], citations: Citations) -> str:
    """A list of cited quotations under a heading for each article that has any."""
    parts: list[str] = []
    for number, group in enumerate(passages, 1):
        if group:
            article = group[0].article
            parts.append(
                f"### {number}\\. {literal(article.source)}: {literal(article.title)} "
                f"({day_of(article)})"
            )
            parts.append("\n".join(f"- {literal(one.text)}{citations.cite(one)}" for one in group))
    return "\n\n".join(parts)


def companions(material: BriefMaterial, passages: Sequence[Sequence[Passage]]) -> str:
    """The table of the entities that share a sentence with `about`; empty where there are none.

    Args:
        material: What the brief is made from.
        passages: The sentences of each article, as `passages_about` gives them.
    """
    counts: Counter[str] = Counter()
    for article, group in zip(material.articles, passages, strict=True):
        for one in group:
            counts.update({m.entity for m in article.mentions if one.span.contains(m.span)})
    others = [e for e in material.entities if counts[e.id] and e != material.about]
    if not others:
        return ""
    ranked = sorted(others, key=lambda e: (-counts[e.id], e.name, e.id))[:_MOST_ROWS]
    rows = ((literal(e.name), e.label.value, str(counts[e.id])) for e in ranked)
    return table(("Name", "Kind", "#Sentences"), rows)


def _spans(material: BriefMaterial, article: ArticleMaterial) -> tuple[Span, ...]:
    if material.about is None:
        return article.hits
    return tuple(m.span for m in article.mentions if m.entity == material.about.id)


def _in_article(material: ArticleMaterial, spans: Sequence[Span]) -> tuple[Passage, ...]:
    around = {_around(material, span) for span in spans}
    return tuple(Passage(material.article, span) for span in sorted(around))


def _around(material: ArticleMaterial, span: Span) -> Span:
    for pieces in (material.sentences, material.article.paragraphs):
        number = bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1
        if number >= 0 and pieces[number].overlaps(span):
            return pieces[number]
    return span
