import hashlib
import os
from pathlib import Path

import pytest

from briefing.article import Skipped
from briefing.errors import Unreadable
from briefing.sources import find_files, read_file


def write(path: Path, text: str = "A ship came in.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*places: Path) -> list[Path | Skipped]:
    return list(find_files([str(place) for place in places]))


def skipped(*places: Path) -> Skipped:
    (only,) = found(*places)
    assert isinstance(only, Skipped)
    assert only.hint
    return only


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    names = ["a.txt", "b/c.md", "b/d/e.HTML", "c.text"]
    paths = [write(tmp_path / name) for name in reversed(names)]
    assert found(tmp_path) == list(reversed(paths))


def test_hidden_files_and_other_formats_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    for name in [".hidden.txt", ".git/a.txt", "picture.png", "noending"]:
        write(tmp_path / name)
    shown = write(tmp_path / "shown.txt")
    assert found(tmp_path) == [shown]


def test_a_file_that_is_named_is_always_tried(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in [".hidden.txt", "noending"]]
    assert found(*paths) == paths


def test_a_file_is_given_once(tmp_path: Path) -> None:
    path = write(tmp_path / "sub" / "a.txt")
    (tmp_path / "link.txt").symlink_to(path)
    assert found(path, tmp_path, path.parent, path) == [path]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    path = write(tmp_path / "sub" / "a.txt")
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert found(tmp_path) == [path]


def test_relative_places_come_back_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert list(find_files(["./sub/../a.txt"])) == [path]


def test_a_missing_path_is_skipped_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    missing, other = found(tmp_path / "none.txt", path)
    assert isinstance(missing, Skipped)
    assert (missing.place, missing.reason) == (
        str(tmp_path / "none.txt"),
        "no such file or folder",
    )
    assert other == path


def test_a_folder_with_nothing_readable_says_so(tmp_path: Path) -> None:
    write(tmp_path / "sub" / "picture.png")
    assert skipped(tmp_path).reason == "a folder with nothing readable in it"


def test_what_is_neither_file_nor_folder_is_skipped(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert skipped(pipe).reason == "neither a file nor a folder"


def test_a_name_that_is_no_text_is_skipped(tmp_path: Path) -> None:
    try:
        write(tmp_path / os.fsdecode(b"a\xff.txt"))
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert skipped(tmp_path).place.endswith("a?.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_skipped(tmp_path: Path) -> None:
    folder = write(tmp_path / "shut" / "a.txt").parent
    folder.chmod(0)
    try:
        assert skipped(folder).reason == "permission denied"
    finally:
        folder.chmod(0o700)


def test_a_file_is_read_with_its_fingerprint(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    source = read_file(path)
    assert source.fingerprint == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [raw.place for raw in source.articles] == [str(path)]


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read_file(tmp_path / "gone.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="directory"):
        read_file(tmp_path)


def test_a_huge_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        read_file(path)


def test_an_empty_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="empty"):
        read_file(write(tmp_path / "a.txt", ""))
