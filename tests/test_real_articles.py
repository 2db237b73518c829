"""Does the whole line hold on five real articles? They are not part of the project."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.answers import Scope
from briefing.desk.desk import Desk
from briefing.entities.entity import Entity

SOURCES = Path(__file__).parents[2] / "shared" / "sources"
pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the real articles are not here")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.open(tmp_path_factory.mktemp("real")) as opened:
        report = opened.add(
            [str(SOURCES)], on_progress=lambda progress: None, is_cancelled=lambda: False
        )
        assert (len(report.added), report.skipped) == (5, ())
        yield opened


def one(desk: Desk, name: str) -> Entity:
    (entity,) = desk.entities_named(name)
    return entity


@pytest.mark.parametrize(
    ("name", "mentions", "articles"),
    [
        ("Tartus", 8, 5),
        ("Khmeimim", 10, 5),
        ("Hmeimim", 10, 5),
        ("HTS", 32, 5),
        ("Hayat Tahrir al-Sham", 32, 5),
        ("Peskov", 10, 4),
        ("Assad", 18, 5),
        ("bashar al-assad", 18, 5),
        ("al-Sharaa", 4, 2),
        ("Abu Mohammed al-Julani", 4, 2),
        ("Abu Mohammad al-Julani", 4, 2),
        ("Lababidi", 2, 1),
        ("Bogdanov", 4, 2),
        ("Russian Foreign Ministry", 1, 1),
    ],
)
def test_every_mention_of_a_name_is_found(
    desk: Desk, name: str, mentions: int, articles: int
) -> None:
    entity = one(desk, name)
    assert (entity.mentions, entity.articles) == (mentions, articles)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Tartus", {"Tartus"}),
        ("Khmeimim", {"Khmeimim", "Hmeimim"}),
        ("HTS", {"HTS", "Hayat Tahrir al-Sham"}),
        ("Peskov", {"Peskov", "Dmitry Peskov"}),
        ("Assad", {"Assad", "Bashar Assad", "Bashar al-Assad"}),
        ("Moscow", {"Moscow"}),
        ("Kremlin", {"Kremlin"}),
        ("Russia", {"Russia"}),
        ("Syria", {"Syria"}),
    ],
)
def test_an_entity_holds_no_name_of_another(desk: Desk, name: str, forms: set[str]) -> None:
    assert {form.text for form in one(desk, name).forms} == forms


def test_an_offset_is_an_offset_in_the_file(desk: Desk) -> None:
    for mention in desk.all_mentions():
        article = desk.article(mention.article)
        assert article.path is not None
        content = article.path.read_text(encoding="utf-8")
        assert content[mention.start : mention.end] == mention.text


def test_no_country_is_found_inside_its_people(desk: Desk) -> None:
    for name in ("Syria", "Russia"):
        for mention in desk.mentions_of(one(desk, name).id):
            text = desk.article(mention.article).text
            assert not text[mention.end : mention.end + 1].isalpha()


@pytest.mark.parametrize(
    "furniture", ["Discover more from", "Leave a Reply", "This site uses Akismet", "Source link"]
)
def test_furniture_has_no_mention_no_hit_and_no_place_in_a_brief(
    desk: Desk, furniture: str
) -> None:
    assert desk.search(f'"{furniture}"').total == 0
    assert furniture not in desk.brief(Scope())
    holders = [a.id for a in desk.articles() if furniture in desk.article(a.id).text]
    assert len(holders) == 1
    start = desk.article(holders[0]).text.index(furniture)
    end = start + len(furniture)
    assert not [m for m in desk.mentions_in(holders[0]) if m.start < end and start < m.end]


def test_a_base_and_its_town_reach_each_other(desk: Desk) -> None:
    (base,) = desk.mentions_of(one(desk, "Tartus naval base").id)
    inside = [m for m in desk.mentions_of(one(desk, "Tartus").id) if base.span.contains(m.span)]
    assert [m.article for m in inside] == [base.article]
