"""What is a document with marked names, and how is it read from a file?"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT")


@dataclass(frozen=True, slots=True)
class Name:
    """A labelled run of tokens, half-open."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its tokens as character offsets, and the names on them."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]
    unknown: frozenset[int]
    """Tokens whose label nobody vouches for; they teach nothing."""

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens as they stand in the text."""
        return tuple(self.text[start:end] for start, end in self.tokens)

    @property
    def no_blanks(self) -> tuple[int, ...]:
        """The numbers of the tokens that the model reads: all but blanks."""
        return tuple(place for place, word in enumerate(self.words) if word.strip())

    @property
    def is_undisputed(self) -> bool:
        """Whether every label was either made by hand or confirmed by cross prediction."""
        return not self.unknown

    def spelling(self, name: Name) -> str:
        """The characters of a name, gaps included."""
        return self.text[self.tokens[name.first][0] : self.tokens[name.last - 1][1]]


def read_documents(path: Path) -> Iterator[Document]:
    """Read one document a line: `text`, `tokens`, `ents` and `missing`, gzipped or plain."""
    opener = gzip.open if path.suffix == ".gz" else Path.open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Document(
                text=row["text"],
                tokens=tuple((start, end) for start, end in row["tokens"]),
                names=tuple(Name(*each) for each in row["ents"] if each[2] in LABELS),
                unknown=frozenset(row.get("missing", ())),
            )


def write_documents(path: Path, documents: Iterable[Document]) -> None:
    """Write documents as `read_documents` reads them, plain."""
    with path.open("w", encoding="utf-8") as lines:
        for document in documents:
            row = {
                "text": document.text,
                "tokens": document.tokens,
                "ents": [(name.first, name.last, name.label) for name in document.names],
                "missing": sorted(document.unknown),
            }
            lines.write(json.dumps(row) + "\n")
