"""Which other entities does an entity's name lead to?"""

from collections.abc import Iterator

from briefing.desk.answers import Related
from briefing.desk.there import entity_there
from briefing.entities.entity import Entity
from briefing.entities.forms import fold
from briefing.language.countries import country_of, country_of_people, peoples_of
from briefing.mention import Label
from briefing.record import ledger, names
from briefing.record.database import Database

MAY_BE_MEANT = "may be meant"
IN_ITS_NAME = "in its name"
ITS_COUNTRY = "its country"
ITS_PEOPLE = "its people"
NAMED_AFTER_IT = "named after it"

_LONGEST_PART = 4
"""Words of a name's part that is looked up."""
_SHORTEST_NAME = 3
"""Letters from which names that contain a name are looked for."""
_MOST_NAMED_AFTER = 40
_NO_OWN_PARTS = frozenset({Label.PERSON})
"""Parts of these names name nothing else: a surname is no relation."""


def related(database: Database, entity_id: str) -> tuple[Related, ...]:
    """See `Desk.related`."""
    entity = entity_there(database, entity_id)
    found: dict[str, Related] = {}
    for other, why in _all(database, entity):
        if other.id != entity.id:
            found.setdefault(other.id, Related(other, why))
    return tuple(found.values())


def _all(database: Database, entity: Entity) -> Iterator[tuple[Entity, str]]:
    with database.reading() as db:
        meant = ledger.candidates(db, entity.id)
    for other in names.entities_with(database, meant):
        yield other, MAY_BE_MEANT
    for country in _countries(entity):
        for other in names.entities_named(database, country):
            if country_of(other.name) or other.label is Label.GPE:
                yield other, ITS_COUNTRY
    if entity.label is not Label.PERSON:
        for part in _parts(entity):
            for other in names.entities_named(database, part):
                if other.label not in _NO_OWN_PARTS:
                    yield other, IN_ITS_NAME
    yield from _named_after(database, entity)


def _named_after(database: Database, entity: Entity) -> Iterator[tuple[Entity, str]]:
    country = country_of(entity.name)
    peoples = [form for one in peoples_of(country or "") for form in (one, f"{one}s")]
    for people in peoples:
        for other in names.entities_named(database, people):
            if other.label is Label.NORP:
                yield other, ITS_PEOPLE
    if entity.label is Label.PERSON:
        return
    wanted = {fold(form.text) for form in entity.forms} | {fold(people) for people in peoples}
    chosen = sorted(form for form in wanted if len(form) >= _SHORTEST_NAME)
    for other in names.entities_containing(database, chosen, limit=_MOST_NAMED_AFTER):
        if other.label is not Label.PERSON:
            yield other, NAMED_AFTER_IT


def _countries(entity: Entity) -> Iterator[str]:
    """The countries of the peoples in an entity's forms, as the news calls them."""
    seen: set[str] = set()
    for form in entity.forms:
        for word in form.text.split():
            country = country_of_people(word)
            if country is not None and country not in seen:
                seen.add(country)
                yield country


def _parts(entity: Entity) -> Iterator[str]:
    """Every run of words in an entity's forms but the whole, the longest first."""
    seen: set[str] = set()
    for form in entity.forms:
        words = form.text.split()
        for length in range(min(len(words) - 1, _LONGEST_PART), 0, -1):
            for start in range(len(words) - length + 1):
                part = " ".join(words[start : start + length])
                if part[:1].isupper() and part not in seen:
                    seen.add(part)
                    yield part
