"""Which invented documents are the tests of the recipe run on?"""

from pathlib import Path

import pytest

from training.documents import Document, read_documents
from training.names import NamePool, collect_names

SAMPLE = Path(__file__).parent / "sample.jsonl"


@pytest.fixture
def documents() -> tuple[Document, ...]:
    return tuple(read_documents(SAMPLE))


@pytest.fixture
def pool(documents: tuple[Document, ...]) -> NamePool:
    return collect_names(documents)
