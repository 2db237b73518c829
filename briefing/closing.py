"""What is closed when the block of a `with` statement ends?"""

from types import TracebackType
from typing import Self


class Closing:
    """Something that is open from the start, and has a `close`."""

    def __enter__(self) -> Self:
        """Nothing to do: it is open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of what it holds."""
        raise NotImplementedError
