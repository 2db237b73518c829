"""Does the trail lead back and forth as a browser does?"""

from briefing.article import Span
from briefing.tui.trail import MOST_STOPS, Trail, Visit
from briefing.tui.walk import Stop, Subject, Walk


def visit(article: str, *, top: int = 0, walk: Walk | None = None) -> Visit:
    return Visit(article, top, walk, walk.stop if walk else None)


def walk_over(entity: str) -> Walk:
    return Walk(Subject(entity, entity), (Stop("a", Span(0, 4)), Stop("a", Span(9, 13))))


def test_it_leads_back_and_forward_again() -> None:
    trail = Trail()
    for article in "abc":
        trail.arrive(visit(article))

    assert trail.go(-1) == visit("b")
    assert trail.go(-1) == visit("a")
    assert trail.go(1) == visit("b")
    assert (trail.behind, trail.ahead) == (1, 1)


def test_it_leads_no_further_than_its_ends() -> None:
    trail = Trail()
    assert trail.go(-1) is None
    trail.arrive(visit("a"))

    assert trail.go(-1) is None
    assert trail.go(1) is None
    assert trail.present == visit("a")


def test_going_elsewhere_after_going_back_forgets_what_was_ahead() -> None:
    trail = Trail()
    for article in "abc":
        trail.arrive(visit(article))
    trail.go(-2)
    trail.arrive(visit("d"))

    assert trail.ahead == 0
    assert trail.go(-1) == visit("a")


def test_a_step_of_a_walk_in_the_same_article_is_no_visit_of_its_own() -> None:
    trail, walk = Trail(), walk_over("port")
    trail.arrive(visit("a", walk=walk))
    walk.step(1)
    trail.arrive(visit("a", walk=walk))

    assert trail.behind == 0
    assert trail.present is not None
    assert trail.present.stop == Stop("a", Span(9, 13))


def test_a_step_into_another_article_and_another_walk_are_visits() -> None:
    trail = Trail()
    trail.arrive(visit("a", walk=walk_over("port")))
    trail.arrive(visit("b", walk=walk_over("port")))
    trail.arrive(visit("b", walk=walk_over("pier")))
    trail.arrive(visit("b"))

    assert trail.behind == 3


def test_a_walk_that_was_found_anew_is_the_same_walk() -> None:
    trail = Trail()
    trail.arrive(visit("a", walk=walk_over("port")))
    trail.arrive(visit("a", walk=walk_over("port")))

    assert trail.behind == 0


def test_walks_over_names_and_notes_are_told_apart_by_their_titles() -> None:
    trail, stops = Trail(), (Stop("a", Span(0, 4)),)
    trail.arrive(visit("a", walk=Walk(Subject("Notebook: notes"), stops)))
    trail.arrive(visit("a", walk=Walk(Subject("Notebook: stars"), stops)))

    assert trail.behind == 1


def test_how_a_place_is_left_is_kept() -> None:
    trail = Trail()
    trail.arrive(visit("a"))
    trail.amend(visit("a", top=120))
    trail.arrive(visit("b"))

    assert trail.go(-1) == visit("a", top=120)


def test_the_oldest_visits_are_forgotten() -> None:
    trail = Trail(most=3)
    for article in "abcde":
        trail.arrive(visit(article))

    assert trail.behind == 2
    assert trail.go(-2) == visit("c")


def test_long_walks_are_forgotten_with_their_visits_but_for_the_present_one() -> None:
    stops = tuple(Stop("a", Span(at, at + 1)) for at in range(MOST_STOPS // 2 + 1))
    walks = [Walk(Subject(name, name), stops) for name in "xyz"]
    trail = Trail()
    for walk in walks:
        trail.arrive(visit("a", walk=walk))
    assert trail.behind == 1

    trail.arrive(visit("b", walk=walks[2]))
    assert trail.behind == 2
