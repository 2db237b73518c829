"""Which entity does the user mean?"""

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefing.cli.output import say
from briefing.entities.entity import Entity
from briefing.entities.forms import fold
from briefing.errors import NothingFound

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_MOST = 5
"""Forms that are named at most."""
_LIKE = 0.6
"""Likeness (difflib) from which a form is worth naming."""


def entity_meant(desk: "Desk", name: str) -> Entity:
    """The one entity that has `name` among its forms, for its id, or is called so.

    Several are listed on standard error with their ids, and the command ends with exit code 1.

    Raises:
        NothingFound: No entity is named so; the hint tells which are named nearly so.
    """
    found = entities_meant(desk, name)
    if len(found) > 1:
        _say_which(name, found)
        raise click.exceptions.Exit(1)
    return found[0]


def entities_meant(desk: "Desk", name: str) -> tuple[Entity, ...]:
    """The entities that have `name` among their forms; else for their id, or are called so.

    Raises:
        NothingFound: No entity is named so; the hint tells which are named nearly so.
    """
    found = desk.entities_named(name)
    if found:
        return found
    everything = desk.entities()
    found = tuple(e for e in everything if e.id == name or fold(e.name) == fold(name))
    if not found:
        raise NothingFound(f"No entity is named '{name}'", _near(name, everything))
    return found


def counted(entity: Entity) -> str:
    """How often it is named."""
    mentions = "mention" if entity.mentions == 1 else "mentions"
    articles = "article" if entity.articles == 1 else "articles"
    return f"{entity.mentions} {mentions} in {entity.articles} {articles}"


def _near(name: str, entities: Sequence[Entity]) -> str:
    forms: dict[str, str] = {}
    for entity in entities:
        for form in (entity.name, *(form.text for form in entity.forms)):
            forms.setdefault(form.casefold(), form)
    wanted = name.casefold()
    longer = (form for form in forms if wanted and wanted in form)
    like = difflib.get_close_matches(wanted, forms, n=_MOST, cutoff=_LIKE)
    near = list(dict.fromkeys((*longer, *like)))[:_MOST]
    if not near:
        return "`briefing entities` lists all names"
    return f"Did you mean {', '.join(forms[form] for form in near)}?"


def _say_which(name: str, entities: Sequence[Entity]) -> None:
    say(f"briefing: '{name}' names {len(entities)} entities. Ask for one of them by its id:")
    for entity in entities:
        say(f"  {entity.id}  {entity.name} ({entity.label.value}), {counted(entity)}")
