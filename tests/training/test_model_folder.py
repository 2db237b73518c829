import hashlib
import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from training.documents import Document
from training.encoding import SHAPES, TAGS, WINDOW
from training.prediction import open_tagger, predict

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "briefing" / "language" / "model"


def test_the_weights_are_those_that_were_described() -> None:
    described = json.loads((MODEL / "model.json").read_text())
    assert hashlib.sha256((MODEL / "names.onnx").read_bytes()).hexdigest() == described["sha256"]


def test_the_description_agrees_with_the_recipe() -> None:
    described = json.loads((MODEL / "model.json").read_text())
    assert tuple(described["tags"]) == TAGS
    assert tuple(described["shapes"]) == SHAPES
    assert described["window"] == WINDOW


@pytest.mark.parametrize("name", ["NOTICE", "LICENSE-APACHE"])
def test_the_legal_pages_of_the_recipe_go_out_with_the_weights(name: str) -> None:
    assert (MODEL / name).read_text() == (ROOT / "training" / name).read_text()


def test_the_shipped_weights_find_invented_names() -> None:
    text = "President Orla Venn flew to Quillport on Monday ."
    tokens, position = [], 0
    for word in text.split():
        tokens.append((position, position + len(word)))
        position += len(word) + 1
    document = Document(text, tuple(tokens), (), frozenset())
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    (found,) = predict(open_tagger(MODEL / "names.onnx"), [document], tokenizer)
    assert {(text[start:end], label) for start, end, label in found} == {
        ("Orla Venn", "PERSON"),
        ("Quillport", "GPE"),
    }
