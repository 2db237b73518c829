from random import Random

from training.augment import mixture
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
        for copy in mixture(documents, pool, Random(draw)):
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


def test_the_same_seed_gives_the_same_copies(
    documents: tuple[Document, ...], pool: NamePool
) -> None:
    once, twice = (list(mixture(documents, pool, Random(7))) for _ in range(2))
    assert once == twice


def test_every_original_is_in_the_mixture(documents: tuple[Document, ...], pool: NamePool) -> None:
    assert set(documents) <= set(mixture(documents, pool, Random(0)))


def test_a_blend_has_the_head_of_one_word_and_the_tail_of_the_other() -> None:
    assert blend("Karachi", "Bamako") == "Karako"
