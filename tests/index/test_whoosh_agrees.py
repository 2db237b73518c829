"""Are the best hits those that Whoosh's own searcher finds in the same files, with the same scores?

Whoosh walks over documents one at a time and scores with its BM25F (B = 0.75, K1 = 1.2, a title
counting three times); `briefing_index` adds up whole posting lists. Words, AND, OR, NOT and fields
must give the same documents, the same scores and the same top 20. Three things differ, on purpose:

1. A beginning, a fuzzy word and a phrase count as *one* word that stands wherever any of its words
   or runs does; Whoosh adds up the scores of all their words, or gives none. The documents found
   are compared with Whoosh's own queries; the scores with those that Whoosh gives to one word, in
   an index of the same texts where that word is written in place of each.
2. Statistics are those of the documents that are not deleted; Whoosh counts the deleted ones until
   their segment is merged. So the index with deletions is merged before it is compared.
3. The mean length of a text is taken over lengths as Whoosh stores them, in one byte, since no
   others can be known of the documents that are left; Whoosh takes the true mean. They are the same
   where no length is rounded, as in the first corpus; for the others Whoosh is told our mean.

The top 20 of AND and NOT are compared with the best of *all* hits of Whoosh: when it is asked for
20 only, its shortcuts lose some that it finds when it is asked for all.
"""

import random
import struct
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from whoosh import query as whoosh
from whoosh.formats import Positions
from whoosh.index import open_dir
from whoosh.query import Query
from whoosh.scoring import BM25F, BM25FScorer
from whoosh.searching import Searcher
from whoosh.util.numeric import byte_to_length, length_to_byte

from briefing_index import Document, FullTextIndex
from briefing_index.files import NAME
from briefing_index.writing import segment_writer

Text = list[str]
Corpus = list[tuple[Text, Text]]
"""Titles and bodies."""

ALL = 100_000
BEST = 20
VOCABULARY = sorted(
    {f"{a}{b}{c}" for a in ("ba", "be", "to", "ka") for b in "lnrst" for c in "aeio"}
)
EXACT = [count for count in range(1, 60) if byte_to_length(length_to_byte(count)) == count]
"""Lengths of texts that Whoosh's one byte does not round."""


class RoundedMean(BM25F):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's BM25F, told the mean of the lengths that it stores."""

    def scorer(self, searcher: Searcher, field: str, text: bytes, qf: int = 1) -> BM25FScorer:
        parent = searcher.get_parent()
        lengths = [parent.doc_field_length(n, field, 0) for n in range(parent.doc_count_all())]
        mean = sum(lengths) / len(lengths)

        class Told(BM25FScorer):  # type: ignore[misc]  # Whoosh has no types
            def _score(self, weight: float, length: int) -> float:
                self.avgfl = mean
                return float(super()._score(weight, length))

        return Told(searcher, field, text, self.B, self.K1, qf=qf)


