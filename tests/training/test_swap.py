import re
from random import Random

from training.augment import BY_HAND, mixture, rewrite
from training.documents import Document
from training.names import NamePool, blend
from training.swap import swap

DRAWS = range(20)


def _words(document: Document) -> set[str]:
    return {word.lower() for word in document.words}


def test_every_name_of_a_copy_is_a_run_of_its_tokens(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        for document in documents:
            copy = rewrite(document, pool, Random(draw))
            assert all(copy.text[start:end].strip() for start, end in copy.tokens)
            assert all(0 <= name.first < name.last <= len(copy.tokens) for name in copy.names)


def test_a_swapped_copy_keeps_the_labels_in_their_order(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        copy = swap(documents[0], pool, Random(draw))
        before = [name.label for name in documents[0].names]
        assert [name.label for name in copy.names] == before


def test_a_surname_alone_gets_the_stand_in_of_the_full_name(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        copy = swap(documents[0], pool, Random(draw))
        full, alone = copy.names[0], copy.names[3]
        assert copy.spelling(full).split()[-1] == copy.spelling(alone)


def test_names_are_exchanged_at_all(documents: tuple[Document, ...], pool: NamePool) -> None:
    copies = {swap(documents[0], pool, Random(draw)).text for draw in DRAWS}
    assert len(copies) > len(DRAWS) / 2


def test_nationalities_and_plain_words_stay(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        copy = swap(documents[2], pool, Random(draw))
        assert {"veldan", "ships", "crossed", "visited"} <= _words(copy)


def test_doubtful_words_stay_and_stay_doubtful(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    for draw in DRAWS:
        copy = swap(documents[3], pool, Random(draw))
        assert [copy.words[index] for index in sorted(copy.unknown)] == ["Ministry", "of", "Tides"]


def test_the_article_of_a_surname_stays(documents: tuple[Document, ...], pool: NamePool) -> None:
    for draw in DRAWS:
        copy = swap(documents[1], pool, Random(draw))
        assert copy.spelling(copy.names[-1]).startswith("al-")


def test_some_families_are_written_with_an_article_or_a_hyphen(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    copies = [swap(documents[0], pool, Random(draw)) for draw in range(200)]
    people = {
        copy.spelling(name) for copy in copies for name in copy.names if name.label == "PERSON"
    }
    assert any(re.fullmatch(r"(\w+ )?al-[A-Z]\w+", person) for person in people)
    assert any(re.fullmatch(r"(\w+ )?[A-Z]\w+-[a-z]+", person) for person in people)


def test_the_same_seed_gives_the_same_copies(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    marks = [True] * len(documents)
    once, twice = (list(mixture(documents, marks, pool, Random(7))) for _ in range(2))
    assert once == twice


def test_what_people_labelled_comes_more_often(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    marks = [place == 0 for place in range(len(documents))]
    shown = list(mixture(documents, marks, pool, Random(0)))
    assert len(shown) == len(documents) - 1 + BY_HAND


def test_a_copy_carries_the_number_of_its_document(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    shown = list(mixture(documents, [False] * len(documents), pool, Random(0)))
    assert sorted(number for number, _ in shown) == list(range(len(documents)))
    for number, document in shown:
        labels = [name.label for name in documents[number].names]
        assert [name.label for name in document.names][: len(labels)] == labels


def test_originals_and_copies_are_mixed(documents: tuple[Document, ...], pool: NamePool) -> None:
    shown = list(mixture(documents * 20, [False] * 20 * len(documents), pool, Random(0)))
    originals = sum(document in documents for _, document in shown)
    assert 0.3 < originals / len(shown) < 0.7


def test_a_blend_has_the_head_of_one_word_and_the_tail_of_the_other() -> None:
    assert blend("Karachi", "Bamako") == "Karako"
