"""Which sentences and names does an article hold?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from briefing.article import Article, Span
from briefing.language.english import NewsEnglish
from briefing.language.foreign import load_pipeline
from briefing.language.news_names import COMPONENT, NewsNames
from briefing.language.rules import refine
from briefing.language.units import Piece, pieces, units
from briefing.mention import Found, Label, Name, Reading

_LABELS = {label.value: label for label in Label} | {"PER": Label.PERSON}
_UNSAID = 0.9
"""The confidence of a name from a pipeline that gives none."""
_NO_LIMIT = 1 << 40
"""spaCy's limit on characters guards its parser's memory; no parser runs here."""


class LanguageReader:
    """Reads articles with the shipped model, or with an installed spaCy pipeline in its place."""

    def __init__(self, nlp: Language, model: str) -> None:
        """Read with `nlp`; `model` is its name and version, as readings quote it."""
        self.model = model
        self._nlp = nlp
        self._nlp.max_length = _NO_LIMIT

    @classmethod
    def load(cls, model: str | None = None) -> "LanguageReader":
        """Load the installed spaCy pipeline `model`, by default the shipped one.

        Raises:
            ModelError: It is not installed, or its files are damaged.
        """
        if model is not None:
            nlp = load_pipeline(model)
            return cls(nlp, f"{model} {nlp.meta['version']}")
        english = NewsEnglish()
        return cls(english, cast("NewsNames", english.add_pipe(COMPONENT)).model)

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield the reading of each article, in order; a few articles are read ahead together."""
        read = self._nlp.pipe(_fed(articles), as_tuples=True, batch_size=32)
        for _, group in groupby(read, key=lambda each: each[1].number):
            marked: list[Name] = []
            for doc, unit in group:
                marked += _names(doc, unit.span.start)
            found = refine(unit.article, unit.pieces, marked)
            yield Reading(self.model, tuple(piece.span for piece in unit.pieces), tuple(found))


@dataclass(frozen=True, slots=True)
class _Unit:
    """What goes through the pipeline at once, and where it belongs."""

    number: int
    article: Article
    pieces: tuple[Piece, ...]
    span: Span


def _fed(articles: Iterable[Article]) -> Iterator[tuple[str, _Unit]]:
    for number, article in enumerate(articles):
        story = article.story()
        read = tuple(pieces(article))
        for span in tuple(units(read)) or (Span(0, 0),):
            yield story[span.start : span.end], _Unit(number, article, read, span)


def _names(doc: Doc, offset: int) -> Iterator[Name]:
    for span in doc.ents:
        label = _LABELS.get(span.label_)
        if label is not None:
            confidence = span._.confidence if span._.confidence is not None else _UNSAID
            start, end = offset + span.start_char, offset + span.end_char
            yield Name(start, end, label, Found.MODEL, confidence)
