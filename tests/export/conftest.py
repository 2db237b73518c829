"""Articles written for the tests of the brief."""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256

import pytest

from briefing.article import Article, PublishedFrom, Span
from briefing.export.material import ArticleMaterial
from briefing.mention import Found, Label, Mention


@pytest.fixture
def material_of() -> Callable[..., ArticleMaterial]:
    """Makes an article from paragraphs that stand two lines apart; names map to entity ids."""

    def make(
        text: str,
        *,
        source: str = "The Harbour Post",
        published: str | None = "2024-12-16",
        names: Mapping[str, tuple[str, Label]] | None = None,
        headings: tuple[str, ...] = (),
    ) -> ArticleMaterial:
        paragraphs = tuple(Span(*m.span()) for m in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", text))
        article = Article(
            id=sha256((source + text).encode()).hexdigest()[:16],
            title="Ships leave the harbour",
            has_own_title=True,
            source=source,
            author=None,
            url=None,
            path=None,
            published=published,
            published_from=PublishedFrom.METADATA if published else PublishedFrom.UNKNOWN,
            language="en",
            text=text,
            paragraphs=paragraphs,
            furniture=(),
            headings=tuple(p for p in paragraphs if text[p.start : p.end] in headings),
        )
        sentences = tuple(
            Span(*match.span())
            for p in paragraphs
            for match in re.compile(r"\S.*?[.!?][\"”]?(?=\s|$)|\S.*", re.DOTALL).finditer(
                text, p.start, p.end
            )
        )
        return ArticleMaterial(article, sentences, _mentions(article, names or {}))

    return make


def _mentions(article: Article, names: Mapping[str, tuple[str, Label]]) -> tuple[Mention, ...]:
    found = (
        Mention(article.id, m.start(), m.end(), label, m.group(), Found.MODEL, entity)
        for name, (entity, label) in names.items()
        for m in re.finditer(re.escape(name), article.text)
    )
    return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))
