"""How do the language tests write texts with names in them?

`<PERSON:Ana Lind> went home` marks a name of the model, `<PERSON?:Ana Lind>` one that it doubts.
"""

import re
from collections.abc import Callable, Iterable, Sequence

import pytest
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split

from briefing.article import Article, PublishedFrom, Span
from briefing.language.wordpieces import WordPieces
from briefing.mention import Found, Label, Name

_MARK = re.compile(r"<([A-Z]+)(\??):([^<>]+)>")

Marked = tuple[str, list[Name]]


@pytest.fixture
def marked() -> Callable[[str], Marked]:
    """Turn the notation into a text and the model's names in it."""
    return _marked


@pytest.fixture
def shown() -> Callable[[str, Iterable[Name]], str]:
    """Turn a text and its names, also nested ones, into the notation."""
    return _shown


@pytest.fixture
def alphabet() -> Tokenizer:
    """A tokenizer whose pieces are single letters; all other characters are one piece."""
    known = {chr(number): number for number in range(ord("A"), ord("z") + 1)} | {"[UNK]": 1}
    tokenizer = Tokenizer(WordLevel(known, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Split(Regex("."), "isolated")
    return tokenizer


@pytest.fixture
def letters(alphabet: Tokenizer) -> WordPieces:
    """Word pieces of one letter each."""
    return WordPieces(alphabet)


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article of paragraphs; those that are headings begin with `# `."""
    return _article


def _marked(notation: str) -> Marked:
    text, names, done = "", [], 0
    for found in _MARK.finditer(notation):
        text += notation[done : found.start()]
        start = len(text)
        text += found[3]
        sure = 0.5 if found[2] else 0.95
        names.append(Name(start, len(text), Label(found[1]), Found.MODEL, sure))
        done = found.end()
    return text + notation[done:], names


def _shown(text: str, names: Iterable[Name]) -> str:
    names = list(names)
    inserts = [(n.start, 1, -n.end, f"<{n.label}:") for n in names]
    inserts += [(n.end, 0, -n.start, ">") for n in names]
    for place, _, _, mark in sorted(inserts, reverse=True):
        text = text[:place] + mark + text[place:]
    return text


def _article(paragraphs: Sequence[str], furniture: Sequence[str] = ()) -> Article:
    text, spans, headings, marks = "", [], [], []
    for paragraph in paragraphs:
        start = len(text)
        text += paragraph.removeprefix("# ")
        span = Span(start, len(text))
        text += "\n\n"
        if paragraph in furniture:
            marks.append(span)
            continue
        spans.append(span)
        if paragraph.startswith("# "):
            headings.append(span)
    return Article(
        id="0" * 16,
        title="A title",
        has_own_title=True,
        source="The Source",
        author=None,
        url=None,
        path=None,
        published=None,
        published_from=PublishedFrom.UNKNOWN,
        language="en",
        text=text,
        paragraphs=tuple(spans),
        furniture=tuple(marks),
        headings=tuple(headings),
    )
