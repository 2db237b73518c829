"""Are posting lists given back as they were found, and do those go that nobody wants?"""

import numpy as np
import pytest

from briefing_index.keeping import Memory
from briefing_index.postings import NO_POSTINGS, Postings

DOCUMENTS = 1_000


def postings(documents: int, count: int = 1) -> Postings:
    return Postings.of(np.arange(documents) * (DOCUMENTS // documents), np.full(documents, count))


def never() -> Postings:
    raise AssertionError("looked for again")


@pytest.mark.parametrize("count", [1, 255, 256, 70_000])
@pytest.mark.parametrize("documents", [1, 100, 500, 1_000])
def test_a_list_that_waited_is_as_it_was_found(documents: int, count: int) -> None:
    memory = Memory(DOCUMENTS)
    found = postings(documents, count)
    memory.remembered("word", lambda: found)
    again = memory.remembered("word", never)
    assert again.documents.tolist() == found.documents.tolist()
    assert again.counts.tolist() == found.counts.tolist() == [count] * documents
    assert again.counts.dtype == found.counts.dtype


def test_a_list_takes_no_more_than_a_count_a_document() -> None:
    memory = Memory(DOCUMENTS)
    memory.remembered("everywhere", lambda: postings(DOCUMENTS))
    assert memory.size == DOCUMENTS
    memory.remembered("somewhere", lambda: postings(10))
    assert memory.size == DOCUMENTS + 10 * 5


def test_what_was_not_wanted_for_longest_goes_first() -> None:
    memory = Memory(DOCUMENTS, most=2 * DOCUMENTS)
    for word in ("old", "wanted"):
        memory.remembered(word, lambda: postings(DOCUMENTS))
    memory.remembered("old", never)
    memory.remembered("new", lambda: postings(DOCUMENTS))
    memory.remembered("old", never)
    with pytest.raises(AssertionError, match="looked for again"):
        memory.remembered("wanted", never)
    assert memory.size == 2 * DOCUMENTS


def test_one_list_is_kept_however_long() -> None:
    memory = Memory(DOCUMENTS, most=1)
    memory.remembered("word", lambda: postings(DOCUMENTS))
    assert len(memory.remembered("word", never).documents) == DOCUMENTS


def test_nothing_is_remembered_of_an_empty_index() -> None:
    memory = Memory(0)
    assert memory.remembered("word", lambda: NO_POSTINGS) is NO_POSTINGS
    assert not memory.size
