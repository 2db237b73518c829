"""Which entity does the user mean?"""

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefing.cli.output import say
from briefing.entities.entity import Entity
from briefing.errors import NothingFound

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_LIKE = 0.6
"""Likeness (difflib) from which a form is worth naming."""


def entity_meant(desk: "Desk", name: str) -> Entity:
    """The one entity that has `name` among its forms, or for its id.

    Several are listed on standard error with their ids, and the command ends with exit code 1.

    Raises:
        NothingFound: No entity is named so; the hint tells which are named nearly so.
    """
    found = desk.entities_named(name)
    if not found:
        everything = desk.entities()
        found = tuple(entity for entity in everything if entity.id == name)
        if not found:
            raise NothingFound(f"No entity is named '{name}'", _near(name, everything))
    if len(found) > 1:
        _say_which(name, found)
        raise click.exceptions.Exit(1)
    return found[0]


def counted(entity: Entity) -> str:
    """How often it is named."""
    mentions = "mention" if entity.mentions == 1 else "mentions"
    articles = "article" if entity.articles == 1 else "articles"
    return f"{entity.mentions} {mentions} in {entity.articles} {articles}"


def _near(name: str, entities: Sequence[Entity]) -> str:
    forms: dict[str, str] = {}
    for form in (form for entity in entities for form in entity.forms):
        forms.setdefault(form.text.casefold(), form.text)
    near = difflib.get_close_matches(name.casefold(), forms, n=5, cutoff=_LIKE)
    if not near:
        return "`briefing entities` lists all names"
    return f"Did you mean {', '.join(forms[form] for form in near)}?"


def _say_which(name: str, entities: Sequence[Entity]) -> None:
    say(f"briefing: '{name}' names {len(entities)} entities. Ask for one of them by its id:")
    for entity in entities:
        say(f"  {entity.id}  {entity.name} ({entity.label.value}), {counted(entity)}")
