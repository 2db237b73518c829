from collections.abc import Iterator
from random import Random

from training.documents import Document
from training.draft import spell
from training.insertion import SENTENCES, add_sentence, insert_phrases, letters_of
from training.names import NamePool

DRAWS = range(60)


def _copies(document: Document) -> Iterator[Document]:
    return (insert_phrases(document, Random(draw)) for draw in DRAWS)


def _names(document: Document) -> list[tuple[str, str]]:
    return [(document.spelling(name), name.label) for name in document.names]


def test_small_words_give_no_letter() -> None:
    assert letters_of(spell("Council of River Towns")) == "CRT"


def test_a_long_name_is_followed_by_its_letters(documents: tuple[Document, ...]) -> None:
    copies = [copy for copy in _copies(documents[0]) if ("HSC", "ORG") in _names(copy)]
    assert copies
    assert all("Harbour Safety Council (HSC) would" in copy.text for copy in copies)


def test_a_place_after_a_cue_becomes_a_facility(documents: tuple[Document, ...]) -> None:
    facilities = {
        text
        for copy in _copies(documents[1])
        for text, label in _names(copy)
        if label == "FAC" and text.startswith("Quillport ")
    }
    assert len(facilities) > 1


def test_what_is_appended_is_a_sentence_whose_slots_are_filled(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        copy = add_sentence(documents[4], pool, Random(draw))
        added = copy.text.removeprefix(documents[4].text)
        assert copy.names
        assert "{" not in added
        assert " ," not in added
        assert " - " not in added


def test_no_sentence_names_anything_itself() -> None:
    allowed = {"Tuesday", "Sunday", "President", "Deputy", "Foreign", "Minister", "Ousted"}
    for sentence in SENTENCES:
        inside = sentence.split()[1:]
        assert not {word for word in inside if word[0].isupper()} - allowed
