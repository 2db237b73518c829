"""Do posting lists come out of their blocks as they went in?"""

import random
import struct
from array import array
from itertools import chain
from pathlib import Path

import numpy as np
import pytest
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from briefing_index import Document, FullTextIndex
from briefing_index.codec import (
    Block,
    _lengths_and_blocks,
    _packed_few,
    _packed_many,
    blocks,
    packed,
    read_together,
)
from briefing_index.gathering import Postings
from briefing_index.records import Bytes, Numbers

LISTS: tuple[list[tuple[int, list[int]]], ...] = (
    [(0, [0])],
    [(4_000_000_000, [7])],
    [(3, [1]), (4, [2]), (5, [70_000])],
    [(1, [0, 5, 300]), (900, [2]), (200_000, [1, 2])],
    [(number, list(range(number % 300 + 1))) for number in range(0, 5_000, 7)],
)


@pytest.mark.parametrize("postings", LISTS)
def test_a_block_holds_documents_counts_and_positions(
    postings: list[tuple[int, list[int]]],
) -> None:
    documents = [document for document, _ in postings]
    counts = [len(positions) for _, positions in postings]
    places = [place for _, positions in postings for place in positions]
    block = Block(packed(documents, counts, places))
    assert block.documents().tolist() == documents
    assert block.counts().tolist() == counts
    assert block.positions().tolist() == places
    assert (block.count, block.last, block.most) == (len(documents), documents[-1], max(counts))


def test_a_block_without_positions_is_one_too() -> None:
    block = Block(packed([2, 9], [1, 1], []))
    assert (block.documents().tolist(), block.positions().tolist()) == ([2, 9], [])


@pytest.mark.parametrize("seed", range(60))
def test_a_block_of_few_postings_is_packed_as_one_of_many(seed: int) -> None:
    chance = random.Random(seed)
    most = chance.choice([3, 200, 300, 70_000, 4_000_000_000])
    documents = sorted(chance.sample(range(most), min(most, chance.randint(1, 16))))
    counts = [chance.randint(1, chance.choice([1, 3, 300])) for _ in documents]
    places = [chance.randint(0, most) for _ in range(sum(counts))]
    assert _packed_few(documents, counts, places) == _packed_many(documents, counts, places)


def written(lists: list[Postings]) -> tuple[Bytes, Numbers]:
    """Posting lists one behind the other, and where each begins."""
    contents = [WHOOSH3_HEADER_MAGIC + b"".join(_lengths_and_blocks(held)) for held in lists]
    starts = np.cumsum([0, *map(len, contents)])[:-1]
    return np.frombuffer(b"".join(contents), np.uint8), starts


@pytest.mark.parametrize("seed", range(20))
def test_lists_that_are_read_together_hold_what_each_holds(seed: int) -> None:
    chance = random.Random(seed)
    lists = []
    for _ in range(chance.randint(0, 40)):
        most = chance.choice([3_000, 70_000, 4_000_000_000])
        held = chance.choice([1, 2, 30, 1_024, 1_025, 2_500])
        documents = sorted(chance.sample(range(most), held))
        counts = [chance.randint(1, chance.choice([1, 3, 300])) for _ in documents]
        lists.append(Postings(array("I", documents), array("I", counts), array("I")))
    together = read_together(*written(lists))
    read = zip(*(column.tolist() for column in together), strict=True)
    apart = [zip(each.documents, each.counts, strict=True) for each in lists]
    assert sorted(read) == sorted(chain.from_iterable(apart))


def test_a_list_that_was_cut_short_is_refused_alone_and_beside_others() -> None:
    whole = packed([1, 5, 9], [2, 1, 3], [])
    with pytest.raises(ValueError, match="buffer is smaller"):
        Block(whole[:-2]).counts()
    for content in (whole[:-2], whole[:-4], bytes(4) + whole[4:]):
        length = struct.pack(">i", -len(content))
        whole_list = WHOOSH3_HEADER_MAGIC + struct.pack(">i", -len(whole)) + whole
        cut = WHOOSH3_HEADER_MAGIC + length + content + bytes(40)
        both = np.frombuffer(whole_list + cut, np.uint8)
        with pytest.raises(ValueError, match="ends too early"):
            read_together(both, np.array([0, len(whole_list)]))


def test_what_is_no_posting_list_is_refused() -> None:
    strange = b"something else" * 4
    with pytest.raises(ValueError, match="no posting list"):
        list(blocks(strange))
    with pytest.raises(ValueError, match="no posting list"):
        read_together(np.frombuffer(strange, np.uint8), np.array([0]))


@pytest.mark.parametrize("parts", [1, 3])
def test_lists_of_several_blocks_are_found_whole(tmp_path: Path, parts: int) -> None:
    chance = random.Random(parts)
    bodies = [chance.choice(["air base", "base air", "air", "port"]) for _ in range(3_000)]
    index = FullTextIndex.open(tmp_path / "index")
    for part in range(parts):
        numbers = range(part, len(bodies), parts)
        index.update(Document(f"d{n:04}", "1", "", bodies[n], "", None, {}) for n in numbers)
    for query, wanted in (
        ("air", {"air base", "base air", "air"}),
        ('"air base"', {"air base"}),
        ("-port", {"air base", "base air", "air"}),
    ):
        assert index.search(query, limit=1).total == sum(body in wanted for body in bodies)
        held = {f"d{n:04}" for n, body in enumerate(bodies) if body in wanted}
        assert set(index.answers(query)) == held
    index.close()
