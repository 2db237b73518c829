"""Are stretches as large as they may be, and no larger?"""

from random import Random

from briefing.language.batches import stretches


def test_everything_is_in_one_stretch() -> None:
    sizes = [Random(4).randrange(1, 160) for _ in range(300)]

    found = [number for pair in stretches(sizes, 640) for number in range(*pair)]

    assert found == list(range(300))


def test_a_stretch_is_as_large_as_it_may_be() -> None:
    sizes = [Random(5).randrange(1, 160) for _ in range(300)]

    for first, last in stretches(sizes, 640):
        assert sum(sizes[first:last]) <= 640
        assert last == 300 or sum(sizes[first : last + 1]) > 640


def test_what_is_larger_than_a_stretch_stands_alone() -> None:
    assert list(stretches([2, 900, 901, 3, 4], 640)) == [(0, 1), (1, 2), (2, 3), (3, 5)]


def test_nothing_makes_no_stretch() -> None:
    assert list(stretches([], 640)) == []
    assert list(stretches([0, 0], 640)) == []
