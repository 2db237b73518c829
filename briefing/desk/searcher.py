"""How is a library searched by a process of its own?

Python runs one thread at a time, so a search in the reader's own process would hold up the frames
beside it, and the index would have to be loaded between the first keys. Nothing of the desk is
loaded here: the process can start before that, and gets ready meanwhile.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.children import Crew

if TYPE_CHECKING:
    from briefing.desk.searching import SearchedLibrary

_NEEDED = ("briefing.desk.searching", "briefing.desk.catalogue", "briefing.desk.hits")
"""What a search needs, with all that these load."""


def start_searcher(library: Path, *, model: str | None = None) -> "Crew[SearchedLibrary]":
    """The process that searches a library. It opens the library when it is asked, and not before.

    Args:
        library: The library's folder; see `Desk`.
        model: As for `Desk`.
    """
    searcher = Crew(
        partial(_searched_library, library.absolute(), model),
        1,
        work="searches",
        hint="`briefing reindex` makes the index anew",
    )
    searcher.start(_NEEDED)
    return searcher


def _searched_library(library: Path, model: str | None) -> "SearchedLibrary":
    from briefing.desk.searching import SearchedLibrary

    return SearchedLibrary(library, model=model)
