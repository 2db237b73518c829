"""Which notes belong into a brief?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.article import Article
from briefing.export.material import BriefMaterial, Note, Passage
from briefing.notebook import Entry, Mark


def with_notes(material: BriefMaterial, entries: Iterable[Entry]) -> BriefMaterial:
    """The material with the notes on its names and its articles, in the order of the brief.

    A note on a stretch that is gone from its article is a note on the article.
    """
    on_entity: defaultdict[str, list[Entry]] = defaultdict(list)
    on_article: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.mark is Mark.NOTE and entry.target is not None:
            on_entity[entry.target.entity or ""].append(entry)
            on_article[entry.target.article or ""].append(entry)
    about = () if material.about is None else (material.about,)
    entities = dict.fromkeys((*about, *material.entities))
    on_names = (Note(entry.text, each) for each in entities for entry in on_entity[each.id])
    articles = (one.article for one in material.articles)
    notes = (note for each in articles for note in _on_article(each, on_article[each.id]))
    return replace(material, notes=(*on_names, *notes))


def _on_article(article: Article, entries: Iterable[Entry]) -> Iterator[Note]:
    """The notes on the whole article, then those on its sentences in their order."""
    spans = [(entry.target.span if entry.target else None, entry.text) for entry in entries]
    yield from (Note(text, article) for span, text in spans if span is None)
    placed = sorted((span, text) for span, text in spans if span is not None)
    yield from (Note(text, Passage(article, span)) for span, text in placed)
