"""What must be read of many articles to show where a query or a name stands in them?"""

import json
from collections.abc import Collection, Sequence

from msgspec import Struct

from briefing.article import Span, blanked
from briefing.record.articles import load_spans
from briefing.record.database import Database


class Story(Struct, frozen=True):
    """An article as a list of hits needs it."""

    id: str
    title: str
    source: str
    published: str | None
    text: str
    """The article's, furniture blanked."""


def stories(database: Database, ids: Sequence[str]) -> dict[str, Story]:
    """The stories of these articles, by id; ids that the record does not have are left out."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT article.id, title, source, published, text, furniture FROM json_each(?)"
            " CROSS JOIN article ON article.id = value JOIN body ON body.article = article.number",
            (json.dumps(ids),),
        )
        return {row[0]: _story(row) for row in rows}


def paragraphed(
    database: Database, ids: Collection[str]
) -> dict[str, tuple[str, tuple[Span, ...]]]:
    """The texts of these articles and their paragraphs, by id; unknown ids are left out."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT article.id, text, paragraphs FROM json_each(?)"
            " CROSS JOIN article ON article.id = value JOIN body ON body.article = article.number",
            (json.dumps(list(ids)),),
        )
        return {row[0]: (row[1], load_spans(row[2])) for row in rows}


def _story(row: tuple[str, str, str, str | None, str, str]) -> Story:
    name, title, source, published, text, furniture = row
    pieces = load_spans(furniture)
    story = blanked(text, pieces) if pieces else text
    return Story(name, title, source, published, story)
