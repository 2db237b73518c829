from training.documents import Document
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
