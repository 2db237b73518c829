"""Is there what is asked for by its id?"""

from briefing.entities.entity import Entity
from briefing.errors import NothingFound
from briefing.record import names
from briefing.record.database import Database


def entity_there(database: Database, entity_id: str) -> Entity:
    """The entity of an id.

    Raises:
        NothingFound: the id is gone.
    """
    entity = names.entity(database, entity_id)
    if entity is None:
        raise no_entity(entity_id)
    return entity


def no_entity(entity_id: str) -> NothingFound:
    """What is raised where no entity has an id."""
    return NothingFound(f"There is no entity {entity_id!r}", "`briefing entities` lists all")
