"""Who and what is named, in which forms, and how often by which article?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from briefing.entities.entity import Entity
from briefing.export.escaping import literal
from briefing.export.material import ArticleMaterial, BriefMaterial
from briefing.export.tables import table
from briefing.mention import Label

KINDS: Mapping[str, tuple[Label, ...]] = {
    "People": (Label.PERSON,),
    "Organisations and groups": (Label.ORG, Label.NORP),
    "Places": (Label.GPE, Label.LOC, Label.FAC),
    "Named events": (Label.EVENT,),
}
_MOST_ROWS = 25
_MOST_FORMS = 6
_MOST_ARTICLES = 12


class Tally(Struct, frozen=True):
    """How often the articles of a brief name one entity."""

    forms: Mapping[str, int]
    articles: Mapping[int, int]
    """Number of the article in the table of sources (from 1) to mentions."""

    @property
    def mentions(self) -> int:
        """In all articles of the brief."""
        return sum(self.articles.values())


def tally(articles: Sequence[ArticleMaterial]) -> dict[str, Tally]:
    """Entity id to counts, over the articles of the brief only."""
    forms: dict[str, Counter[str]] = {}
    numbers: dict[str, Counter[int]] = {}
    for number, material in enumerate(articles, 1):
        for mention in material.mentions:
            form = " ".join(mention.text.split())
            forms.setdefault(mention.entity, Counter())[form] += 1
            numbers.setdefault(mention.entity, Counter())[number] += 1
    return {entity: Tally(forms[entity], numbers[entity]) for entity in forms}


def named(material: BriefMaterial) -> Iterable[str]:
    """One section for every kind of name that occurs."""
    tallies = tally(material.articles)
    for title, labels in KINDS.items():
        entities = [one for one in material.entities if one.label in labels and one.id in tallies]
        if entities:
            ranked = sorted(entities, key=lambda one: (-tallies[one.id].mentions, one.name, one.id))
            yield f"## {title}\n\n{_names(ranked, tallies)}"


def forms_of(entity: Entity, articles: Sequence[ArticleMaterial]) -> str:
    """The table of an entity's forms, each with the articles that use it."""
    counts: dict[str, Counter[int]] = {}
    for number, material in enumerate(articles, 1):
        for mention in material.mentions:
            if mention.entity == entity.id:
                counts.setdefault(" ".join(mention.text.split()), Counter())[number] += 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    rows = ((literal(form), str(by.total()), _by_article(by)) for form, by in ranked)
    return table(("Form", "#Mentions", "By article"), rows)


def _names(entities: Sequence[Entity], tallies: Mapping[str, Tally]) -> str:
    rows = (_row(entity, tallies[entity.id]) for entity in entities[:_MOST_ROWS])
    drawn = table(("Name", "Forms", "#Mentions", "By article"), rows)
    left = len(entities) - _MOST_ROWS
    return drawn if left <= 0 else f"{drawn}\n\nAnd {left} more, named less often."


def _row(entity: Entity, counted: Tally) -> tuple[str, str, str, str]:
    forms = sorted(counted.forms.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [f"{literal(form)} ({count})" for form, count in forms[:_MOST_FORMS]]
    if len(forms) > _MOST_FORMS:
        shown.append(f"{len(forms) - _MOST_FORMS} more")
    by = _by_article(counted.articles)
    return (literal(entity.name), ", ".join(shown), str(counted.mentions), by)


def _by_article(counts: Mapping[int, int]) -> str:
    shown = [f"{number} ({counts[number]})" for number in sorted(counts)[:_MOST_ARTICLES]]
    if len(counts) > _MOST_ARTICLES:
        shown.append(f"{len(counts) - _MOST_ARTICLES} more")
    return ", ".join(shown)
