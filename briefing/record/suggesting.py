"""Which names of other entities stand near the names of an entity?"""

import json
import sqlite3
from collections.abc import Iterable

from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.entities.resemblance import near_words

_MOST_UNDER_A_WORD = 60
"""Names under one word beyond which the word says nothing."""


def near(db: sqlite3.Connection, names: Iterable[NameForm]) -> dict[NameForm, set[NameForm]]:
    """For each name, the others that stand under one of its words."""
    found: dict[NameForm, set[NameForm]] = {}
    for name in names:
        rows = db.execute(
            "SELECT DISTINCT family, text FROM (SELECT value AS near FROM json_each(?))"
            " CROSS JOIN name_word ON word = near JOIN name ON number = name_word.name"
            " WHERE (SELECT count(*) FROM (SELECT 1 FROM name_word WHERE word = near LIMIT ?)) < ?",
            (json.dumps(sorted(set(near_words(name)))), _MOST_UNDER_A_WORD, _MOST_UNDER_A_WORD),
        )
        others = {NameForm(Family(family), text) for family, text in rows}
        found[name] = others - {name}
    return found
