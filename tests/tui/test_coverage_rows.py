"""How does the grid of entities and sources look?"""

from collections.abc import Iterable

from briefing.desk.surveys import Coverage, Outlet
from briefing.entities.entity import Entity
from briefing.mention import Label
from briefing.tui.coverage_table import Table, to_count
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.coverage_rows import (
    CELL,
    count_cells,
    header_cells,
    name_cell,
)
from briefing.tui.rendering.coverage_words import cell_lines, scope_words
from briefing.tui.rendering.runs import Run

TARTUS = Entity("t", "Tartus", Label.GPE, (), 17, 6)
ORLOV = Entity("o", "Dmitry Orlov", Label.PERSON, (), 1_204, 1)
OUTLETS = (
    Outlet("Post", 5),
    Outlet("The Northern Evening Courier", 1),
    Outlet("Wire", 10),
    Outlet("海事新聞", 2, unread=2),
)
MENTIONS = {
    ("t", "Post"): (12, 3),
    ("t", "Wire"): (5, 3),
    ("o", "The Northern Evening Courier"): (1_204, 1),
}
TABLE = Table(Coverage((ORLOV, TARTUS), OUTLETS, MENTIONS, other_sources=1))


def text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def told(entity: Entity, outlet: Outlet, width: int = 100) -> list[str]:
    return [text(line) for line in cell_lines(TABLE, entity, outlet, width)]


def test_a_cell_has_the_count_and_a_shade_of_mentions_an_article() -> None:
    cells = text(count_cells(TABLE, TARTUS, OUTLETS, None))
    assert [cells[at : at + CELL].split() for at in range(0, 4 * CELL, CELL)] == [
        ["12", "██"],
        ["·"],
        ["5", "░░"],
        ["?"],
    ]


def test_only_the_count_under_the_cursor_is_reversed() -> None:
    runs = [run for run in count_cells(TABLE, TARTUS, OUTLETS, "Wire") if "here" in run.looks]
    assert [run.text.strip() for run in runs] == ["5"]


def test_every_column_is_as_wide_as_its_header() -> None:
    for line in range(2):
        for number in range(len(OUTLETS)):
            outlets = OUTLETS[number : number + 1]
            assert width_of(text(header_cells(line, TABLE, outlets, ""))) == CELL
            assert width_of(text(count_cells(TABLE, ORLOV, outlets, None))) == CELL


def test_a_long_source_stands_on_two_lines() -> None:
    lines = [text(header_cells(line, TABLE, OUTLETS[1:2], "")).strip() for line in range(2)]
    assert lines == ["The", "Northern…"]


def test_the_source_under_the_cursor_and_that_which_sorts_are_marked() -> None:
    table = Table(TABLE.coverage, by="Wire")
    post, _, wire, _ = header_cells(1, table, OUTLETS, "Post")
    assert (post.text.strip(), post.looks) == ("Post", ("title",))
    assert (wire.text.strip(), wire.looks) == ("Wire▾", ("quiet",))


def test_a_name_comes_with_its_mentions_in_all_sources() -> None:
    assert text(name_cell(ORLOV, 24, is_here=True)) == "▸ Dmitry Orlov    1,204 "
    assert text(name_cell(ORLOV, 14, is_here=False)) == "  Dmit… 1,204 "


def test_a_cell_is_told_in_words() -> None:
    assert told(TARTUS, OUTLETS[0])[0] == "Post mentions Tartus 12 times in 3 of its 5 articles"
    assert told(TARTUS, OUTLETS[1])[0].endswith("never mentions Tartus in its one article")
    assert told(TARTUS, OUTLETS[3])[0] == (
        "海事新聞 may mention Tartus: no model reads the language of its articles"
    )


def test_who_is_silent_is_told_but_not_of_those_that_were_not_read() -> None:
    assert told(TARTUS, OUTLETS[0])[1] == "1 silent: The Northern Evening Courier"
    assert told(ORLOV, OUTLETS[0])[1] == "2 silent: Post, Wire"


def test_the_words_fit() -> None:
    assert all(width_of(line) <= 60 for line in told(ORLOV, OUTLETS[1], 60))


def test_nothing_is_left_out_unsaid() -> None:
    table = Table(TABLE.coverage, is_of_silence=True, by="Wire")
    assert scope_words(table, shown=2, names=300) == (
        "2 of 300 names · on which a source is silent · most in Wire first"
        " · 1 smaller source left out"
    )
    assert scope_words(Table(), shown=1, names=1) == "1 name · most mentioned first"


def test_rows_are_filtered_and_sorted() -> None:
    assert TABLE.rows() == (ORLOV, TARTUS)
    assert Table(TABLE.coverage, among={"t"}).rows() == (TARTUS,)
    assert Table(TABLE.coverage, by="Wire").rows() == (TARTUS, ORLOV)
    outlets = Coverage((ORLOV, TARTUS), OUTLETS[:1], MENTIONS)
    assert Table(outlets, is_of_silence=True).rows() == (ORLOV,)


def test_in_a_large_library_the_most_mentioned_are_counted_before_the_others() -> None:
    wanted = tuple(f"{n}" for n in range(5_000))
    first = to_count(wanted, frozenset())
    second = to_count(wanted, frozenset(first))
    assert (len(first), len(second)) == (200, 2_000)
    assert to_count(wanted, frozenset(second)) == ()


def test_what_a_filter_brings_to_light_is_counted_as_well() -> None:
    assert to_count(("a", "z"), frozenset({"a"})) == ("a", "z")
    assert to_count((), frozenset({"a"})) == ()
