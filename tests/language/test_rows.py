"""Do sentences become rows that lose no word and no distance?"""

import numpy as np

from briefing.language.rows import PIECES, Rows, Text, rows_of
from briefing.language.wordpieces import LONGEST_WORD, SHAPES, WordPieces, shape


def rows(vocabulary: WordPieces, *sentences: str) -> Rows:
    words: list[str] = []
    starts = []
    for sentence in sentences:
        starts.append(len(words))
        words += sentence.split()
    return rows_of(Text(words, [False] * len(words), starts), vocabulary)


def test_each_sentence_is_a_row_between_markers(letters: WordPieces) -> None:
    made = rows(letters, "ab cd", "e")

    assert [len(ids) for ids in made.ids] == [6, 3]
    assert all((ids[0], ids[-1]) == (101, 102) for ids in made.ids)


def test_candidates_are_found_where_their_pieces_stand(letters: WordPieces) -> None:
    made = rows(letters, "on Oslo", "in Ur by")

    assert made.words.tolist() == [1, 3]
    assert made.rows.tolist() == [0, 1]
    assert made.first.tolist() == [3, 3]
    assert made.pieces.tolist() == [4, 2]


def test_a_sentence_too_long_for_a_row_goes_on_in_the_next(letters: WordPieces) -> None:
    made = rows(letters, "Eleven+pieces " * 20)

    assert sum(len(ids) - 2 for ids in made.ids) == 20 * LONGEST_WORD
    assert [len(ids) - 2 for ids in made.ids] == [PIECES // 12 * 12, 240 - PIECES // 12 * 12]
    assert made.words.tolist() == list(range(20))
    assert made.gaps[made.rows == 1].tolist()[0] == 0


def test_gaps_tell_how_far_the_candidate_before_is(letters: WordPieces) -> None:
    made = rows(letters, "A B c c c D", "a B", "A c c c c c E")

    assert made.gaps.tolist() == [0, 2, 5, 1, 0, 5]


def test_gaps_begin_anew_in_every_row(letters: WordPieces) -> None:
    assert rows(letters, "A", "B").gaps.tolist() == [0, 0]


def test_a_word_has_at_most_twelve_pieces_and_at_least_one(letters: WordPieces) -> None:
    long, blank = letters.of(["B" * 1000, "\x00"])

    assert len(long.pieces) == LONGEST_WORD
    assert len(blank.pieces) == 1


def test_shapes_are_those_of_the_words(letters: WordPieces) -> None:
    made = rows(letters, "NATO Rome eBay")

    assert [SHAPES[number] for number in made.shapes[0][:7]] == [
        "none",
        "upper",
        *["continuation"] * 3,
        "title",
        "continuation",
    ]
    assert len(made.shapes[0]) == len(made.ids[0])
    assert made.shapes[0][-1] == 0
    assert SHAPES[shape("12")] == "digits"
    assert SHAPES[shape("...")] == "other"
    assert SHAPES[shape("rope")] == "lower"


def test_a_text_without_words_has_no_rows(letters: WordPieces) -> None:
    made = rows_of(Text([], [], []), letters)

    assert made.ids == ()
    assert made.words.dtype == np.int64
    assert len(made.words) == 0
