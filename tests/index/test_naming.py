"""Are documents found that name by another name what a query asks for?"""

import random
from collections.abc import Collection
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex
from briefing_index.naming import with_other_names
from briefing_index.query import (
    AllOf,
    Among,
    AnyOf,
    Exactly,
    Like,
    Near,
    Not,
    Phrase,
    Published,
    Query,
    StartingWith,
)


class Asked:
    """Tells that Dora Pesk and The Diver are one person, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[str, ...], str]] = []

    def __call__(self, fields: Collection[str], name: str) -> Collection[str]:
        self.asked.append((tuple(fields), name))
        if "person" in fields and name.casefold() in {"dora pesk", "the diver"}:
            return ("d1", "d2", "gone")
        return ()


DOCUMENTS: tuple[tuple[str, str, dict[str, tuple[str, ...]]], ...] = (
    ("d1", "harbour news", {"person": ("Dora Pesk",), "place": ("Marea",)}),
    ("d2", "harbour talk", {"person": ("The Diver",), "place": ("Kharouba",)}),
    ("d3", "harbour fish", {"person": ("Ivan Brek",), "place": ("Marea",)}),
    ("d4", "dora pesk swam", {}),
)


@pytest.fixture
def naming() -> Asked:
    return Asked()


@pytest.fixture
def library(index: FullTextIndex) -> FullTextIndex:
    index.update(Document(id_, "1", "", body, "", None, names) for id_, body, names in DOCUMENTS)
    return index


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('person:"Dora Pesk"', "d1 d2"),
        ('person:"the diver"', "d1 d2"),
        ('entity:"the diver"', "d1 d2"),
        ('person:"Ivan Brek"', "d3"),
        ('place:"the diver"', ""),
        ('person:"Dora Pesk" place:Marea', "d1"),
        ('place:Kharouba AND person:"Dora Pesk"', "d2"),
        ('place:Marea OR person:"Dora Pesk"', "d1 d2 d3"),
        ('-person:"Dora Pesk"', "d3 d4"),
        ('harbour NOT person:"Dora Pesk"', "d3"),
        ('harbour -(person:"Dora Pesk" place:Marea)', "d2 d3"),
        ('person:("the diver" OR brek) -place:Marea', "d2"),
        ('person:("the diver" "the diver")', "d1 d2"),
        ('-(-person:"Dora Pesk")', "d1 d2"),
        ('"the diver"', ""),
        ('"dora pesk"', "d4"),
        ("person:dora", "d1"),
        ('person:"div*"', "d2"),
    ],
)
def test_whoever_has_the_name_is_found_by_all_names(
    library: FullTextIndex, naming: Asked, query: str, found: str
) -> None:
    assert sorted(hit.id for hit in library.search(query, naming=naming).hits) == found.split()


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ('person:"Dora Pesk"', [(("person",), "Dora Pesk")]),
        ("person:PESK", [(("person",), "PESK")]),
        ("place:al-Sharaa", [(("place",), "al-Sharaa")]),
        (
            'entity:"Dora Pesk"',
            [(("person", "org", "place", "group", "event"), "Dora Pesk")],
        ),
        ("person:(dora OR -pesk)", [(("person",), "dora"), (("person",), "pesk")]),
    ],
)
def test_a_name_is_asked_for_as_it_is_written(
    library: FullTextIndex, naming: Asked, query: str, asked: list[tuple[tuple[str, ...], str]]
) -> None:
    library.search(query, naming=naming)
    assert naming.asked == asked


@pytest.mark.parametrize(
    "query",
    [
        "dora",
        '"dora pesk"',
        "title:dora",
        'body:"dora pesk"',
        'source:"dora pesk"',
        "person:dor*",
        "person:*ora",
        "person:dora~",
        'person:"dora pesk"~2',
        'person:"dora pes*"',
        "date:2024",
        "",
    ],
)
def test_what_is_no_name_in_full_asks_nobody(
    library: FullTextIndex, naming: Asked, query: str
) -> None:
    library.search(query, naming=naming)
    assert naming.asked == []


def test_the_beginning_of_a_name_that_is_being_typed_is_asked_for_as_a_whole(
    library: FullTextIndex, naming: Asked
) -> None:
    found = library.search("person:dor", typing=True, naming=naming)
    assert naming.asked == [(("person",), "dor")]
    assert [hit.id for hit in found.hits] == ["d1"]


def test_hits_are_counted_once_and_ranked(library: FullTextIndex, naming: Asked) -> None:
    found = library.search('person:"Dora Pesk"', naming=naming)
    assert found.total == 2
    assert [hit.id for hit in found.hits] == ["d1", "d2"]
    assert found.hits[0].score > found.hits[1].score > 0


def test_no_more_hits_are_given_than_are_wanted(library: FullTextIndex, naming: Asked) -> None:
    found = library.search('person:"Dora Pesk"', limit=1, naming=naming)
    assert (found.total, [hit.id for hit in found.hits]) == (2, ["d1"])


def test_what_is_found_by_another_name_is_not_shown_as_a_hit_in_a_text(
    library: FullTextIndex, naming: Asked
) -> None:
    matcher = library.search('person:"Dora Pesk"', naming=naming).matcher
    assert matcher == library.search('person:"Dora Pesk"').matcher
    assert matcher.spans("The Diver met Dora Pesk") == ((14, 23),)


def test_an_empty_index_finds_nothing_by_any_name(index: FullTextIndex, naming: Asked) -> None:
    assert index.search('person:"Dora Pesk"', naming=naming).total == 0
    assert index.search('-person:"Dora Pesk"', naming=naming).total == 0


NAME = Phrase(("person",), (Exactly("dora"),), written="Dora")
UNASKED: tuple[Query, ...] = (
    Phrase(("title", "body"), (Exactly("dora"),), written="Dora"),
    Phrase(("person", "title"), (Exactly("dora"),), written="Dora"),
    Phrase(("person",), (Exactly("dora"), Exactly("pesk")), slop=1, written="Dora Pesk"),
    Phrase(("person",), (StartingWith("dor"),)),
    Phrase(("person",), (Like("d*a"),)),
    Phrase(("person",), (Near("dora", 1),)),
    Phrase(("person",), (Exactly("dora"), StartingWith("p"))),
    Published(None, None),
    Among(frozenset({"d9"})),
)


def everybody(fields: Collection[str], name: str) -> Collection[str]:
    return ["d1"]


@pytest.mark.parametrize("query", UNASKED)
def test_a_query_without_a_whole_name_stays(query: Query) -> None:
    assert with_other_names(query, everybody) == query


def test_a_name_gets_the_documents_of_others_beside_it_wherever_it_stands() -> None:
    asked = AnyOf((NAME, Among(frozenset({"d1"}))))
    every = AllOf((NAME, Not(AnyOf((NAME, *UNASKED)))))
    expected = AllOf((asked, Not(AnyOf((asked, *UNASKED)))))
    assert with_other_names(every, everybody) == expected


def test_a_name_that_nobody_else_has_stays() -> None:
    assert with_other_names(NAME, lambda fields, name: ()) == NAME


@pytest.mark.parametrize("seed", range(3))
def test_random_queries_agree_with_a_scan(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    forms = ("dora", "diver", "ivan", "rower", "marea", "town")
    same = {"dora": "diver", "diver": "dora", "marea": "town", "town": "marea"}
    corpus = {f"d{n:02}": set(chance.sample(forms, chance.randint(0, 3))) for n in range(30)}

    def called(fields: Collection[str], name: str) -> Collection[str]:
        meant = {name, same.get(name, name)}
        return [id_ for id_, names in corpus.items() if names & meant]

    index = FullTextIndex.open(tmp_path / "index")
    for start in range(0, 30, 7):
        part = list(corpus)[max(0, start - 2) : start + 7]
        index.update(
            Document(id_, "1", "", "", "", None, {"person": tuple(sorted(corpus[id_]))})
            for id_ in part
        )

    def asked(depth: int) -> tuple[str, set[str]]:
        """A query, and what answers it."""
        if depth == 0 or chance.random() < 0.2:
            form = chance.choice(forms)
            return f"person:{form}", set(called(["person"], form))
        (left, of_left), (right, of_right) = asked(depth - 1), asked(depth - 1)
        kind = chance.choice(("AND", "OR", "NOT"))
        if kind == "NOT":
            return f"({left} NOT {right})", of_left - of_right
        return (
            f"({left} {kind} {right})",
            of_left | of_right if kind == "OR" else of_left & of_right,
        )

    for _ in range(120):
        query, expected = asked(3)
        results = index.search(query, naming=called)
        assert {hit.id for hit in results.hits} == expected, query
        assert results.total == len(expected)
    index.close()
