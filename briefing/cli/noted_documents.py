"""Which keys may scripts rely on in what the user has written down?"""

from collections.abc import Iterable

from briefing.cli.documents import Document
from briefing.notebook import Entry, KeptSearch, Mark


def entry_document(entry: Entry) -> Document:
    """A mark, and where what it is on is now: `article` and `entity` are null where it is gone.

    `start` and `end` are characters of the article's text. `astray` tells that the marked stretch
    is gone from the article.
    """
    target = entry.target
    span = None if target is None else target.span
    return {
        "number": entry.number,
        "mark": entry.mark.value,
        "text": entry.text,
        "words": entry.words,
        "source": entry.source,
        "made_at": entry.made_at,
        "article": None if target is None else target.article,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "entity": None if target is None else target.entity,
        "astray": entry.is_astray,
    }


def search_kept_document(search: KeptSearch) -> Document:
    """A query that was used or saved."""
    return {
        "query": search.query,
        "saved": search.is_saved,
        "last_used": search.last_used,
        "new": search.new,
    }


def marks_by_article(entries: Iterable[Entry]) -> dict[str, Document]:
    """What is marked on whole articles, by the article's id: `starred`, `read` and `tags`."""
    found: dict[str, set[Mark]] = {}
    tags: dict[str, list[str]] = {}
    for entry in entries:
        target = entry.target
        if target is None or target.article is None or target.span or entry.is_astray:
            continue
        found.setdefault(target.article, set()).add(entry.mark)
        if entry.mark is Mark.TAG:
            tags.setdefault(target.article, []).append(entry.text)
    return {
        article: marks_document(marks, tags.get(article, ())) for article, marks in found.items()
    }


def marks_document(marks: Iterable[Mark] = (), tags: Iterable[str] = ()) -> Document:
    """What is marked on one article."""
    there = frozenset(marks)
    return {"starred": Mark.STAR in there, "read": Mark.READ in there, "tags": sorted(tags)}
