"""Does the reader find, in real articles, what a careful person would?"""

import re
from collections import Counter
from pathlib import Path

import pytest

from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.language.pipeline import LanguageReader
from briefing.language.weights import SHIPPED
from briefing.mention import Label, Reading

_SOURCES = Path(__file__).parents[3] / "shared" / "sources"
_PLACE = {Label.GPE, Label.LOC, Label.FAC}

Read = list[tuple[Article, Reading]]

pytestmark = [
    pytest.mark.skipif(not _SOURCES.is_dir(), reason="the real articles are not here"),
    pytest.mark.skipif(
        not (SHIPPED / "trunk.onnx").exists(), reason="the shipped weights are not here"
    ),
]


@pytest.fixture(scope="module")
def read() -> Read:
    files = sorted(_SOURCES.glob("*.txt"))
    articles = [clean(RawArticle(text=file.read_text("utf-8"), place=str(file))) for file in files]
    return list(zip(articles, LanguageReader.load().read(articles), strict=True))


def labels(read: Read, pattern: str) -> list[Label | None]:
    """The label of the shortest name on each occurrence of `pattern` in the stories."""
    found: list[Label | None] = []
    for article, reading in read:
        for match in re.finditer(pattern, article.story()):
            over = [
                name
                for name in reading.names
                if name.start <= match.start() and match.end() <= name.end
            ]
            shortest = min(over, key=lambda name: name.end - name.start, default=None)
            found.append(shortest.label if shortest else None)
    return found


@pytest.mark.parametrize(
    ("pattern", "count", "allowed"),
    [
        (r"\bTartus\b", 8, _PLACE),
        (r"\bKh?meimim\b|\bHmeimim\b", 10, _PLACE),
        (r"\bHTS\b|\bHayat Tahrir al-Sham\b", 32, {Label.ORG}),
        (r"\b(?:Dmitry )?Peskov\b", 10, {Label.PERSON}),
        (r"\bAssad\b", 18, {Label.PERSON}),
        (r"al-Sharaa\b|al-Julani\b|Al-Sharaa\b", 4, {Label.PERSON}),
        (r"\b(?:Kamal )?Lababidi\b", 2, {Label.PERSON}),
        (r"Bogdanov\b", 4, {Label.PERSON}),
        (r"Yefimov\b|Lavrov\b", 2, {Label.PERSON}),
        (r"Russian Foreign Ministry", 1, {Label.ORG}),
        (r"\bISIS\b|\bAl-Qaeda\b", 2, {Label.ORG}),
        (r"\bTASS\b|RIA Novosti|Interfax|Al Arabiya|CNN Turk|Financial Times", 10, {Label.ORG}),
        (r"\bLatakia\b|\bAleppo\b", 5, {Label.GPE}),
        (r"Russian Embassy", 1, {Label.FAC}),
        (r"Middle East\b", 5, {Label.LOC}),
    ],
)
def test_every_occurrence_has_its_label(
    read: Read, pattern: str, count: int, allowed: set[Label]
) -> None:
    found = labels(read, pattern)

    assert len(found) == count
    assert set(found) <= allowed


@pytest.mark.parametrize(
    ("pattern", "label"),
    [
        (r"\bSyria\b", Label.GPE),
        (r"\bRussia\b", Label.GPE),
        (r"\bMoscow\b", Label.GPE),
        (r"\bDamascus\b", Label.GPE),
        (r"\bKremlin\b", Label.ORG),
        (r"\bSyrian\b", Label.NORP),
    ],
)
def test_known_names_are_found_everywhere(read: Read, pattern: str, label: Label) -> None:
    assert set(labels(read, pattern)) == {label}


def test_no_name_is_anything_but_the_names_that_a_person_marked(read: Read) -> None:
    """Words of headings, titles, months and common words are the usual false names."""
    found = Counter(
        article.text[name.start : name.end] for article, reading in read for name in reading.names
    )
    telling = {word for form in found for word in form.split()}

    assert not telling & {
        "President", "Minister", "Monday", "Sunday", "December", "November", "Dec.", "World",
        "News", "Talks", "Emergence", "Fall", "Path", "Forward", "Implications", "Perspectives",
        "Negotiations", "Interests", "Strategic", "Decisions", "Future", "Constructive", "Link",
    }  # fmt: skip
    assert len(found) <= 60


def test_no_name_stands_in_furniture_or_across_lines(read: Read) -> None:
    for article, reading in read:
        for name in reading.names:
            assert not article.is_furniture(Span(name.start, name.end))
            assert "\n" not in article.text[name.start : name.end]


def test_a_base_is_one_name_with_its_place_inside(read: Read) -> None:
    bases = {
        article.text[name.start : name.end]
        for article, reading in read
        for name in reading.names
        if name.label is Label.FAC
    }

    assert {"Tartus naval base", "Khmeimim airbase", "Khmeimim Air Base", "Hmeimim base"} <= bases
