"""Which names does an exported model find in a document, alone and with the product's rules?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.article import RawArticle
from briefing.cleaning import clean
from briefing.language.english import NewsEnglish
from briefing.language.news_names import COMPONENT
from briefing.language.pipeline import LanguageReader
from briefing.mention import UNLIKELY, Name
from training.documents import Document
from training.encoding import text_of
from training.scoring import Found, Place


def predict(model: Path, documents: Sequence[Document]) -> Iterator[dict[Place, float]]:
    """Find the names of every document with the model alone, on the words of the set.

    Yields:
        The names of a document, each with the model's confidence.
    """
    nlp = _language(model)
    _, component = nlp.pipeline[-1]
    for document in documents:
        doc = component(_doc(document, nlp.vocab))
        yield {
            (
                document.tokens[span.start][0],
                document.tokens[span.end - 1][1],
                span.label_,
            ): span._.confidence
            for span in doc.ents
        }


def likely(names: Mapping[Place, float]) -> Found:
    """Leave out what the product does not believe either."""
    return frozenset(name for name, confidence in names.items() if confidence >= UNLIKELY)


def read(model: Path, documents: Iterable[Document]) -> Iterator[Found]:
    """Find the names of every document as the product does, rules and all."""
    reader = LanguageReader(_language(model), model.name)
    articles = (clean(RawArticle(document.text, "set")) for document in documents)
    for reading in reader.read(articles):
        yield frozenset((n.start, n.end, n.label.value) for n in _outermost(reading.names))


def _language(model: Path) -> NewsEnglish:
    nlp = NewsEnglish()
    nlp.add_pipe(COMPONENT, config={"folder": str(model)})
    return nlp


def _doc(document: Document, vocab: Vocab) -> Doc:
    ends = [*(start for start, _ in document.tokens[1:]), len(document.text)]
    spaces = [end < following for (_, end), following in zip(document.tokens, ends, strict=True)]
    kept = document.no_blanks
    starts = {kept[place] for place in text_of(document).starts}
    return Doc(
        vocab,
        words=list(document.words),
        spaces=spaces,
        sent_starts=[place in starts or place == 0 for place in range(len(document.tokens))],
    )


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    """Leave out the names inside others: the sets mark none."""
    end = 0
    for name in names:
        if name.start >= end:
            end = name.end
            yield name
