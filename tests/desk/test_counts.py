"""Are the numbers of a table kept, cell by cell?"""

import pytest

from briefing.desk.surveys import Counts

FOUND = {("a", "Post"): (3, 1), ("b", "Herald"): (70_000, 20_000), ("b", "Post"): (1, 1)}


def test_it_is_the_mapping_that_was_found() -> None:
    counts = Counts(("a", "b"), ("Post", "Herald"), FOUND)
    assert dict(counts) == FOUND
    assert len(counts) == 3


def test_cells_come_row_by_row() -> None:
    counts = Counts(("b", "a"), ("Post", "Herald"), FOUND)
    assert list(counts) == [("b", "Post"), ("b", "Herald"), ("a", "Post")]


def test_what_lies_outside_the_table_is_left_out() -> None:
    assert dict(Counts(("b",), ("Post",), FOUND)) == {("b", "Post"): (1, 1)}


@pytest.mark.parametrize("cell", [("a", "Herald"), ("c", "Post"), ("a", "Star")])
def test_silence_has_no_numbers(cell: tuple[str, str]) -> None:
    counts = Counts(("a", "b"), ("Post", "Herald"), FOUND)
    assert cell not in counts
    assert counts.get(cell, (0, 0)) == (0, 0)


def test_a_table_without_columns_is_empty() -> None:
    assert not Counts(("a",), (), FOUND)
