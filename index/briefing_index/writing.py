"""How are documents written so that others see all of a change, or nothing?"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.codec.whoosh3 import W3Segment
from whoosh.index import FileIndex, LockError
from whoosh.writing import MERGE_SMALL, OPTIMIZE, SegmentWriter

from briefing_index.codec import Codec
from briefing_index.document import Document
from briefing_index.errors import DAMAGE, IndexBroken, IndexBusy
from briefing_index.gathering import Pool
from briefing_index.query import Exactly
from briefing_index.schema import write
from briefing_index.snapshot import Snapshot

_MEMORY = 256 << 20
"""Bytes of postings that a writer holds before it puts them aside."""


class Change:
    """Documents that are put in and taken out, up to one commit."""

    def __init__(self, writer: SegmentWriter, folder: Path) -> None:
        """Take what `writer` has locked."""
        self._writer = writer
        self._before = Snapshot(writer.reader(), folder)
        self._put: set[str] = set()
        self._removed: set[str] = set()

    def put(self, document: Document) -> None:
        """Write a document, in place of the one with its id.

        Raises:
            ValueError: it was put in before.
        """
        if document.id in self._put:
            raise ValueError(f"the document {document.id!r} comes twice")
        self.remove(document.id)
        self._put.add(document.id)
        write(document, self._writer)

    def remove(self, name: str) -> None:
        """Take out the document with this id, if it was there before the change."""
        if name in self._removed:
            return
        for number in self._before.postings("id", Exactly(name)).documents.tolist():
            self._writer.delete_document(number)
            self._removed.add(name)

    def finish(self) -> None:
        """Commit, if anything was changed."""
        self._before.close()
        if self._put or self._removed:
            self._writer.commit(mergetype=_merge)
        else:
            self._writer.cancel()


@contextmanager
def writing(index: FileIndex, folder: Path) -> Iterator[Change]:
    """A change to the index: committed at the end, dropped when the block raises.

    Raises:
        IndexBusy: another process or thread is writing.
        IndexBroken: the files are damaged.
    """
    with _damage_told(folder):
        try:
            writer = segment_writer(index, folder)
        except LockError as error:
            raise IndexBusy("another process is writing to the index") from error
    with index.storage.closed_on_error():
        try:
            with _damage_told(folder):
                change = Change(writer, folder)
            yield change
            with _damage_told(folder):
                change.finish()
        except BaseException:
            _abandon(writer)
            raise


def segment_writer(index: FileIndex, folder: Path) -> SegmentWriter:
    """Whoosh's writer, which writes our posting lists from our pool."""
    writer = index.writer(compound=False, codec=Codec())
    writer.pool = Pool(folder, _MEMORY)
    return writer


@contextmanager
def _damage_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        # A full disk, say: nothing is wrong with what is there.
        raise
    except DAMAGE as error:
        raise IndexBroken(f"the index in {folder} is damaged: {error}") from error


def _abandon(writer: SegmentWriter) -> None:
    """Drop what was written and let others write; its files go at the next commit."""
    if writer.is_closed:
        return
    try:
        writer.cancel()
    except DAMAGE:
        # Cancelling writes too, and fails again on a full disk; the lock must not outlive it.
        writer.writelock.release()


def _merge(writer: SegmentWriter, segments: list[W3Segment]) -> list[W3Segment]:
    """Merge small segments, and those of which a third is deleted; give back the others."""
    used = [segment for segment in segments if segment.deleted_count() < segment.doc_count_all()]
    kept = MERGE_SMALL(writer, used)
    sparse = [seg for seg in kept if 3 * seg.deleted_count() > seg.doc_count_all()]
    OPTIMIZE(writer, sparse)
    return [segment for segment in kept if segment not in sparse]
