"""Are neighbouring rows put together as far as a group reaches?"""

import numpy as np

from briefing.language.groups import LAST_PLACE, LONGEST, groups, places
from briefing.language.rows import Rows


def rows(*counts: int) -> Rows:
    """Rows with so many candidates each."""
    owners = np.repeat(np.arange(len(counts)), counts)
    rest = np.zeros(len(owners), dtype=np.int64)
    return Rows(((1, 2),) * len(counts), ((0, 0),) * len(counts), rest, owners, rest, rest, rest)


def test_a_group_holds_as_many_rows_as_fit() -> None:
    assert list(groups(rows(40, 32, 1, 30))) == [(0, LONGEST), (LONGEST, 103)]


def test_a_row_is_never_divided() -> None:
    assert list(groups(rows(5, 100, 5))) == [(0, 5), (5, 105), (105, 110)]


def test_rows_without_candidates_divide_nothing() -> None:
    assert list(groups(rows(0, 3, 0, 0, 4, 0))) == [(0, 7)]


def test_without_candidates_there_is_no_group() -> None:
    assert list(groups(rows(0, 0))) == []
    assert list(groups(rows())) == []


def test_places_count_up_to_the_last_that_is_told_apart() -> None:
    assert places(3).tolist() == [0, 1, 2]
    assert places(LAST_PLACE + 5)[-3:].tolist() == [LAST_PLACE] * 3
