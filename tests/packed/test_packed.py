"""Are rows that are held packed the same as rows in a list?"""

import random
from dataclasses import dataclass

import pytest

from briefing.packed.by_id import ById
from briefing.packed.ids import Ids, Index
from briefing.packed.joined import Joined
from briefing.packed.pieces import Pieces
from briefing.packed.rows import Packed, Picked, place_among


@dataclass(frozen=True)
class Note:
    id: str
    text: str | None
    numbers: tuple[int, ...] = ()


NOTES = [
    Note("b", "plain", (1, 70_000)),
    Note("a", None),
    Note("é-long-id", "Привет, Besançon \U0001f30d\nline"),
    Note("", "the empty id"),
]


def packed(notes: list[Note]) -> Packed[Note]:
    return Packed(((note.id, note.text, note.numbers) for note in notes), make=Note)


def test_packed_rows_are_those_of_the_list_in_its_order() -> None:
    rows = packed(NOTES)

    assert list(rows) == NOTES
    assert rows == NOTES
    assert [rows[at] for at in range(-4, 4)] == NOTES * 2
    assert rows[1:3] == (NOTES[1], NOTES[2])
    assert len(rows) == 4


def test_other_rows_are_not_equal() -> None:
    assert packed(NOTES) != NOTES[:-1]
    assert packed(NOTES) != NOTES[::-1]
    assert packed(NOTES) == packed(NOTES)


def test_a_row_beyond_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        packed(NOTES)[4]


def test_without_rows_there_is_nothing() -> None:
    rows = packed([])

    assert list(rows) == []
    assert rows.place_of("a") is None
    assert dict(ById(rows)) == {}
    assert Index(rows.ids).place_of("a") is None


def test_every_id_knows_its_place() -> None:
    rows = packed(NOTES)
    index = Index(rows.ids)

    for at, note in enumerate(NOTES):
        assert rows.place_of(note.id) == at
        assert index.place_of(note.id) == at
    for missing in ("c", "é", "long", "é-long-id-and-more"):
        assert rows.place_of(missing) is None
        assert index.place_of(missing) is None


def test_an_id_is_not_found_across_two_others() -> None:
    ids = Ids(["aab", "bcc", "abb"])

    assert ids.place_of("abb") == 2
    assert ids.place_of("bbc") is None
    assert ids.place_of("aabb") is None


def test_the_mapping_by_id_is_that_of_the_list() -> None:
    by_id = ById(packed(NOTES))

    assert list(by_id) == [note.id for note in NOTES]
    assert dict(by_id) == {note.id: note for note in NOTES}
    assert by_id.get("nobody") is None
    assert "nobody" not in by_id
    assert "a" in by_id
    with pytest.raises(KeyError):
        by_id["nobody"]


def test_some_of_the_rows_know_their_own_places() -> None:
    some = Picked(packed(NOTES), [0, 2])

    assert list(some) == [NOTES[0], NOTES[2]]
    assert some.place_of("é-long-id") == 1
    assert some.place_of("a") is None


def test_a_number_is_found_among_others() -> None:
    assert [place_among([2, 5], number) for number in (1, 2, 5, 9)] == [None, 0, 1, None]


def test_joined_lists_are_one_list() -> None:
    joined = Joined(
        [[Note("head", "A")], Picked(packed(NOTES), [1, 2]), [], [Note("end", "Z")]],
        key=lambda note: note.id,
    )

    assert [note.id for note in joined] == ["head", "a", "é-long-id", "end"]
    assert [joined.place_of(note.id) for note in joined] == [0, 1, 2, 3]
    assert joined.place_of("b") is None
    assert len(joined) == 4
    assert all(joined.parts)


def test_pieces_and_ids_are_cut_and_put_together_like_lists() -> None:
    chance = random.Random(5)
    texts = [chance.choice("abcé") * chance.randint(0, 9) for _ in range(40)]
    new = ["a much longer text", "", "x"]
    cuts = [(False, 3, 9), (True, 0, 2), (False, 9, 9), (False, 20, 40), (True, 2, 3)]
    there = [text for is_new, first, end in cuts for text in (new if is_new else texts)[first:end]]

    pieces = Pieces.of(text.encode() for text in texts)
    patched = pieces.patched(Pieces.of(text.encode() for text in new), cuts)
    assert [piece.decode() for piece in patched] == there
    assert [patched[at].decode() for at in range(len(patched))] == there
    assert list(Ids(texts).patched(Ids(new), cuts)) == there
