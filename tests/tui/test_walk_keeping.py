"""Is it written down where a walk stands, and not too often?"""

from briefing.article import Span
from briefing.tui.walk import Stop, Subject, Walk
from briefing.tui.walk_keeping import WalkKeeping


def walk_over(entity: str) -> Walk:
    return Walk(Subject(entity.title(), entity), (Stop("a", Span(0, 4)), Stop("b", Span(9, 13))))


def test_a_walk_is_written_down_when_another_takes_its_place() -> None:
    keeping, walk = WalkKeeping(), walk_over("port")
    assert keeping.stand(walk, 0) is None
    walk.step(1)
    assert keeping.stand(walk, 1) is None
    kept = keeping.stand(walk_over("pier"), 2)

    assert kept is not None
    assert (kept.title, kept.article, kept.at, kept.stops) == ("Port", "b", 1, 2)


def test_a_walk_is_written_down_when_it_is_left() -> None:
    keeping = WalkKeeping()
    keeping.stand(walk_over("port"), 0)
    kept = keeping.stand(None, 1)

    assert kept is not None
    assert kept.entity == "port"
    assert keeping.present is None


def test_a_walk_that_moves_is_written_down_twice_a_minute() -> None:
    keeping, walk = WalkKeeping(), walk_over("port")
    written = []
    for second in range(0, 91, 5):
        written.append(keeping.stand(walk, second))
        walk.step(1)

    assert [second * 5 for second, kept in enumerate(written) if kept] == [30, 60, 90]


def test_a_walk_that_stands_still_is_not_written_down() -> None:
    keeping, walk = WalkKeeping(), walk_over("port")
    keeping.stand(walk, 0)

    assert keeping.stand(walk, 100) is None


def test_a_walk_that_cannot_be_found_again_is_not_written_down() -> None:
    keeping = WalkKeeping()
    keeping.stand(Walk(Subject("Names here", is_over_names=True), (Stop("a", Span(0, 4)),)), 0)

    assert keeping.present is None
    assert keeping.stand(None, 1) is None
