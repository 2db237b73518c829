import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")


def test_stretches_are_laid_out_and_taken_back() -> None:
    from training.attention import lined_up

    lines = lined_up(torch.tensor([3, 1, 2]), 2)
    parts = torch.arange(12)
    assert lines.table.shape == (3, 2, 3)
    assert lines.table[0].tolist() == [[0, 2, 4], [1, 3, 5]]
    assert lines.table[2, :, :2].tolist() == [[8, 10], [9, 11]]
    assert parts[lines.table].flatten()[lines.spots].tolist() == parts.view(6, 2).tolist()
    assert lines.places.tolist() == [0, 1, 2, 0, 0, 1]


def test_nobody_looks_behind_the_end_of_a_stretch() -> None:
    from training.attention import HIDDEN, lined_up

    hidden = lined_up(torch.tensor([3, 1, 2]), 2).hidden[:, 0, 0]
    assert (hidden == HIDDEN).tolist() == [
        [False, False, False],
        [False, True, True],
        [False, False, True],
    ]


def test_a_stretch_in_which_nobody_asks_takes_no_room() -> None:
    from training.attention import lined_up

    lines = lined_up(torch.tensor([0, 2, 0]), 1)
    assert lines.table[1, 0].tolist() == [0, 1]
    assert lines.spots.tolist() == [[2], [3]]
