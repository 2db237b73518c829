"""What does the cited Markdown brief say?"""

from collections.abc import Callable, Iterator, Sequence

from briefing.article import PublishedFrom
from briefing.entities.entity import Entity
from briefing.export.citations import Bearing, Citations, day_of
from briefing.export.dated import dated
from briefing.export.escaping import literal
from briefing.export.material import ArticleMaterial, BriefMaterial, Passage
from briefing.export.named import forms_of, named
from briefing.export.noted import noted
from briefing.export.places import companions, passages_about, quoted
from briefing.export.salience import SharedSentence, shared_sentences, unheard
from briefing.export.tables import table

_MOST_SHARED = 10
_DATE_FROM = {
    PublishedFrom.METADATA: "metadata",
    PublishedFrom.TEXT: "text",
    PublishedFrom.FILE: "file name",
    PublishedFrom.UNKNOWN: "unknown",
}


def brief_markdown(material: BriefMaterial, *, on_article: Callable[[int], None] = unheard) -> str:
    """The brief as CommonMark with tables and footnotes (GitHub's extensions).

    Every quotation is a stretch of an article's text with white space folded, and its footnote
    says where it stands. Text from outside is escaped: it renders as it is and commands nothing.
    The same material gives the same brief.

    Args:
        material: What it may say.
        on_article: Told how many articles have been looked through for what they share.
    """
    citations = Citations()
    sections = [f"# {literal(material.title)}", literal(material.scope), _sources(material)]
    if material.about is None:
        sections += _of_library(material, citations, on_article)
    else:
        sections += _of_entity(material, material.about, citations)
    sections.append(_section("Notes", noted(material.notes, citations)))
    sections.append(citations.definitions())
    return "\n\n".join(section for section in sections if section) + "\n"


def _sources(material: BriefMaterial) -> str:
    head = ("#No.", "Source", "Title", "Date", "Date known from", "#Words", "Article")
    rows = (_source(number, one) for number, one in enumerate(material.articles, 1))
    return _section("Sources", table(head, rows))


def _source(number: int, material: ArticleMaterial) -> Sequence[str]:
    article = material.article
    title = literal(article.title)
    return (
        str(number),
        literal(article.source),
        title if article.has_own_title else f"{title} *(first sentence: it has no title)*",
        day_of(article),
        _DATE_FROM[article.published_from],
        str(article.words),
        article.id,
    )


def _of_library(
    material: BriefMaterial, citations: Citations, on_article: Callable[[int], None]
) -> Iterator[str]:
    yield _shared(material, citations, on_article)
    answers = quoted(passages_about(material), citations)
    yield _section("Every sentence that answers the query", answers)
    yield from named(material)
    yield _section("Dated events", dated(material, citations))


def _of_entity(material: BriefMaterial, about: Entity, citations: Citations) -> Iterator[str]:
    passages = passages_about(material)
    places = frozenset(one.place for group in passages for one in group)
    name = literal(about.name)
    yield _section("Forms of the name", forms_of(about, material.articles))
    yield _section(f"Every sentence that names {name}", quoted(passages, citations))
    yield _section("Named in the same sentences", companions(material, passages))
    yield _section("Dated events in these sentences", dated(material, citations, within=places))


def _shared(
    material: BriefMaterial, citations: Citations, on_article: Callable[[int], None]
) -> str:
    sentences = shared_sentences(material.articles, most=_MOST_SHARED, on_article=on_article)
    sources = {one.article.source for one in material.articles}
    title = "What most sources report" if len(sources) > 1 else "What the source reports"
    return _section(title, "\n".join(_bullet(sentence, citations) for sentence in sentences))


def _bullet(sentence: SharedSentence, citations: Citations) -> str:
    shown = sentence.passage
    same = (citations.cite(other, _bearing(shown, other)) for other in (shown, *sentence.also))
    quotation = f"- {literal(shown.text)}{''.join(same)}"
    compare = "".join(citations.cite(other, Bearing.MATTER) for other in sentence.compare)
    return f"{quotation} (compare {compare})" if compare else quotation


def _bearing(shown: Passage, other: Passage) -> Bearing:
    is_same = shown.text.split() == other.text.split()
    return Bearing.VERBATIM if is_same else Bearing.NEAR


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""
