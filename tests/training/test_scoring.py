import numpy as np

from training.documents import Document
from training.encoding import TAGS
from training.prediction import best_path
from training.scoring import ALL, SPANS, gold_names, score


def test_the_gold_scores_a_hundred_against_itself(documents: tuple[Document, ...]) -> None:
    scores = score(documents, [gold_names(document) for document in documents])
    assert {each.f1 for each in scores.values()} == {100.0}


def test_a_wrong_label_is_a_right_span(documents: tuple[Document, ...]) -> None:
    wrong = [
        frozenset((start, end, "EVENT") for start, end, _ in gold_names(document))
        for document in documents
    ]
    scores = score(documents, wrong)
    assert (scores[ALL].f1, scores[SPANS].f1) == (0.0, 100.0)


def test_no_name_begins_inside_another() -> None:
    logits = np.zeros((3, len(TAGS)), dtype=np.float32)
    logits[0, TAGS.index("I-PERSON")] = 5
    logits[1, TAGS.index("I-PERSON")] = 4
    logits[2, TAGS.index("I-ORG")] = 3
    tags = [TAGS[number] for number in best_path(logits)]
    assert "I-ORG" not in tags or tags[tags.index("I-ORG") - 1].endswith("ORG")
    assert not tags[0].startswith("I-")
