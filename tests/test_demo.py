from pathlib import Path

from briefing.article import Article
from briefing.cleaning import clean
from briefing.demo import demo_folder
from briefing.sources import find_files, read_file


def articles() -> list[Article]:
    with demo_folder() as folder:
        paths = [path for path in find_files([str(folder)]) if isinstance(path, Path)]
        return [clean(read_file(path).articles[0]) for path in paths]


def test_ten_articles_of_ten_outlets_each_with_its_day() -> None:
    found = articles()
    assert len({article.source for article in found}) == len(found) == 10
    assert all(article.published and article.published.startswith("2023-03") for article in found)


def test_the_articles_are_short() -> None:
    assert all(120 <= article.words <= 350 for article in articles())


def test_one_has_no_title_of_its_own() -> None:
    assert [article.source for article in articles() if not article.has_own_title] == [
        "Straits Monitor"
    ]


def test_no_furniture_is_left_in_the_story() -> None:
    leftovers = ("subscribe", "sign up", "read more", "related", "\u00a9", "share this", "source")
    stories = [
        article.text[span.start : span.end].lower()
        for article in articles()
        for span in article.paragraphs
    ]
    assert not [story for story in stories if story.startswith(leftovers)]
    assert not [story for story in stories if "joris pell" in story]


def test_the_traps_of_real_articles_are_there() -> None:
    stories = [article.story() for article in articles()]
    for trap in (
        "Kharouba Air Base",
        "Harouba air base",
        "also known as Abu Salim al-Qalari",
        "Front for National Renewal (FNR)",
        "port of Qalara",
        "Qalara naval base",
    ):
        assert any(trap in story for story in stories), trap
    assert sum("We are talking to those who hold the keys" in story for story in stories) == 3
    assert sum("We are speaking with those who hold the keys" in story for story in stories) == 1
