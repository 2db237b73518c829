from random import Random

from training.batches import PIECES, batches, blocks
from training.encoding import IGNORED, Row


def _row(length: int) -> Row:
    return Row((5,) * length, (1,) * length, (0,) * length, (0,) * length)


def test_no_window_is_lost_and_no_batch_overflows() -> None:
    rows = [_row(length) for length in range(3, 160)] * 3
    found = list(batches(rows, Random(0)))
    assert sorted(len(row.ids) for batch in found for row in batch) == sorted(
        len(row.ids) for row in rows
    )
    assert all(len(batch) * max(len(row.ids) for row in batch) <= PIECES for batch in found)


def test_padding_is_masked_and_teaches_nothing() -> None:
    _, _, mask, tags = blocks([_row(3), _row(5)])
    assert mask.tolist() == [[1, 1, 1, 0, 0], [1] * 5]
    assert tags.tolist()[0][3:] == [IGNORED, IGNORED]
