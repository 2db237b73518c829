"""What does the index hold of a document, field by field?"""

import struct
from collections import defaultdict
from collections.abc import Iterator

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, TEXT, Schema

from briefing_index.analysis import BREAK, words
from briefing_index.document import NAME_FIELDS, Document

VERSION = "2"
"""Changes whenever an index that was written before can no longer be read or would find less."""

WORD_FIELDS = ("title", "body", "source", *NAME_FIELDS)
"""Fields with words in them, each with its positions; the texts themselves are not stored."""
MEASURED_FIELDS = ("title", "body")
"""Fields whose length counts when a hit is scored."""
NO_DATE = 0
"""Zero, because Whoosh leaves out the zeros at the end of a column."""


class WordField(TEXT):  # type: ignore[misc]  # Whoosh has no types
    """A text whose words are those of `analysis`.

    Whoosh's way, one token object at a time and each list of positions pickled, takes twice as
    long.
    """

    def index(self, value: str, **_options: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Each word, how often it stands there, its weight, and where."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for word in words(value):
            places[word.text].append(word.position)
        for text, positions in places.items():
            count = len(positions)
            yield text.encode(), count, float(count), struct.pack(f"<{count}I", *positions)


def schema() -> Schema:
    """The fields, for Whoosh."""
    fields = {name: WordField(phrase=True) for name in WORD_FIELDS}
    return Schema(
        id=ID(unique=True),
        key=COLUMN(VarBytesColumn()),
        date=COLUMN(NumericColumn("I", default=NO_DATE)),
        **fields,
    )


def row(document: Document) -> dict[str, object]:
    """What is written for a document."""
    texts = {"title": document.title, "body": document.body, "source": document.source}
    names = {field: BREAK.join(forms) for field, forms in document.names.items()}
    date = document.published.toordinal() if document.published else NO_DATE
    key = f"{document.id}\n{document.stamp}".encode()
    return {"id": document.id, "key": key, "date": date} | texts | names


def parted(key: bytes) -> tuple[str, str]:
    """The id and the stamp in a key."""
    name, _, stamp = key.decode().partition("\n")
    return name, stamp
