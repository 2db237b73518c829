"""Do postings come out of the pool whole and in order, however little it may hold at once?"""

import random
from collections import defaultdict
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex
from briefing_index.analysis import BREAK, places, words
from briefing_index.gathering import Pool

ODD = (
    "al-Sharaa", "O\u2019Brien\u2019s", "U.S.", "u.s", "1,500.75", "\u5317\u4eac\u5927", "naïve",
    "don''t", "a\u00adb", "x\u200by", "e\u0301te\u0301", "\uff26\uff55ll", "\u02bcayn", "_under_",
    "a.b.c.d.", "3.14.", "ß", "\u0130stanbul", "\ufeffmark", "tail'", "…", "(HTS)", "km/h", "@you",
    "#tag", "\uff11\uff12", "\u0e44\u0e17\u0e22", "\u0939\u093f\u0928\u094d\u0926\u0940",
)  # fmt: skip
GAPS = (" ", "\n", "\t", "\u00a0", "\u2003", "\u3000", "\u2028", "\x85", "  ", "\r\n", "\u202f")
Lists = dict[tuple[str, str], list[tuple[int, list[int]]]]


def random_text(chance: random.Random, *, gaps: tuple[str, ...] = GAPS) -> str:
    letters = "abAB12é'\u2019.,-_\u0640\u0301\u00ad\u200b\u4eac\u0e01 "
    parts = [
        chance.choice(ODD)
        if chance.random() < 0.5
        else "".join(chance.choices(letters, k=chance.randint(1, 6)))
        for _ in range(chance.randint(0, 12))
    ]
    return "".join(part + chance.choice(gaps) for part in parts)


@pytest.mark.parametrize("seed", range(300))
def test_words_are_placed_as_they_are_read_one_by_one(seed: int) -> None:
    text = random_text(random.Random(seed), gaps=(*GAPS, BREAK) if seed % 3 == 0 else GAPS)
    expected: defaultdict[str, list[int]] = defaultdict(list)
    for word in words(text):
        expected[word.text].append(word.position)
    assert places(text) == expected


def filled(pool: Pool, *, seed: int) -> Lists:
    """What a pool was given, by field and term."""
    chance = random.Random(seed)
    given: Lists = {}
    for document in range(200):
        for field in ("body", "title"):
            held = {
                f"w{chance.randint(0, 40)}é": sorted(chance.sample(range(100_000), 3))
                for _ in range(chance.randint(0, 6))
            }
            assert pool.add_words(field, document, held) == 3 * len(held)
            for word, positions in held.items():
                given.setdefault((field, word), []).append((document, positions))
        pool.add_name("id", document, f"n{document:03}")
        given["id", f"n{document:03}"] = [(document, [])]
    return given


def read(pool: Pool) -> list[tuple[tuple[str, str], list[tuple[int, list[int]]]]]:
    lists = []
    for field, word, held in pool.iter_postings():
        left = list(held.places)
        postings = []
        for document, count in zip(held.documents, held.counts, strict=True):
            positions, left = (left[:count], left[count:]) if held.places else ([], [])
            postings.append((document, positions))
        assert not left
        lists.append(((field, word), postings))
    return lists


@pytest.mark.parametrize("limit", [1 << 30, 40_000, 2_000, 0])
def test_terms_come_in_order_each_with_all_its_postings(tmp_path: Path, limit: int) -> None:
    pool = Pool(tmp_path, limit)
    given = filled(pool, seed=limit)
    assert read(pool) == sorted(given.items())
    pool.cleanup()
    assert not list(tmp_path.iterdir())


def test_postings_of_a_segment_are_taken_over(tmp_path: Path) -> None:
    pool = Pool(tmp_path, 0)
    pool.add_words("body", 0, {"port": [4]})
    for document in (1, 2):
        pool.add(("body", b"port", document, 2.0, b"\x01\x00\x00\x00\x05\x00\x00\x00"))
        pool.add(("id", b"x", document, 1.0, b""))
    assert read(pool) == [
        (("body", "port"), [(0, [4]), (1, [1, 5]), (2, [1, 5])]),
        (("id", "x"), [(1, []), (2, [])]),
    ]
    pool.cleanup()


def test_an_index_is_the_same_however_little_was_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(5)
    texts = [random_text(chance) for _ in range(300)]
    answers = []
    for limit in (1 << 28, 5_000):
        monkeypatch.setattr("briefing_index.writing._MEMORY", limit)
        index = FullTextIndex.open(tmp_path / str(limit))
        for half in (texts[:150], texts[150:]):
            start = texts.index(half[0])
            index.update(
                Document(f"d{n:03}", "1", text[:20], text, "Post", None, {"person": (text[:9],)})
                for n, text in enumerate(half, start)
            )
        index.update([], [f"d{n:03}" for n in range(0, 300, 2)])
        queries = ["ab", "u.s", '"al sharaa"', "ab*", "title:hts", "person:obrien", "-ab"]
        answers.append([index.search(query).hits for query in queries])
        index.close()
    assert answers[0] == answers[1]
    assert any(answers[0])
