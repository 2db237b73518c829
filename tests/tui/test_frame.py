"""Does the frame around a pane have its words, and the width that it is given?"""

import pytest

from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.frame import frame


def text(runs: object) -> str:
    return "".join(run.text for run in runs)  # type: ignore[attr-defined]


def test_the_words_stand_above_on_the_left_and_below_on_the_right() -> None:
    lines = frame(24, "Hits 2", "by date", is_lit=False, is_heavy=False)
    assert [text(runs) for runs in lines] == [
        "╭─ Hits 2 ─────────────╮",
        "│                      │",
        "╰──────────── by date ─╯",
    ]


def test_without_words_the_edges_are_whole() -> None:
    lines = frame(6, "", "", is_lit=False, is_heavy=False)
    assert [text(runs) for runs in lines] == ["╭────╮", "│    │", "╰────╯"]


@pytest.mark.parametrize("width", [2, 3, 6, 7, 8, 9, 12, 40])
@pytest.mark.parametrize("title", ["", "Hits 2", "東京の記事", "a very long title of a pane"])
def test_every_line_is_as_wide_as_the_frame(width: int, title: str) -> None:
    lines = frame(width, title, title, is_lit=True, is_heavy=True)
    assert [width_of(text(runs)) for runs in lines] == [max(width, 3), width, max(width, 3)]


def test_what_does_not_fit_is_cut() -> None:
    above = text(frame(12, "Concordance 5", "", is_lit=False, is_heavy=False).above)
    assert above == "╭─ Conco… ─╮"


def test_a_lit_frame_looks_otherwise_and_without_colours_is_of_thick_lines() -> None:
    lit = frame(24, "Hits 2", "", is_lit=True, is_heavy=False)
    assert [run.looks for run in lit.above] == [("lit",), ("title",), ("lit",)]
    assert text(frame(8, "", "", is_lit=True, is_heavy=True).above) == "┏━━━━━━┓"
