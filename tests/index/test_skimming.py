"""Does the quick look through a text find what reading it word by word finds?"""

import random

import pytest

from briefing_index.analysis import BREAK, words
from briefing_index.matching import Matcher, matcher
from briefing_index.parsing import read_query

PIECES = (
    *"aabbx19",
    *"AB",
    *"  \n\t",
    *".,'-_\"",
    *"\u2019\u201c\u201d\u2013\u2026\u00a0\u00ad\u0301\u200b",
    *"éßøİΣЖ東中",
    "ab",
    "ba",
    "'s",
    "U.S.",
    "1,5",
    "a" * 85,
    BREAK,
)
QUERIES = (
    "a", "ab", "b", "ba", "abs", "us", "15", "e", "ss", "ж", "東", "1.5", "é", "a" * 80,
    "ab*", "a*bb", "*ab", "ab~", "ba~2", '"a b"', '"b a"', '"ab ba"', '"ab* b"', '"a 東"',
    '"a b"~2', '"a a"~3', 'a OR "a b"', "us*", '"us a"', '"ab~ a"',
)  # fmt: skip


def read_whole(wanted: Matcher, text: str) -> set[int]:
    """The characters that hits cover, by the words of the whole text."""
    read = list(words(text))
    covered: set[int] = set()
    for phrase in wanted.phrases:
        count = len(phrase.terms)
        for first in range(len(read) - count + 1):
            run = read[first : first + count]
            in_row = run[-1].position - run[0].position == count - 1
            if in_row and all(t.accepts(w.text) for t, w in zip(phrase.terms, run, strict=True)):
                covered.update(range(run[0].start, run[-1].end))
    return covered


@pytest.mark.parametrize("seed", range(4))
def test_random_texts_are_matched_as_if_read_word_by_word(seed: int) -> None:
    chance = random.Random(seed)
    wanted = [matcher(read_query(query)) for query in QUERIES]
    exact = [one for one in wanted if not any(phrase.slop for phrase in one.phrases)]
    for _ in range(80):
        text = "".join(chance.choices(PIECES, k=chance.randint(0, 40)))
        for one in exact:
            spans = one.spans(text)
            found = {at for start, end in spans for at in range(start, end)}
            assert found == read_whole(one, text), (text, one)
