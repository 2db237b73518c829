"""What is a mark put on, and where is that now?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.article import Article, Span
from briefing.desk.there import entity_there
from briefing.errors import NothingFound, UsageError
from briefing.notebook import Entry, Target
from briefing.printable import one_line
from briefing.record import articles as shelf
from briefing.record import ledger, whereabouts
from briefing.record.database import Database
from briefing.record.notebook import Anchor, Stretch


def anchor(database: Database, target: Target) -> Anchor:
    """What stands there now, and all by which it can be found again.

    Raises:
        NothingFound: the article or the entity is gone.
        UsageError: the target is neither, or no stretch of the article's text.
    """
    if target.entity is not None and target.article is None and target.span is None:
        return _of_entity(database, target.entity)
    if target.article is None or target.entity is not None:
        raise UsageError("A mark is put on an article or on a name", "Choose one of the two")
    article = shelf.article(database, target.article)
    if article is None:
        raise NothingFound(
            f"There is no article {target.article!r}", "`briefing articles` lists the ids"
        )
    return _of_article(database, article, target.span)


def found_again(database: Database, entry: Entry, anchor: Anchor) -> Entry:
    """The entry on what is there now in place of what was there when the mark was put on it.

    A name is found by the form that stood for it. An article is found where it lay, and the
    stretch of it by its words; where they are gone, the entry is on the whole article.
    """
    if anchor.entity is not None:
        with database.reading() as db:
            entity = whereabouts.entity_now(db, anchor.entity, anchor.name)
        return entry if entity is None else replace(entry, target=Target(entity=entity))
    article = _article_now(database, anchor)
    if article is None:
        return entry
    span = None if anchor.stretch is None else _span_now(article.text, anchor.stretch)
    is_astray = anchor.stretch is not None and span is None
    return replace(entry, target=Target(article.id, span), is_astray=is_astray)


def _of_entity(database: Database, entity_id: str) -> Anchor:
    entity = entity_there(database, entity_id)
    with database.reading() as db:
        root = ledger.root_form(db, entity_id)
    return Anchor(one_line(entity.name), entity=entity_id, name=root)


def _of_article(database: Database, article: Article, span: Span | None) -> Anchor:
    whole = Anchor(
        one_line(article.title),
        article.source,
        article.id,
        article.title,
        None if article.path is None else str(article.path),
        article.url,
    )
    if span is None:
        return whole
    if not 0 <= span.start < span.end <= len(article.text):
        raise UsageError("The article has no such characters", "`briefing show` tells its length")
    passage = _passage(article, _sentences(database, article.id), span)
    text = article.text[passage.start : passage.end]
    return replace(whole, words=one_line(text), stretch=Stretch(span, text, passage.start))


def _sentences(database: Database, article_id: str) -> Sequence[Span]:
    reading = shelf.reading(database, article_id)
    return () if reading is None else reading.sentences


def _passage(article: Article, sentences: Sequence[Span], span: Span) -> Span:
    """The sentence around a span, or its paragraph, or itself where it reaches over both."""
    for pieces in (sentences, article.paragraphs):
        number = bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1
        if number >= 0 and pieces[number].contains(span):
            return pieces[number]
    return span


def _article_now(database: Database, anchor: Anchor) -> Article | None:
    """The article that lies where the marked one lay: of several the one that is like it."""
    with database.reading() as db:
        ids = whereabouts.articles_at(db, anchor.path, anchor.url)
    found = [article for one in ids if (article := shelf.article(database, one)) is not None]
    if len(found) <= 1:
        return found[0] if found else None
    titled = (article for article in found if article.title == anchor.title)
    stretch = anchor.stretch
    saying = (article for article in found if stretch and _span_now(article.text, stretch))
    return next(titled, None) or next(saying, None)


def _span_now(text: str, stretch: Stretch) -> Span | None:
    """Where a stretch is in a text now, by the sentence around it: the nearest of several."""
    starts = list(_starts(text, stretch.passage))
    if not starts:
        return _folded_now(text, stretch.passage)
    nearest = min(starts, key=lambda start: abs(start - stretch.start))
    start = nearest + stretch.span.start - stretch.start
    return Span(start, start + len(stretch.span))


def _starts(text: str, passage: str) -> Iterator[int]:
    start = text.find(passage)
    while start >= 0:
        yield start
        start = text.find(passage, start + 1)


def _folded_now(text: str, passage: str) -> Span | None:
    """The whole sentence, where only its white space is not what it was."""
    found = re.search(r"\s+".join(map(re.escape, passage.split())), text)
    return Span(*found.span()) if found and found[0] else None
