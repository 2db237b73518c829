"""What do the tests of the index share?"""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex

Search = Callable[..., list[str]]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[FullTextIndex]:
    """An empty index."""
    opened = FullTextIndex.open(tmp_path / "index")
    yield opened
    opened.close()


@pytest.fixture
def search(index: FullTextIndex) -> Search:
    """The ids, in order of the alphabet, that answer a query over `NEWS`."""
    index.update(NEWS)

    def found(query: str, *, typing: bool = False) -> list[str]:
        return sorted(hit.id for hit in index.search(query, typing=typing).hits)

    return found


NEWS = (
    Document(
        id="kremlin",
        stamp="1",
        title="Moscow keeps quiet about its port",
        body="The Kremlin\u2019s spokesman, Dmitry Peskov, met U.S. envoys at 10:30 in Türkiye. "
        "The Khmeimim air base stays open. It cost 1,500 roubles.",
        source="Northern Post",
        published=datetime.date(2024, 12, 9),
        names={"person": ("Dmitry Peskov", "Peskov"), "place": ("Khmeimim", "Moscow")},
    ),
    Document(
        id="damascus",
        stamp="1",
        title="Tartus: what the new rulers want",
        body="Ahmed al-Sharaa spoke of Hmeimim. An air raid near the naval base hit Sana'a road.",
        source="Harbour Daily",
        published=datetime.date(2024, 12, 16),
        names={"person": ("Ahmed al-Sharaa",), "place": ("Hmeimim", "Tartus")},
    ),
    Document(
        id="undated",
        stamp="1",
        title="Letters",
        body="A reader asks about Tartus and the price of bread.",
        source="Harbour Daily",
        published=None,
        names={},
    ),
)
