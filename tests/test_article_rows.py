"""Are the articles of a library the same when they are packed?"""

from briefing.article import ArticleRow, PublishedFrom
from briefing.article_rows import ArticleRows


def row(number: int, source: str, *, title: str = "Flags") -> ArticleRow:
    return ArticleRow(
        f"{number:016x}",
        title,
        number % 2 == 0,
        source,
        "Müller" if number % 3 else None,
        None,
        f"/news/{number}.txt" if number else None,
        "2024-05-01" if number % 5 else None,
        PublishedFrom.TEXT if number % 5 else PublishedFrom.UNKNOWN,
        "en",
        number,
        number * 1_000,
    )


ROWS = [row(number, "Post" if number % 7 else "Wire") for number in range(60)]
ROWS.append(row(60, "Вести", title="Флаги \U0001f6a9"))


def test_packed_articles_are_those_that_were_packed() -> None:
    packed = ArticleRows.of(ROWS)

    assert packed == ROWS
    assert [type(each.has_own_title) for each in packed] == [bool] * len(ROWS)
    assert packed[60].published_from is PublishedFrom.UNKNOWN


def test_articles_are_found_by_their_ids_in_the_order_of_the_list() -> None:
    by_id = ArticleRows.of(ROWS).by_id

    assert list(by_id.items()) == [(each.id, each) for each in ROWS]
    assert by_id.get("f" * 16) is None


def test_the_outlets_are_known_without_looking_at_the_articles() -> None:
    packed = ArticleRows.of(ROWS)

    assert list(packed.sources) == [each.source for each in ROWS]
    assert packed.sources_of([ROWS[3].id, "gone", ROWS[60].id, ROWS[4].id]) == ["Post", "Вести"]
    assert packed.sources_of(packed.ids) == ["Wire", "Post", "Вести"]
    assert ArticleRows().sources_of(["gone"]) == []
