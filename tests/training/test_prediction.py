from pathlib import Path

from training.documents import Document
from training.prediction import predict, read

MODEL = Path(__file__).parents[2] / "briefing" / "language" / "model"


def _document(text: str) -> Document:
    tokens, position = [], 0
    for word in text.split():
        tokens.append((position, position + len(word)))
        position += len(word) + 1
    return Document(text, tuple(tokens), (), frozenset())


def test_the_model_alone_finds_names_on_the_words_of_the_set() -> None:
    text = "President Orla Venn flew to Quillport on Monday ."
    (found,) = predict(MODEL, [_document(text)])
    assert {(text[start:end], label) for start, end, label in found} == {
        ("Orla Venn", "PERSON"),
        ("Quillport", "GPE"),
    }
    assert all(0 < confidence <= 1 for confidence in found.values())


def test_the_product_finds_no_name_inside_another() -> None:
    text = "President Orla Venn visited the Quillport naval base on Monday ."
    (found,) = read(MODEL, [_document(text)])
    assert {text[start:end] for start, end, _ in found} == {"Orla Venn", "Quillport naval base"}
