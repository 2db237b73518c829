"""Are the names of five real articles those that a person marked in them?

The articles are not part of the project; `real_names.json` holds offsets and labels alone. All
names of the stories and headings were marked by hand. Where the conventions leave a choice:

- The Kremlin is the government that speaks there, an organisation, and so is an outlet or a
  platform. "Islamist" is a group's adjective, as "Russian" is.
- A ministry is one name, and no nation is named in it. An embassy is one name too, where its name
  is written in capitals. A place in the name of a base is a name inside it.
- Two places before one "bases" are places, as well as the bases that they stand for.
- The captions that stand twice in one article are furniture.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.names import Marked, Mistake, gold_key, load_gold, mistakes
from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.desk.desk import Desk
from briefing.language.pipeline import LanguageReader
from briefing.language.weights import SHIPPED
from briefing.mention import Label

_SOURCES = Path(__file__).parents[2] / "shared" / "sources"
_MOST = 0.02
"""Share of the names that may be missed, false, or have a wrong label or span."""

Found = list[tuple[Article, list[Marked]]]

pytestmark = [
    pytest.mark.skipif(not _SOURCES.is_dir(), reason="the real articles are not here"),
    pytest.mark.skipif(
        not (SHIPPED / "trunk.onnx").exists(), reason="the shipped weights are not here"
    ),
]


@pytest.fixture(scope="module")
def read() -> Found:
    """The articles as each is read alone."""
    files = sorted(_SOURCES.glob("*.txt"))
    articles = [clean(RawArticle(text=file.read_text("utf-8"), place=str(file))) for file in files]
    readings = LanguageReader.load().read(articles)
    return [
        (article, [marked(name.start, name.end, name.label) for name in reading.names])
        for article, reading in zip(articles, readings, strict=True)
    ]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    """The articles as the reader shows them: each corrected by what the others made known."""
    with Desk.open(tmp_path_factory.mktemp("names")) as desk:
        desk.add([str(_SOURCES)], on_progress=lambda progress: None, is_cancelled=lambda: False)
        yield [
            (desk.article(row.id), [marked(m.start, m.end, m.label) for m in mentions])
            for row in desk.articles()
            for mentions in [desk.mentions_in(row.id)]
        ]


@pytest.fixture(scope="module", params=["read", "shown"])
def found(request: pytest.FixtureRequest) -> Found:
    found: Found = request.getfixturevalue(request.param)
    return found


def marked(start: int, end: int, label: Label) -> Marked:
    return Marked(start, end, frozenset({label}))


def wrong(found: Found) -> list[tuple[Article, Mistake]]:
    gold = load_gold()
    return [
        (article, mistake)
        for article, names in found
        for mistake in mistakes(gold[gold_key(article.text)], names)
    ]


def test_the_gold_is_of_these_articles(read: Found) -> None:
    gold = load_gold()

    assert {gold_key(article.text) for article, _ in read} == set(gold)
    assert sum(len(each.names) for each in gold.values()) == 298


def test_hardly_a_name_is_missed_or_wrong(found: Found) -> None:
    names = sum(len(gold.names) for gold in load_gold().values())
    mistakes = [
        f"{mistake.kind}: {article.text[either.start : either.end]} at {either.start}"
        for article, mistake in wrong(found)
        for either in [mistake.expected or mistake.found]
        if either is not None
    ]

    assert len(mistakes) <= _MOST * names, mistakes


def test_nothing_in_furniture_is_a_name(found: Found) -> None:
    assert not [
        article.text[name.start : name.end]
        for article, names in found
        for name in names
        if article.is_furniture(Span(name.start, name.end))
    ]


def test_headings_hold_no_false_name(found: Found) -> None:
    assert not [
        article.text[name.start : name.end]
        for article, mistake in wrong(found)
        for name in [mistake.found]
        if name is not None and mistake.expected is None
        if any(heading.overlaps(Span(name.start, name.end)) for heading in article.headings)
    ]