class PackedPositions(Positions):  # type: ignore[misc]  # Whoosh has no types
    """Positions as `briefing_index` packs them, for Whoosh's own phrases."""

    def decode_positions(self, value: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(value) // 4}I", value)


class Both:
    """One index, asked through `briefing_index` and through Whoosh."""

    def __init__(self, folder: Path, corpus: Corpus) -> None:
        self.corpus = corpus
        self.folder = folder
        self.ours = FullTextIndex.open(folder)
        self.weighting = RoundedMean()

    def write(self, first: int, last: int) -> None:
        self.ours.update(document(number, *self.corpus[number]) for number in range(first, last))

    def merge(self) -> None:
        index = open_dir(self.folder, indexname=NAME)
        segment_writer(index, self.folder).commit(optimize=True)

    def segments(self) -> int:
        with open_dir(self.folder, indexname=NAME).reader() as reader:
            return len(reader.leaf_readers())

    def our_scores(self, query: str) -> dict[str, float]:
        return {hit.id: hit.score for hit in self.ours.search(query, limit=ALL).hits}

    def whoosh_scores(self, query: Query) -> dict[str, float]:
        with self.searcher() as searcher:
            hits = searcher.search(query, limit=None)
            keys = searcher.reader().column_reader("key", translate=False)
            return {keys[hit.docnum].split(b"\n")[0].decode(): hit.score for hit in hits}

    def whoosh_best(self, query: Query) -> list[float]:
        with self.searcher() as searcher:
            return [hit.score for hit in searcher.search(query, limit=BEST)]

    def searcher(self) -> Searcher:
        searcher = open_dir(self.folder, indexname=NAME).searcher(weighting=self.weighting)
        for reader, _ in searcher.reader().leaf_readers():
            for field in ("title", "body"):
                reader.schema[field].format = PackedPositions()
        return searcher


def document(number: int, title: Text, body: Text) -> Document:
    return Document(f"d{number:04}", "1", " ".join(title), " ".join(body), "", None, {})


def zipf_corpus(seed: int, count: int, lengths: Sequence[int]) -> Corpus:
    chance = random.Random(seed)
    words = chance.sample(VOCABULARY, len(VOCABULARY))
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    return [
        (
            chance.choices(words, weights, k=chance.choice([2, 3, 4])),
            chance.choices(words, weights, k=chance.choice(lengths)),
        )
        for _ in range(count)
    ]


@pytest.fixture(scope="module")
def one_segment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Some hundred texts, no length rounded: Whoosh scores them without being told anything."""
    both = Both(tmp_path_factory.mktemp("one") / "index", zipf_corpus(1, 400, EXACT))
    both.weighting = BM25F()
    both.write(0, 400)
    assert both.segments() == 1
    yield both
    both.ours.close()


@pytest.fixture(scope="module")
def several_segments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Longer texts, in several segments."""
    both = Both(tmp_path_factory.mktemp("several") / "index", zipf_corpus(2, 500, range(20, 160)))
    for first, last in ((0, 300), (300, 420), (420, 500)):
        both.write(first, last)
    assert both.segments() > 1
    yield both
    both.ours.close()


@pytest.fixture(scope="module")
def with_deletions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Texts that were written again or taken out, then merged."""
    both = Both(tmp_path_factory.mktemp("deleted") / "index", zipf_corpus(3, 400, range(20, 160)))
    both.write(0, 300)
    both.write(200, 400)
    both.ours.update([], [f"d{number:04}" for number in range(0, 400, 7)])
    both.merge()
    assert both.segments() == 1
    yield both
    both.ours.close()


@pytest.fixture(params=["one_segment", "several_segments", "with_deletions"])
def both(request: pytest.FixtureRequest) -> Both:
    chosen: Both = request.getfixturevalue(request.param)
    return chosen


def word(text: str, field: str | None = None) -> Query:
    """Whoosh's query for a word that is looked for in the title and the text, or in one of them."""
    parts = {
        "title": whoosh.Term("title", text, boost=3.0),
        "body": whoosh.Term("body", text),
    }
    return parts[field] if field else whoosh.Or(list(parts.values()))


def anywhere(make: Callable[[str], Query]) -> Query:
    return whoosh.Or([make("title"), make("body")])


def without(query: Query) -> Query:
    """Whoosh's query for all other documents, which scores next to nothing, where ours scores 0.

    Its `Not` scores 1, and its `AndNot` gives a first document that it should leave out.
    """
    return whoosh.ConstantScoreQuery(whoosh.Not(query), score=1e-9)


def random_query(
    chance: random.Random, depth: int, operators: Sequence[str] = ("AND", "OR", "OR", "NOT")
) -> tuple[str, Query]:
    """A query of words, operators and fields, in both languages."""
    if depth == 0:
        text, field = chance.choice(VOCABULARY), chance.choice([None, None, "title", "body"])
        return (f"{field}:{text}" if field else text), word(text, field)
    (left, of_left), (right, of_right) = (
        random_query(chance, depth - 1, operators) for _ in range(2)
    )
    match chance.choice(operators):
        case "AND":
            return f"({left} {right})", whoosh.And([of_left, of_right])
        case "OR":
            return f"({left} OR {right})", whoosh.Or([of_left, of_right])
        case _:
            return f"({left} -{right})", whoosh.And([of_left, without(of_right)])


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
def test_words_joined_by_operators_score_as_in_whoosh(both: Both, depth: int) -> None:
    chance = random.Random(depth)
    for _ in range(40):
        asked, same = random_query(chance, depth)
        ours, theirs = both.our_scores(asked), both.whoosh_scores(same)
        assert ours == pytest.approx(theirs, abs=1e-5), asked


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_the_best_are_those_that_whoosh_gives_first(both: Both, depth: int) -> None:
    chance = random.Random(depth)
    for _ in range(40):
        asked, same = random_query(chance, depth, ("OR",))
        best = [hit.score for hit in both.ours.search(asked, limit=BEST).hits]
        assert best == pytest.approx(both.whoosh_best(same), abs=1e-5), asked


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_the_best_stand_in_the_order_of_the_scores_in_whoosh(both: Both, depth: int) -> None:
    chance = random.Random(depth + 10)
    for _ in range(40):
        asked, same = random_query(chance, depth)
        theirs = {name: round(score, 6) for name, score in both.whoosh_scores(same).items()}
        best = [hit.id for hit in both.ours.search(asked, limit=BEST).hits]
        order = sorted(theirs, key=lambda name: (-theirs[name], name))[:BEST]
        assert [theirs[name] for name in best] == [theirs[name] for name in order], asked


def test_without_a_word_all_other_documents_are_found(both: Both) -> None:
    for text in VOCABULARY[::5]:
        others = whoosh.And([whoosh.Every(), whoosh.Not(word(text))])
        assert both.our_scores(f"-{text}").keys() == both.whoosh_scores(others).keys()


def test_phrases_are_found_where_whoosh_finds_them(both: Both) -> None:
    for pair in frequent_pairs(both, 60):
        for slop in (0, 2):
            phrases = (whoosh.Phrase(field, list(pair), slop + 1) for field in ("title", "body"))
            asked = f'"{" ".join(pair)}"' + (f"~{slop}" if slop else "")
            theirs = both.whoosh_scores(whoosh.Or(list(phrases)))
            assert both.our_scores(asked).keys() == theirs.keys(), asked


@pytest.mark.parametrize("beginning", ["ba", "bal", "to", "tor", "xx"])
def test_beginnings_are_found_where_whoosh_finds_them(both: Both, beginning: str) -> None:
    same = anywhere(lambda field: whoosh.Prefix(field, beginning))
    assert both.our_scores(f"{beginning}*").keys() == both.whoosh_scores(same).keys()


@pytest.mark.parametrize("text", VOCABULARY[::9])
def test_fuzzy_words_are_found_where_whoosh_finds_them(both: Both, text: str) -> None:
    same = anywhere(lambda field: whoosh.FuzzyTerm(field, text, maxdist=1, prefixlength=0))
    assert both.our_scores(f"{text}~").keys() == both.whoosh_scores(same).keys()


Rewrite = Callable[[Text], Text]


@pytest.mark.parametrize("beginning", ["ba", "tor"])
def test_a_beginning_scores_as_one_word_does_in_whoosh(
    both: Both, tmp_path: Path, beginning: str
) -> None:
    check_as_one_word(
        both,
        f"{beginning}*",
        lambda text: ["one" if word.startswith(beginning) else word for word in text],
        tmp_path / "beginning",
    )


def test_a_fuzzy_word_scores_as_one_word_does_in_whoosh(both: Both, tmp_path: Path) -> None:
    near = {word for word in VOCABULARY if sum(map(str.__ne__, word, "bala")) <= 1}
    check_as_one_word(
        both,
        "bala~",
        lambda text: ["one" if word in near else word for word in text],
        tmp_path / "f",
    )


def test_a_phrase_scores_as_one_word_does_in_whoosh(both: Both, tmp_path: Path) -> None:
    for number, (first, second) in enumerate(frequent_pairs(both, 2)):

        def rewritten(text: Text, pair: tuple[str, str] = (first, second)) -> Text:
            new = list(text)
            for at in range(len(text) - 1):
                if (text[at], text[at + 1]) == pair:
                    new[at], new[at + 1] = "one", "filling"
            return new

        check_as_one_word(both, f'"{first} {second}"', rewritten, tmp_path / str(number))


def check_as_one_word(both: Both, asked: str, rewrite: Rewrite, folder: Path) -> None:
    """Whether a query scores as Whoosh scores `one` in the texts with that word in its place."""
    live = both.our_scores("-absent")
    corpus = [(rewrite(title), rewrite(body)) for title, body in both.corpus]
    other = Both(folder, corpus)
    other.weighting = both.weighting
    other.ours.update(
        document(number, *texts) for number, texts in enumerate(corpus) if f"d{number:04}" in live
    )
    assert both.our_scores(asked) == pytest.approx(other.whoosh_scores(word("one")), abs=1e-5)
    other.ours.close()


def frequent_pairs(both: Both, count: int) -> list[tuple[str, str]]:
    """Two different words that often stand one after the other, and some that seldom do."""
    pairs = Counter(
        (first, second)
        for _, body in both.corpus
        for first, second in pairwise(body)
        if first != second
    )
    ranked = [pair for pair, _ in pairs.most_common()]
    return ranked[: count // 2 or 1] + ranked[-(count // 2) :]
