"""Does a walk know where it stands?"""

import random

import pytest

from briefing.article import Span
from briefing.tui.walk import Stop, Stops, Subject, Walk


@pytest.fixture
def walk() -> Walk:
    places = [("a", 10), ("a", 50), ("b", 5), ("c", 0), ("c", 7)]
    return Walk(Subject("Qalara"), tuple(Stop(article, Span(at, at + 3)) for article, at in places))


def test_it_starts_at_the_first_stop(walk: Walk) -> None:
    assert walk.counter == "1/5 · source 1/3"


def test_a_step_goes_on_into_the_next_article(walk: Walk) -> None:
    walk.step(2)

    assert (walk.stop.article, walk.counter) == ("b", "3/5 · source 2/3")


def test_after_the_last_stop_comes_the_first(walk: Walk) -> None:
    walk.step(5)

    assert walk.counter == "1/5 · source 1/3"


def test_before_the_first_stop_comes_the_last(walk: Walk) -> None:
    walk.step(-1)

    assert walk.counter == "5/5 · source 3/3"


def test_a_step_of_a_source_goes_to_the_first_stop_of_that_article(walk: Walk) -> None:
    walk.step(1)
    walk.step_source(2)

    assert walk.stop == Stop("c", Span(0, 3))


def test_a_step_back_of_a_source_leaves_the_article_from_any_of_its_stops(walk: Walk) -> None:
    walk.step(-1)
    walk.step_source(-1)

    assert walk.stop.article == "b"


def test_sources_go_round_too(walk: Walk) -> None:
    walk.step_source(-1)

    assert walk.counter == "4/5 · source 3/3"


def test_entering_an_article_goes_to_its_first_stop(walk: Walk) -> None:
    assert walk.enter("c")
    assert walk.counter == "4/5 · source 3/3"


def test_entering_at_an_offset_goes_to_the_first_stop_that_does_not_end_before_it(
    walk: Walk,
) -> None:
    walk.enter("a", 14)

    assert walk.stop.span.start == 50


def test_entering_beyond_all_stops_goes_to_the_last_of_the_article(walk: Walk) -> None:
    walk.enter("a", 999)

    assert walk.stop.span.start == 50


def test_entering_an_article_without_a_stop_leaves_the_walk_where_it_is(walk: Walk) -> None:
    walk.step(2)

    assert not walk.enter("z")
    assert walk.stop.article == "b"


def test_a_walk_over_fewer_stops_stays_where_it_was(walk: Walk) -> None:
    walk.step(3)
    fewer = Walk(Subject("Qalara"), walk.stops[2:])
    fewer.stay(walk)

    assert fewer.stop == walk.stop


def test_where_the_stop_is_gone_the_next_one_is_taken(walk: Walk) -> None:
    walk.step(1)
    fewer = Walk(Subject("Qalara"), (walk.stops[0], *walk.stops[3:]))
    fewer.stay(walk)

    assert fewer.stop == walk.stops[3]


def test_where_all_later_stops_are_gone_the_one_before_is_taken(walk: Walk) -> None:
    walk.step(-1)
    fewer = Walk(Subject("Qalara"), walk.stops[:3])
    fewer.stay(walk)

    assert fewer.stop == walk.stops[2]


def test_hits_are_no_mentions(walk: Walk) -> None:
    assert not walk.is_over_mentions
    assert Walk(Subject("Qalara", "qalara"), walk.stops).is_over_mentions


def test_stops_are_those_that_were_given_wherever_their_articles_stand() -> None:
    chance = random.Random(6)
    starts = chance.sample(range(100_000), 300)
    given = [Stop(f"{chance.randrange(40):016x}", Span(at, at + 9)) for at in starts]
    stops = Stops(given)

    assert stops == given
    assert list(stops.articles) == list(dict.fromkeys(stop.article for stop in given))
    assert [stops.number_of(stop) for stop in given] == list(range(300))
    for article in stops.articles:
        there = [at for at, stop in enumerate(given) if stop.article == article]
        assert list(stops.in_article(article)) == there


def test_a_stop_that_is_not_among_them_has_no_number() -> None:
    stops = Stops([Stop("a", Span(0, 3))])

    assert stops.number_of(Stop("a", Span(0, 4))) is None
    assert stops.number_of(Stop("b", Span(0, 3))) is None
    assert list(stops.in_article("b")) == []
