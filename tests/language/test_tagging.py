"""Are names read out of scores by the rules of BIO?"""

from itertools import pairwise, product

import numpy as np
import pytest

from briefing.language.rows import NEXT
from briefing.language.tagging import TAGS, Run, Scores, runs
from briefing.mention import Label


def scores(*words: dict[str, float]) -> Scores:
    table = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    for row, word in enumerate(words):
        for tag, score in word.items():
            table[row, TAGS.index(tag)] = score
    return table


def read(*words: dict[str, float], gaps: tuple[int, ...] = ()) -> list[Run]:
    each = gaps or (0, *[NEXT] * (len(words) - 1))
    return list(runs(scores(*words), np.array(each[: len(words)], dtype=np.int64)))


def test_a_run_of_inside_tags_belongs_to_its_begin() -> None:
    (run,) = read({"O": 9}, {"B-ORG": 9}, {"I-ORG": 9}, {"O": 9})

    assert (run.first, run.last, run.label) == (1, 3, Label.ORG)


def test_two_begins_are_two_names() -> None:
    assert len(read({"B-GPE": 9}, {"B-GPE": 9})) == 2


def test_an_inside_tag_without_its_begin_is_not_allowed() -> None:
    (run,) = read({"O": 5, "B-PERSON": 4.9}, {"I-PERSON": 9})

    assert (run.first, run.last, run.label) == (0, 2, Label.PERSON)


def test_inside_never_follows_another_label() -> None:
    found = read({"B-ORG": 9}, {"I-PERSON": 5, "I-ORG": 4.9})

    assert [(run.first, run.last, run.label) for run in found] == [(0, 2, Label.ORG)]


@pytest.mark.parametrize("gap", [0, 1, 3, 5])
def test_a_name_does_not_go_on_behind_a_gap(gap: int) -> None:
    found = read({"B-ORG": 9}, {"I-ORG": 9, "B-ORG": 5}, {"I-ORG": 9}, gaps=(0, gap, NEXT))

    assert [(run.first, run.last) for run in found] == [(0, 1), (1, 3)]


def test_the_path_is_the_best_of_all_that_are_allowed() -> None:
    random = np.random.default_rng(3)
    gaps = np.array([0, NEXT, 3, NEXT, 1], dtype=np.int64)
    for _ in range(10):
        table = np.full((5, len(TAGS)), -50, dtype=np.float32)
        table[:, :5] = random.normal(size=(5, 5)) * 2

        found = list(runs(table, gaps))

        assert spelt(found) == max(
            (path for path in product(range(5), repeat=5) if is_allowed(path, gaps)),
            key=lambda path: sum(table[word, tag] for word, tag in enumerate(path)),
        )


def test_probability_is_the_geometric_mean_over_the_words() -> None:
    (run,) = read({"B-ORG": 50}, {"I-ORG": 20.01, "O": 20})

    assert run.probability == pytest.approx((1 * 0.5025) ** 0.5, abs=1e-3)


def test_no_words_hold_no_names() -> None:
    assert read() == []


def spelt(found: list[Run]) -> tuple[int, ...]:
    tags = [0] * 5
    for run in found:
        begin = TAGS.index(f"B-{run.label}")
        tags[run.first : run.last] = [begin, *[begin + 1] * (run.last - run.first - 1)]
    return tuple(tags)


def is_allowed(path: tuple[int, ...], gaps: np.ndarray) -> bool:
    steps = zip(pairwise((0, *path)), gaps.tolist(), strict=True)
    return all(
        tag in (0, 1, 3) or (gap == NEXT and before in (tag, tag - 1))
        for (before, tag), gap in steps
    )
