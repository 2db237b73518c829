from pathlib import Path

import pytest

from training.documents import Document

pytest.importorskip("torch", reason="the recipe's own requirements are not installed")


def test_what_was_split_is_read_as_it_was_written(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    from training.split import Split, read_split, write_split

    data = Split(documents[:2], documents[2:4], documents[4:])
    write_split(data, tmp_path / "split")
    assert read_split(tmp_path / "split") == data


def test_no_document_is_both_learned_from_and_kept_back(documents: tuple[Document, ...]) -> None:
    from training.split import split

    found = split(documents * 12, held_out=3)
    parts = (found.by_hand, found.broadcaster, found.held_out)
    assert sum(map(len, parts)) == len(documents * 12)
