"""Is a damaged index refused, and never answered from wrongly or with a strange error?"""

import random
import shutil
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex, IndexBroken

QUERIES = ("tartus", '"tartus port"', "po*", "tartis~", "date:2024", "-port")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index of two segments."""
    index = FullTextIndex.open(tmp_path / "index")
    for start in (0, 40):
        index.update(
            Document(f"d{number}", "1", "port", f"tartus port {number}", "", None, {})
            for number in range(start, start + 40)
        )
    index.close()
    return tmp_path / "index"


def use(folder: Path) -> None:
    """Open, read and search an index."""
    index = FullTextIndex.open(folder)
    try:
        index.stamps()
        for query in QUERIES:
            index.search(query)
    finally:
        index.close()


def test_another_version_is_refused(folder: Path) -> None:
    (folder / "version").write_text("0")
    with pytest.raises(IndexBroken, match="version 0"):
        FullTextIndex.open(folder)


def test_a_missing_file_is_damage(folder: Path) -> None:
    next(folder.glob("*.trm")).unlink()
    with pytest.raises(IndexBroken):
        FullTextIndex.open(folder)


@pytest.mark.parametrize("kind", ["toc", "trm", "pst", "key.col"])
@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_file_cut_short_is_damage(folder: Path, kind: str, share: float) -> None:
    path = next(folder.glob(f"*{kind}"))
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(IndexBroken):
        use(folder)


def test_wrong_bytes_raise_nothing_else(folder: Path, tmp_path: Path) -> None:
    chance = random.Random(5)
    refused = 0
    for count in range(60):
        copy = tmp_path / str(count)
        shutil.copytree(folder, copy)
        path = chance.choice(sorted(p for p in copy.glob("*.*") if p.suffix != ".tmp"))
        content = bytearray(path.read_bytes())
        for _ in range(min(20, len(content))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        try:
            use(copy)
        except IndexBroken:
            refused += 1
    assert refused > 10


def test_a_broken_index_can_be_deleted_and_made_again(folder: Path) -> None:
    next(folder.glob("*.toc")).write_bytes(b"")
    with pytest.raises(IndexBroken):
        FullTextIndex.open(folder)
    shutil.rmtree(folder)
    use(folder)


def test_a_folder_that_is_a_file_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("")
    with pytest.raises(FileExistsError):
        FullTextIndex.open(tmp_path / "index")
