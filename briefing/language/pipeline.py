"""Which sentences and names does an article hold?"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from briefing.article import Article, Span
from briefing.language.english import news_english
from briefing.language.foreign import load_pipeline
from briefing.language.news_names import COMPONENT, NewsNames
from briefing.language.rules import refine
from briefing.language.units import Piece, pieces, units
from briefing.mention import Found, Label, Name, Reading
from briefing.tongues import UNKNOWN

_LABELS = {label.value: label for label in Label} | {"PER": Label.PERSON}
_ALL_LANGUAGES = "xx"
"""spaCy's code for a pipeline that reads many languages."""
_UNSAID = 0.9
"""The confidence of a name from a pipeline that gives none."""
_AHEAD = 16
"""Articles that are read together."""
_FOREIGN_LONGEST = 8_000
"""Characters that another pipeline reads at once, trained as it was on texts without headings."""
_REMEMBERED = 50_000
"""Words that spaCy keeps; later ones, half a kilobyte each, are forgotten with their articles."""
_NO_LIMIT = 1 << 40
"""spaCy's limit on characters guards its parser's memory; no parser runs here."""


class LanguageReader:
    """Reads articles with the shipped model, or with an installed spaCy pipeline in its place."""

    def __init__(self, nlp: Language, model: str) -> None:
        """Read with `nlp`; `model` is its name and version, as readings quote it."""
        self.model = model
        self._nlp = nlp
        self._nlp.max_length = _NO_LIMIT
        self._is_shipped = nlp.has_pipe(COMPONENT)

    @classmethod
    def load(cls, model: str | None = None) -> "LanguageReader":
        """Load the installed spaCy pipeline `model`, by default the shipped one.

        Raises:
            ModelError: It is not installed, or its files are damaged.
        """
        if model is not None:
            nlp = load_pipeline(model)
            return cls(nlp, f"{model} {nlp.meta['version']}")
        english = news_english()
        return cls(english, cast("NewsNames", english.add_pipe(COMPONENT)).model)

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield the reading of each article, in order; a few articles are read ahead together.

        Names are marked only in articles in the language that the pipeline was made for.
        """
        left = iter(articles)
        while ahead := tuple(islice(left, _AHEAD)):
            cut = [tuple(pieces(article)) for article in ahead]
            for article, read, marked in zip(ahead, cut, self._marked(ahead, cut), strict=True):
                is_served = self._serves(article.language)
                found = refine(article, read, marked) if is_served else ()
                sentences = tuple(piece.span for piece in read)
                yield Reading(self.model, sentences, tuple(found), is_marked=is_served)

    def _marked(
        self, articles: Sequence[Article], cut: Sequence[Sequence[Piece]]
    ) -> list[list[Name]]:
        """The names that the pipeline marks in each article, given as its pieces too."""
        marked: list[list[Name]] = [[] for _ in articles]
        with self._memory():
            fed = self._fed(articles, cut)
            for doc, (number, offset) in self._nlp.pipe(fed, as_tuples=True, batch_size=_AHEAD):
                marked[number] += _names(doc, offset)
        return marked

    def _fed(
        self, articles: Sequence[Article], cut: Sequence[Sequence[Piece]]
    ) -> Iterator[tuple[Doc, tuple[int, int]]]:
        """What goes through the pipeline: each with its article's number and its place in it."""
        for number, (article, read) in enumerate(zip(articles, cut, strict=True)):
            if self._serves(article.language):
                story = article.story()
                for span in self._units(story, read):
                    doc = self._nlp.make_doc(story[span.start : span.end])
                    _mark_sentences(doc, span, read)
                    yield doc, (number, span.start)

    def _units(self, story: str, read: Iterable[Piece]) -> Iterator[Span]:
        if self._is_shipped:
            return units(story, read)
        return units(story, read, longest=_FOREIGN_LONGEST, headings_apart=True)

    def _memory(self) -> AbstractContextManager[object]:
        """Where docs live; only the shipped model is known to keep nothing of them."""
        is_full = self._is_shipped and len(self._nlp.vocab.strings) > _REMEMBERED
        return self._nlp.memory_zone() if is_full else nullcontext()

    def _serves(self, language: str) -> bool:
        return language == UNKNOWN or self._nlp.lang in (language, _ALL_LANGUAGES)


def _mark_sentences(doc: Doc, unit: Span, read: Iterable[Piece]) -> None:
    """Tell the pipeline where sentences and headings begin."""
    starts = [piece.span.start - unit.start for piece in read if unit.overlaps(piece.span)]
    for token in np.searchsorted(doc.to_array("IDX"), starts).tolist():
        if token < len(doc):
            doc[token].is_sent_start = True


def _names(doc: Doc, offset: int) -> Iterator[Name]:
    for span in doc.ents:
        label = _LABELS.get(span.label_)
        if label is not None:
            confidence = span._.confidence if span._.confidence is not None else _UNSAID
            start, end = offset + span.start_char, offset + span.end_char
            yield Name(start, end, label, Found.MODEL, confidence)
