"""Where do places of a text stand once it is folded onto one line?"""

from briefing.article import Span
from briefing.desk.folding import folded
from briefing.printable import one_line

TEXT = "  Orlov\n   of the\t\x1bCRF  came. "


def test_the_line_is_the_same_as_elsewhere() -> None:
    assert folded(TEXT, ())[0] == one_line(TEXT)


def test_places_move_with_their_words() -> None:
    places = [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in ("Orlov", "CRF")]
    line, moved = folded(TEXT, places)
    assert [line[span.start : span.end] for span in moved] == ["Orlov", "CRF"]


def test_a_place_over_a_line_break_holds_both_words() -> None:
    line, (place,) = folded("the Free\n  Front of", [Span(4, 16)])
    assert line[place.start : place.end] == "Free Front"


def test_a_place_ends_with_the_text() -> None:
    line, (place,) = folded("Orlov came", [Span(6, 40)])
    assert line[place.start : place.end] == "came"


def test_nothing_is_on_an_empty_line() -> None:
    assert folded(" \n ", [Span(0, 1)]) == ("", (Span(0, 0),))
