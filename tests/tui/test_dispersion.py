"""Does a line show where in a text the places lie?"""

from briefing.tui.rendering.dispersion import dispersion
from briefing.tui.rendering.runs import Run


def drawn(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def test_a_cell_is_crossed_where_a_place_lies() -> None:
    assert drawn(dispersion([0, 50], 100, cells=10)) == "┼────┼────"


def test_several_places_in_a_cell_make_the_cross_bold() -> None:
    assert drawn(dispersion([50, 55, 59], 100, cells=10)) == "─────╋────"


def test_a_diamond_is_where_one_stands() -> None:
    assert drawn(dispersion([0, 99], 100, cells=10, here=99)) == "┼────────◆"


def test_the_end_of_the_text_is_in_the_last_cell() -> None:
    assert drawn(dispersion([100], 100, cells=10)) == "─────────┼"


def test_an_empty_text_has_a_line_too() -> None:
    assert drawn(dispersion([], 0, cells=4)) == "────"
