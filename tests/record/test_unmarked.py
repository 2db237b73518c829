"""Does the record know an article without names from one whose names were not marked?"""

from pathlib import Path

import pytest

from briefing.article import RawArticle
from briefing.cleaning import clean
from briefing.mention import Reading
from briefing.record import articles as shelf
from briefing.record.database import Database


@pytest.mark.parametrize("is_marked", [True, False])
def test_whether_names_were_marked_is_kept(tmp_path: Path, *, is_marked: bool) -> None:
    article = clean(RawArticle(text="Un bateau arriva.", place="/a.txt", language="fr"))
    reading = Reading("by hand 1", article.paragraphs, (), is_marked=is_marked)
    with Database(tmp_path) as database:
        with database.transaction() as db:
            shelf.save_article(db, article, reading, added="2024-12-20T12:00:00+00:00")
        assert shelf.reading(database, article.id) == reading
        assert [entry.row.language for entry in shelf.entries(database)] == ["fr"]
