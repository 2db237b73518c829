"""What does the index hold of a document, field by field?"""

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, TEXT, Schema
from whoosh.writing import SegmentWriter

from briefing_index.analysis import BREAK, places
from briefing_index.document import NAME_FIELDS, Document

VERSION = "2"
"""Changes whenever an index that was written before can no longer be read or would find less."""

WORD_FIELDS = ("title", "body", "source", *NAME_FIELDS)
"""Fields with words in them, each with its positions; the texts themselves are not stored."""
MEASURED_FIELDS = ("title", "body")
"""Fields whose length counts when a hit is scored."""
NO_DATE = 0
"""Zero, because Whoosh leaves out the zeros at the end of a column."""


def schema() -> Schema:
    """The fields, for Whoosh."""
    fields = {name: TEXT(phrase=True) for name in WORD_FIELDS}
    return Schema(
        id=ID(unique=True),
        key=COLUMN(VarBytesColumn()),
        date=COLUMN(NumericColumn("I", default=NO_DATE)),
        **fields,
    )


def write(document: Document, writer: SegmentWriter) -> None:
    """Add a document to what `writer` writes, its words to the `gathering.Pool` that it has.

    Whoosh's own way makes an object for each word that stands anywhere, and looks at each twice.
    """
    number, columns, pool = writer.docnum, writer.perdocwriter, writer.pool
    texts = {"title": document.title, "body": document.body, "source": document.source}
    texts |= {field: BREAK.join(forms) for field, forms in document.names.items()}
    columns.start_doc(number)
    for field, text in texts.items():
        length = pool.add_words(field, number, places(text))
        columns.add_field(field, writer.schema[field], None, length)
    pool.add_name("id", number, document.id)
    date = document.published.toordinal() if document.published else NO_DATE
    values = {"key": f"{document.id}\n{document.stamp}".encode(), "date": date}
    for name, value in values.items():
        columns.add_column_value(name, writer.schema[name].column_type, value)
    columns.finish_doc()
    writer.docnum += 1
    writer._added = True


def parted(key: bytes) -> tuple[str, str]:
    """The id and the stamp in a key."""
    name, _, stamp = key.decode().partition("\n")
    return name, stamp
