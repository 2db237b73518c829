"""In which form does a filter compare what is typed with names?"""

import unicodedata
from collections.abc import Iterable

from briefing.entities.entity import Entity


def filter_key(text: str) -> str:
    """What a filter that is typed looks for in the keys of names."""
    return _key(text.strip())


def key_of(entity: Entity) -> str:
    """See `key_of_spellings`."""
    return key_of_spellings((entity.name, *(form.text for form in entity.forms)))


def key_of_spellings(spellings: Iterable[str]) -> str:
    """The name and the forms of an entity, each once and on a line."""
    return _key("\n".join(dict.fromkeys(spellings)))


def _key(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
