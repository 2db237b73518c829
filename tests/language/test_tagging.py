"""Are names read out of scores by the rules of BIO?"""

import numpy as np

from briefing.language.tagging import TAGS, Scores, runs
from briefing.mention import Label


def scores(*words: dict[str, float]) -> Scores:
    table = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    for row, word in enumerate(words):
        for tag, score in word.items():
            table[row, TAGS.index(tag)] = score
    return table


def test_a_run_of_inside_tags_belongs_to_its_begin() -> None:
    (run,) = runs(scores({"O": 9}, {"B-ORG": 9}, {"I-ORG": 9}, {"O": 9}))

    assert (run.first, run.last, run.label) == (1, 3, Label.ORG)


def test_two_begins_are_two_names() -> None:
    assert len(list(runs(scores({"B-GPE": 9}, {"B-GPE": 9})))) == 2


def test_an_inside_tag_without_its_begin_is_not_allowed() -> None:
    (run,) = runs(scores({"O": 5, "B-PERSON": 4.9}, {"I-PERSON": 9}))

    assert (run.first, run.last, run.label) == (0, 2, Label.PERSON)


def test_inside_never_follows_another_label() -> None:
    found = list(runs(scores({"B-ORG": 9}, {"I-PERSON": 5, "I-ORG": 4.9})))

    assert [(run.first, run.last, run.label) for run in found] == [(0, 2, Label.ORG)]


def test_confidence_is_the_mean_probability_of_the_tags() -> None:
    (run,) = runs(scores({"B-ORG": 50}, {"I-ORG": 20.01, "O": 20}))

    assert round(run.confidence, 2) == 0.75


def test_no_words_hold_no_names() -> None:
    assert list(runs(scores())) == []
