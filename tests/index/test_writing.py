"""Is a change to the index seen whole or not at all, by every thread and process?"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex, IndexBroken, IndexBusy

ROUNDS = """
import sys
from pathlib import Path
from briefing_index import Document, FullTextIndex
index = FullTextIndex.open(Path(sys.argv[1]))
print("open", flush=True)
for count in range(10_000):
    stamp = str(count)
    index.update(
        Document(f"d{n}", stamp, "round", f"word{stamp} of number {n}", "", None, {})
        for n in range(12)
    )
"""
HELD = """
import sys, time
from pathlib import Path
from briefing_index import Document, FullTextIndex
def slow():
    yield Document("slow", "1", "tartus", "", "", None, {})
    print("writing", flush=True)
    sys.stdin.readline()
FullTextIndex.open(Path(sys.argv[1])).update(slow())
"""


def document(name: str, body: str = "tartus", *, stamp: str = "1") -> Document:
    return Document(name, stamp, "", body, "", None, {})


def started(script: str, folder: Path) -> subprocess.Popen[str]:
    """A Python process on the index in `folder`, once it has said its first word."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    return process


def ended(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=30)


def ids(index: FullTextIndex, query: str) -> list[str]:
    return [hit.id for hit in index.search(query).hits]


def test_stamps_tell_what_is_held(index: FullTextIndex) -> None:
    index.update([document("a", stamp="7"), document("b", stamp="")])
    assert index.stamps() == {"a": "7", "b": ""}


def test_a_known_id_is_replaced(index: FullTextIndex) -> None:
    index.update([document("a", "old text")])
    index.update([document("a", "new text", stamp="2")])
    assert ids(index, "old") == []
    assert ids(index, "new") == ["a"]
    assert index.stamps() == {"a": "2"}


def test_removed_documents_are_gone(index: FullTextIndex) -> None:
    index.update([document("a"), document("b")])
    index.update([], ["a", "a", "unknown"])
    assert ids(index, "tartus") == ["b"]


def test_an_index_can_be_emptied_and_filled_again(index: FullTextIndex) -> None:
    index.update([document("a")])
    index.update([], ["a"])
    assert index.stamps() == {}
    assert index.search("-absent").total == 0
    index.update([document("b")])
    assert ids(index, "tartus") == ["b"]


def test_a_document_may_be_removed_and_put_in_one_change(index: FullTextIndex) -> None:
    index.update([document("a", "old")])
    index.update([document("a", "new")], ["a"])
    assert ids(index, "new OR old") == ["a"]


def test_nothing_new_writes_nothing(index: FullTextIndex, tmp_path: Path) -> None:
    index.update([document("a")])
    before = sorted(path.name for path in (tmp_path / "index").glob("*.toc"))
    index.update([], ["unknown"])
    assert sorted(path.name for path in (tmp_path / "index").glob("*.toc")) == before


def test_progress_is_told_by_document(index: FullTextIndex) -> None:
    told: list[int] = []
    index.update([document("a"), document("b")], on_document=told.append)
    assert told == [1, 2]


def test_an_id_may_come_once_in_a_change(index: FullTextIndex) -> None:
    index.update([document("a")])
    with pytest.raises(ValueError, match="comes twice"):
        index.update([document("b"), document("b")])
    assert index.stamps() == {"a": "1"}


def test_a_change_that_fails_leaves_nothing(index: FullTextIndex) -> None:
    def failing() -> Iterator[Document]:
        yield document("b")
        raise KeyboardInterrupt

    index.update([document("a")])
    with pytest.raises(KeyboardInterrupt):
        index.update(failing(), ["a"])
    assert ids(index, "tartus") == ["a"]
    index.update([document("c")])
    assert index.stamps() == {"a": "1", "c": "1"}


def test_small_changes_do_not_pile_up(index: FullTextIndex, tmp_path: Path) -> None:
    index.update(document(f"many{number}") for number in range(300))
    large = next((tmp_path / "index").glob("*.trm"))
    for number in range(40):
        index.update([document(f"one{number}", f"body {number}")])
    assert large.exists()
    assert len(list((tmp_path / "index").glob("*.trm"))) < 12
    assert index.search("body").total == 40


def test_deleted_documents_do_not_pile_up(index: FullTextIndex, tmp_path: Path) -> None:
    for stamp in range(12):
        index.update(document(f"d{number}", stamp=str(stamp)) for number in range(20))
    assert len(list((tmp_path / "index").glob("*.trm"))) <= 2
    assert index.search("tartus").total == 20


def test_one_writes_at_a_time(index: FullTextIndex, tmp_path: Path) -> None:
    writer = started(HELD, tmp_path / "index")
    try:
        with pytest.raises(IndexBusy):
            index.update([document("a")])
        assert ids(index, "tartus") == []
    finally:
        ended(writer)
    assert ids(index, "tartus") == ["slow"]
    index.update([document("a")])


def test_what_another_process_wrote_is_seen_at_once(index: FullTextIndex, tmp_path: Path) -> None:
    index.update([document("a")])
    assert ids(index, "tartus") == ["a"]
    ended(started(HELD, tmp_path / "index"))
    assert sorted(ids(index, "tartus")) == ["a", "slow"]


def test_threads_share_an_index(index: FullTextIndex) -> None:
    index.update(document(f"d{number}", f"tartus {number % 5}") for number in range(50))
    queries = [f"tartus {number}" for number in range(5)] * 20
    with ThreadPoolExecutor(8) as pool:
        totals = list(pool.map(lambda query: index.search(query).total, queries))
    assert totals == [10] * 100


def test_threads_search_while_one_writes(index: FullTextIndex) -> None:
    index.update([document("d0")])
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(index.search, "tartus") for _ in range(20)]
        for number in range(1, 8):
            index.update([document(f"d{number}")])
            found += [pool.submit(index.search, "tartus") for _ in range(5)]
    assert all(1 <= result.result().total <= 8 for result in found)


def test_a_killed_writer_leaves_the_state_before(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    chance = random.Random(11)
    for _ in range(6):
        process = started(ROUNDS, folder)
        time.sleep(chance.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        index = FullTextIndex.open(folder)
        stamps = index.stamps()
        assert len(set(stamps.values())) <= 1
        assert len(stamps) in {0, 12}
        for stamp in set(stamps.values()):
            assert index.search(f"word{stamp}").total == 12
        index.update([], [*stamps])
        assert index.stamps() == {}
        index.close()
    assert not list(folder.glob("*.tmp/*"))


def test_an_index_is_kept_when_closed(tmp_path: Path) -> None:
    index = FullTextIndex.open(tmp_path)
    index.update([document("a")])
    index.close()
    again = FullTextIndex.open(tmp_path)
    assert ids(again, "tartus") == ["a"]
    again.close()


def test_a_closed_index_may_be_used_again(index: FullTextIndex) -> None:
    index.update([document("a")])
    index.close()
    index.close()
    assert ids(index, "tartus") == ["a"]


def test_an_index_that_was_made_anew_is_seen(index: FullTextIndex, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index.update([document("old")])
    assert ids(index, "tartus") == ["old"]
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    with pytest.raises(IndexBroken):
        index.search("tartus")
    other = FullTextIndex.open(folder)
    other.update([document("new")])
    other.close()
    assert ids(index, "tartus") == ["new"]
