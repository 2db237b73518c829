"""Do random queries find what a plain scan of the texts finds?"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex

Texts = tuple[list[str], list[str]]
"""The words of a title and of a body."""
Holds = Callable[[Texts], bool]

WORDS = ("air", "base", "bases", "basin", "port", "ports", "sport", "tartus", "tartous", "khan")


def random_texts(chance: random.Random) -> Texts:
    return chance.choices(WORDS, k=2), chance.choices(WORDS, k=chance.randint(0, 6))


def random_query(chance: random.Random, depth: int) -> tuple[str, Holds]:
    """A query, and whether a document answers it."""
    if depth == 0 or chance.random() < 0.3:
        return random_leaf(chance)
    left, holds_left = random_query(chance, depth - 1)
    right, holds_right = random_query(chance, depth - 1)
    kind = chance.choice(("AND", "implicit", "OR", "NOT", "minus"))
    if kind == "OR":
        return f"({left} OR {right})", lambda texts: holds_left(texts) or holds_right(texts)
    if kind in {"NOT", "minus"}:
        sign = "NOT " if kind == "NOT" else "-"
        return f"({left} {sign}{right})", lambda t: holds_left(t) and not holds_right(t)
    join = " AND " if kind == "AND" else " "
    return f"({left}{join}{right})", lambda texts: holds_left(texts) and holds_right(texts)


def random_leaf(chance: random.Random) -> tuple[str, Holds]:
    word, other = chance.choices(WORDS, k=2)
    slop = chance.randint(1, 3)
    beginning, ending = word[: chance.randint(2, 4)], word[-2:]
    edits = chance.randint(1, 2)
    leaves: list[tuple[str, Holds]] = [
        (word, lambda texts: any(word in text for text in texts)),
        (f"title:{word}", lambda texts: word in texts[0]),
        (f"{beginning}*", lambda texts: anywhere(texts, lambda w: w.startswith(beginning))),
        (f"*{ending}", lambda texts: anywhere(texts, lambda w: w.endswith(ending))),
        (f"{word}~{edits}", lambda texts: anywhere(texts, lambda w: distance(w, word) <= edits)),
        (f'"{word} {other}"', lambda texts: any(in_order(t, word, other, 0) for t in texts)),
        (
            f'"{word} {other}"~{slop}',
            lambda texts: any(in_order(t, word, other, slop) for t in texts),
        ),
    ]
    return chance.choice(leaves)


def anywhere(texts: Texts, accepts: Callable[[str], bool]) -> bool:
    return any(accepts(word) for text in texts for word in text)


def in_order(text: list[str], first: str, second: str, between: int) -> bool:
    return any(
        text[at] == first and second in text[at + 1 : at + 2 + between] for at in range(len(text))
    )


def distance(left: str, right: str) -> int:
    """Levenshtein's, by the textbook's table."""
    row = list(range(len(right) + 1))
    for count, letter in enumerate(left, 1):
        above, row = row, [count]
        for place, other in enumerate(right, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != other)))
    return row[-1]


@pytest.mark.parametrize("seed", range(4))
def test_random_queries_agree_with_a_scan(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    corpus = {f"d{number:02}": random_texts(chance) for number in range(40)}
    index = FullTextIndex.open(tmp_path / "index")
    names = list(corpus)
    for start in range(0, 40, 9):
        # Several segments, with documents deleted and written again in each.
        part = names[max(0, start - 3) : start + 9]
        index.update(document(name, corpus[name]) for name in part)
    for _ in range(250):
        query, holds = random_query(chance, 2)
        expected = {name for name, texts in corpus.items() if holds(texts)}
        results = index.search(query)
        assert {hit.id for hit in results.hits} == expected, query
        assert results.total == len(expected)
    index.close()


def document(name: str, texts: Texts) -> Document:
    return Document(name, "1", " ".join(texts[0]), " ".join(texts[1]), "", None, {})
