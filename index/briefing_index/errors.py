"""What can go wrong with the full-text index?"""

import pickle
import struct
import zlib

from whoosh.filedb.filetables import FileFormatError
from whoosh.index import IndexError as IndexFormatError

DAMAGE = (
    OSError,
    EOFError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
    pickle.PickleError,
    struct.error,
    zlib.error,
    FileFormatError,
    IndexFormatError,
)
"""What the engine raises on damaged files: it trusts every length and offset in them."""


class IndexBroken(Exception):
    """The index is damaged, or of another version; delete its folder and open it again."""


class IndexBusy(Exception):
    """Another process is writing to the index."""


class QueryUnreadable(Exception):
    """A query cannot be read."""

    def __init__(self, message: str, position: int) -> None:
        """`position` is the character of the query (from 0) at which reading failed."""
        super().__init__(message)
        self.message = message
        self.position = position
