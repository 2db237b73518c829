"""Are neighbouring rows put together as far as a group reaches?"""

import numpy as np

from briefing.language.groups import LONGEST, groups
from briefing.language.rows import Rows


def rows(*counts: int) -> Rows:
    """Rows with so many candidates each."""
    owners = np.repeat(np.arange(len(counts)), counts)
    rest = np.zeros(len(owners), dtype=np.int64)
    return Rows(((1, 2),) * len(counts), ((0, 0),) * len(counts), rest, owners, rest, rest, rest)


def test_a_group_holds_as_many_rows_as_fit() -> None:
    assert groups(rows(40, 32, 1, 30)).tolist() == [LONGEST, 31]


def test_a_row_is_never_divided() -> None:
    assert groups(rows(5, 100, 5)).tolist() == [5, 100, 5]


def test_rows_without_candidates_divide_nothing() -> None:
    assert groups(rows(0, 3, 0, 0, 4, 0)).tolist() == [7]
    assert groups(rows(0, 100, 0)).tolist() == [100]


def test_without_candidates_there_is_no_group() -> None:
    assert groups(rows(0, 0)).tolist() == []
    assert groups(rows()).tolist() == []
