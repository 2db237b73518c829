"""Does text fit into its columns, whatever its script?"""

import pytest

from briefing.article import Span
from briefing.tui.rendering.cells import cut, cut_start, index_at, width_of, wrap

FLAG = "\U0001f1ef\U0001f1f5"
ACCENTED = "e\u0301"


def lines(text: str, width: int) -> list[str]:
    return [text[s.start : s.end] for s in wrap(text, Span(0, len(text)), width)]


def test_lines_break_at_spaces() -> None:
    assert lines("three flags over the gate", 11) == ["three flags", "over the", "gate"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert lines("a transcontinental b", 8) == ["a", "transcon", "tinental", "b"]


def test_several_spaces_at_a_break_belong_to_no_line() -> None:
    assert lines("gate    open", 5) == ["gate", "open"]


def test_white_space_around_a_text_is_left_out() -> None:
    assert lines("  gate  ", 20) == ["gate"]


def test_white_space_alone_has_no_lines() -> None:
    assert lines("   ", 20) == []


def test_wide_characters_take_two_cells_and_may_be_parted_anywhere() -> None:
    assert lines("カララの港では", 6) == ["カララ", "の港で", "は"]


def test_words_among_wide_characters_stay_whole() -> None:
    assert lines("港の Qalara 市場", 8) == ["港の", "Qalara", "市場"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert lines(ACCENTED * 4, 3) == [ACCENTED * 3, ACCENTED]


@pytest.mark.parametrize("width", range(2, 30))
@pytest.mark.parametrize(
    "text",
    [
        "Nothing is settled about the harbour, “officials” said.",
        "カララの港では三つの旗が見える。Qalara の市場から",
        f"naïve {ACCENTED}t{ACCENTED} {FLAG} 👩‍👩‍👧 ⚓️ {'x' * 40}",
    ],
)
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int) -> None:
    pieces = lines(text, width)

    assert all(width_of(piece) <= width for piece in pieces)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("harbour", 7, "harbour"), ("harbour", 5, "harb…"), ("カララ", 5, "カラ…"), ("ab", 0, "")],
)
def test_a_long_text_is_cut_with_an_ellipsis(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


def test_a_text_can_be_cut_at_its_start() -> None:
    assert cut_start("near the harbour", 8) == "…harbour"


def test_a_column_finds_its_character_among_wide_ones() -> None:
    assert [index_at("aカb", column) for column in range(5)] == [0, 1, 1, 2, None]
