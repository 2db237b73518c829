"""Does the index know whether it holds what it should, without reading all of it each time?"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex

Stamps = list[tuple[str, str]]


def document(name: str, stamp: str) -> Document:
    return Document(name, stamp, "", "tartus", "", None, {})


def not_read() -> Iterable[tuple[str, str]]:
    """Stamps that nobody should ask for."""
    raise AssertionError("the stamps were read")


@pytest.fixture
def filled(index: FullTextIndex) -> FullTextIndex:
    index.update([document("a", "1"), document("b", "2")])
    return index


@pytest.mark.parametrize(
    ("stamps", "is_held"),
    [
        ([("a", "1"), ("b", "2")], True),
        ([("b", "2"), ("a", "1")], True),
        ([("a", "1"), ("b", "3")], False),
        ([("a", "2"), ("b", "1")], False),
        ([("a", "1")], False),
        ([("a", "1"), ("b", "2"), ("c", "3")], False),
        ([], False),
    ],
)
def test_only_the_very_same_documents_are_held(
    filled: FullTextIndex, stamps: Stamps, *, is_held: bool
) -> None:
    assert filled.holds(lambda: stamps, version=1) is is_held
    assert filled.holds(lambda: stamps, version=1) is is_held


def test_what_was_found_to_be_held_is_not_read_again(filled: FullTextIndex, tmp_path: Path) -> None:
    assert filled.holds(lambda: [("a", "1"), ("b", "2")], version=7)
    assert filled.holds(not_read, version=7)
    another = FullTextIndex.open(tmp_path / "index")
    assert another.holds(not_read, version=7)
    another.close()


def test_a_newer_version_is_read(filled: FullTextIndex) -> None:
    assert filled.holds(lambda: [("a", "1"), ("b", "2")], version=7)
    for _ in range(2):
        assert not filled.holds(lambda: [("a", "1"), ("b", "9")], version=8)


def test_all_is_read_after_anything_was_written(filled: FullTextIndex) -> None:
    assert filled.holds(lambda: [("a", "1"), ("b", "2")], version=7)
    filled.update([], ["b"])
    assert not filled.holds(lambda: [("a", "1"), ("b", "2")], version=7)


def test_a_note_that_cannot_be_kept_is_done_without(filled: FullTextIndex, tmp_path: Path) -> None:
    (tmp_path / "index" / "held").mkdir()
    for _ in range(2):
        assert filled.holds(lambda: [("a", "1"), ("b", "2")], version=7)
