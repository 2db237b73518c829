"""Does the comparison with marked names count every kind of mistake once?"""

from benchmarks.names import Gold, Kind, Marked, mistakes
from briefing.mention import Label


def marked(start: int, end: int, *labels: Label) -> Marked:
    return Marked(start, end, frozenset(labels))


BASE = marked(0, 17, Label.FAC)
PLACE = marked(0, 6, Label.GPE, Label.FAC)
COAST = marked(30, 43, Label.LOC)
GOLD = Gold((BASE, PLACE, COAST), ((marked(30, 49, Label.LOC), 2),))


def kinds(*found: Marked) -> list[Kind]:
    return [mistake.kind for mistake in mistakes(GOLD, found)]


def test_names_with_an_accepted_label_are_right() -> None:
    assert kinds(BASE, marked(0, 6, Label.GPE), COAST) == []


def test_another_accepted_span_stands_for_the_name() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC), marked(30, 49, Label.LOC)) == []


def test_another_accepted_span_may_stand_beside_the_name() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC), marked(30, 49, Label.LOC), COAST) == []


def test_a_name_that_is_nowhere_is_missed() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC)) == [Kind.MISSED]


def test_a_wrong_label_is_one_mistake() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC), marked(30, 43, Label.ORG)) == [Kind.LABEL]


def test_a_cut_name_is_one_mistake() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC), marked(34, 43, Label.LOC)) == [Kind.SPAN]


def test_a_name_where_none_stands_is_false() -> None:
    assert kinds(BASE, marked(0, 6, Label.FAC), COAST, marked(60, 64, Label.ORG)) == [Kind.FALSE]
