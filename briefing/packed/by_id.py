"""What is the row of an id, without a dictionary of all of them?"""

from collections.abc import Iterator, Mapping

from briefing.packed.ids import Index
from briefing.packed.made import Row
from briefing.packed.rows import Packed


class ById(Mapping[str, Row]):
    """Rows by their ids, in their order."""

    def __init__(self, rows: Packed[Row]) -> None:
        """Get ready to look rows up among these."""
        self._rows = rows
        self._index = Index(rows.ids)

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id; None where there is none."""
        return self._index.place_of(row_id)

    def __getitem__(self, row_id: str) -> Row:
        """The row of an id.

        Raises:
            KeyError: There is none.
        """
        at = self.place_of(row_id)
        if at is None:
            raise KeyError(row_id)
        return self._rows.row(at)

    def __contains__(self, row_id: object) -> bool:
        """Whether there is a row with this id."""
        return isinstance(row_id, str) and self.place_of(row_id) is not None

    def __iter__(self) -> Iterator[str]:
        """The ids, in turn."""
        return iter(self._rows.ids)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)
