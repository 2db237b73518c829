"""Does the component find sentences, words and names in a spaCy document?"""

from collections.abc import Callable

import numpy as np
import pytest
from spacy.tokens import Doc
from tokenizers import Tokenizer

from briefing.language.calibration import Calibration
from briefing.language.english import news_english
from briefing.language.features import WIDTH
from briefing.language.news_names import NewsNames
from briefing.language.rows import NEXT
from briefing.language.tagging import TAGS
from briefing.language.weights import Weights
from briefing.mention import Label


class Trunk:
    """Keeps the rows that it is given."""

    def __init__(self) -> None:
        self.rows: list[int] = []

    def run(self, outputs: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        self.rows += (inputs["rows"] - 2).tolist()
        return [np.zeros((len(inputs["wanted"]), WIDTH), dtype=np.float32) for _ in outputs]


class Names:
    """Takes every word for an organisation, and the very next word for more of it."""

    def run(self, outputs: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        logits = np.zeros((len(inputs["gap"]), len(TAGS)), dtype=np.float32)
        logits[:, TAGS.index("B-ORG")] = 9
        logits[:, TAGS.index("I-ORG")] = np.where(inputs["gap"] == NEXT, 10, 0)
        return [logits]


Component = Callable[[Trunk], NewsNames]


@pytest.fixture
def component(alphabet: Tokenizer) -> Component:
    curves = Calibration({Label.ORG: (0.5, 0.0)})
    return lambda trunk: NewsNames(Weights("ropes 3", alphabet, trunk, Names(), curves))


def doc(*sentences: str) -> Doc:
    made = news_english()(" ".join(sentences))
    starts = {0} | {
        sum(len(each) + 1 for each in sentences[: n + 1]) for n in range(len(sentences))
    }
    for token in made:
        if token.idx in starts:
            token.is_sent_start = True
    return made


def test_neighbouring_candidates_become_one_name(component: Component) -> None:
    read = component(Trunk())(news_english()("ropes of Acme Rope, then left for far Oslo ."))

    assert [(span.text, span.label_) for span in read.ents] == [
        ("Acme Rope", "ORG"),
        ("Oslo", "ORG"),
    ]


def test_sentences_are_rows_and_end_names(component: Component) -> None:
    trunk = Trunk()

    read = component(trunk)(doc("I saw Acme", "Rope fell"))

    assert trunk.rows == [8, 8]
    assert [span.text for span in read.ents] == ["I saw Acme", "Rope"]


def test_a_text_without_marked_sentences_is_one_row(component: Component) -> None:
    trunk = Trunk()

    component(trunk)(news_english()("I saw Acme . Rope fell"))

    assert trunk.rows == [17]


def test_blanks_are_no_words(component: Component) -> None:
    trunk = Trunk()

    read = component(trunk)(news_english()("\n\n Oslo \n\n \n lay  far \n"))

    assert trunk.rows == [10]
    assert [span.text for span in read.ents] == ["Oslo"]


def test_names_carry_the_calibrated_confidence(component: Component) -> None:
    (span,) = component(Trunk())(news_english()("Oslo lay far")).ents

    assert 0.9 < span._.confidence < 0.98


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_words_has_no_names(component: Component, text: str) -> None:
    assert component(Trunk())(news_english()(text)).ents == ()


def test_every_document_is_run_alone(component: Component) -> None:
    trunk = Trunk()
    made = component(trunk)

    for _ in range(2):
        made(news_english()("Oslo"))

    assert trunk.rows == [4, 4]
