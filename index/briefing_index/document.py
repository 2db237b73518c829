"""What does the index take in?"""

import datetime
from collections.abc import Mapping

from msgspec import Struct

NAME_FIELDS = ("person", "org", "place", "group", "event")
"""The fields that hold names. `entity:` in a query searches all of them."""


class Document(Struct, frozen=True):
    """One article, as the index sees it."""

    id: str
    """One line of text."""
    stamp: str
    """The revision of what is indexed: the document must be written anew when it changes."""
    title: str
    body: str
    source: str
    published: datetime.date | None
    names: Mapping[str, tuple[str, ...]]
    """Name forms by field (see `NAME_FIELDS`)."""

    def __post_init__(self) -> None:
        """Refuse what the index cannot hold.

        Raises:
            ValueError: the id is empty or longer than a line, or a name field is unknown.
        """
        if not self.id or "\n" in self.id:
            raise ValueError(f"not an id for a document: {self.id!r}")
        if unknown := set(self.names) - set(NAME_FIELDS):
            raise ValueError(f"unknown name fields: {', '.join(sorted(unknown))}")
