"""Does the header say where one is, however little room there is?"""

from briefing.article import Span
from briefing.tui.crumbs import Crumb, Part, crumbs
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.crumb_line import crumb_line
from briefing.tui.walk import Stop, Subject, Walk

STOPS = (Stop("a", Span(0, 4)), Stop("b", Span(0, 4)))


def shown(way: tuple[Crumb, ...], width: int = 200) -> str:
    """The parts, with a plain sign between them."""
    return " > ".join(run.text for run, part in crumb_line(way, width) if part)


def test_the_way_goes_from_the_library_to_the_place_of_the_walk() -> None:
    walk = Walk(Subject("Tartus", "7"), STOPS)
    way = crumbs("demo", query="harbour", title="A week beside the gate", walk=walk)

    assert shown(way) == "demo > “harbour” > A week beside the gate > Tartus 1/2"


def test_a_walk_over_hits_is_the_query_itself() -> None:
    walk = Walk(Subject("“harbour”", query="harbour"), STOPS)
    way = crumbs("demo", query="harbour", title="A week", walk=walk)

    assert shown(way) == "demo > “harbour” 1/2 > A week"


def test_nothing_is_told_of_what_is_not_there() -> None:
    assert shown(crumbs("demo", query=None, title=None, walk=None)) == "demo"


def test_a_long_title_gives_way_first_and_the_counter_never() -> None:
    walk = Walk(Subject("The committee of the harbour workers", "7"), STOPS)
    way = crumbs("demo", query=None, title="A very long title " * 5, walk=walk)

    told = "demo > A very long title A… > The committee of the harbour workers 1/2"
    assert shown(way, 70) == told
    assert shown(way, 40).endswith("… 1/2")


def test_the_line_is_as_wide_as_it_may_be() -> None:
    walk = Walk(Subject("海事新聞 " * 9, "7"), STOPS)
    way = crumbs("a library " * 4, query="a long query " * 3, title="港の旗 " * 9, walk=walk)

    assert all(width_of(shown(way, width)) <= width for width in range(48, 160, 7))


def test_each_part_knows_where_it_leads() -> None:
    walk = Walk(Subject("Tartus", "7"), STOPS)
    way = crumbs("demo", query="harbour", title="A week", walk=walk)
    parts = [part for _, part in crumb_line(way, 80) if part]

    assert parts == [Part.LIBRARY, Part.HITS, Part.ARTICLE, Part.WALK]
