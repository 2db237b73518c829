"""Is a query that makes no sense refused, at the right place and at once?"""

import random
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from briefing_index import FullTextIndex, QueryUnreadable

Search = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ('tartus "air base', 7),
        ("tartus (base", 7),
        ("tartus) base", 6),
        ("tartus ()", 7),
        ("tartus AND", 7),
        ("OR tartus", 0),
        ("tartus OR AND base", 10),
        ("tartus NOT", 7),
        ("foo:bar", 0),
        ("base colour:red", 5),
        ("base title:", 5),
        ("base title: tartus", 5),
        ("(title:)", 1),
        ("base date:2024-13-01", 10),
        ("base date:[2024-12-01", 10),
        ("date:yesterday", 5),
        ('date:"2024"', 5),
        ("after:[2024 to 2025]", 6),
        ("date:>9999", 5),
        ("base k*", 5),
        ("base khmeimim~3", 5),
        ("base khm*~", 5),
        ("base~ " * 16 + "base~", 96),
    ],
)
def test_an_error_tells_its_place(index: FullTextIndex, query: str, position: int) -> None:
    with pytest.raises(QueryUnreadable) as caught:
        index.search(query)
    assert caught.value.position == position


def test_an_unknown_field_is_answered_with_the_known_ones(index: FullTextIndex) -> None:
    with pytest.raises(QueryUnreadable, match="title, body, source, person") as caught:
        index.search("foo:bar")
    assert caught.value.message.startswith("there is no field 'foo'")


@pytest.mark.parametrize(
    "query",
    [
        "word " * 2000,
        "(" * 10000,
        "(" * 1500,
        "(tartus OR " * 100,
        "-" * 1999,
        "NOT " * 150 + "tartus",
        '"' * 1999,
        "\x00\x1b[31m\x07\x9b",
        "\x1f".join("tartus"),
        "…!?.,;:'\u2019",
        "*",
        "** ***",
        "~ ~~ ~2",
        "[]{}^",
        "a-" * 900,
        "tartus" * 300,
        "\ud800 lone surrogate",
        "\u202etartus",
        "an* " * 190,
        "title:" * 300,
        '"a* b* c*"~999999999',
        "date:>0001-01-01 date:<0001-01-01",
    ],
)
@pytest.mark.parametrize("typing", [False, True])
def test_hostile_queries_are_refused_or_find_nothing_soon(
    index: FullTextIndex, search: Search, query: str, typing: bool
) -> None:
    search("tartus")
    started = time.process_time()
    with suppress(QueryUnreadable):
        index.search(query, typing=typing)
    assert time.process_time() - started < 1


def test_random_signs_raise_nothing_else(index: FullTextIndex, search: Search) -> None:
    search("tartus")
    chance = random.Random(7)
    pieces = [*'"()-*~:[]>< ', "AND", "OR", "NOT", "title:", "date:", "2024", "tartus", "ba", "é"]
    for _ in range(1500):
        query = "".join(chance.choices(pieces, k=chance.randint(1, 12)))
        for typing in (False, True):
            with suppress(QueryUnreadable):
                index.search(query, typing=typing)


def test_every_beginning_of_a_query_can_be_typed(index: FullTextIndex, search: Search) -> None:
    search("tartus")
    query = '(title:"new rulers" OR base~2) -bread NOT source:post date:[2024-12-01 to 2024-12-31]'
    for end in range(len(query)):
        index.search(query[:end], typing=True)
    assert index.search(query).total == 1
