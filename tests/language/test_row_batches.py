"""Are rows of like length run together, and never too many?"""

from random import Random

from briefing.language.batches import batches, mask, padded


def test_every_row_is_in_one_batch() -> None:
    lengths = [Random(4).randrange(1, 160) for _ in range(300)]

    assert sorted(row for batch in batches(lengths, 640) for row in batch) == list(range(300))


def test_no_batch_holds_more_than_it_may() -> None:
    lengths = [Random(5).randrange(1, 160) for _ in range(300)]

    assert all(
        len(batch) * max(lengths[row] for row in batch) <= 640 for batch in batches(lengths, 640)
    )


def test_a_row_longer_than_a_batch_is_run_alone() -> None:
    assert list(batches([900, 2, 901], 640)) == [[1], [0], [2]]


def test_short_rows_are_not_padded_to_long_ones() -> None:
    assert list(batches([5, 100, 5, 100], 640)) == [[0, 2], [1, 3]]


def test_no_rows_make_no_batch() -> None:
    assert list(batches([], 640)) == []


def test_shorter_rows_end_in_zeros_that_the_mask_leaves_out() -> None:
    rows = [(101, 102), (101, 0, 102)]

    assert padded(rows).tolist() == [[101, 102, 0], [101, 0, 102]]
    assert mask(rows).tolist() == [[1, 1, 0], [1, 1, 1]]
