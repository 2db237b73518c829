"""Is a person with a nickname in quotes one name, however the model cut it?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.people import with_people
from briefing.mention import Name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<PERSON:Bo> 'The Rope' <PERSON:Lind> ran", "<PERSON:Bo 'The Rope' Lind> ran"),
        ("<PERSON:Bo> 'The <PERSON:Rope> Lind' ran",) * 2,
        ("<PERSON:Bo> 'The <PERSON:Rope' Lind> ran", "<PERSON:Bo 'The Rope' Lind> ran"),
        ("<PERSON:Bo> 'The <PERSON:Rope>' Lind ran", "<PERSON:Bo 'The Rope' Lind> ran"),
        ("<PERSON:Bo> \u2018the <PERSON:Rope>\u2019 Lind", "<PERSON:Bo \u2018the Rope\u2019 Lind>"),
        ('<PERSON:Bo> "<PERSON:Big Rope>" Lind ran', '<PERSON:Bo "Big Rope" Lind> ran'),
        ("<PERSON:Bo> '<PERSON:Rope' Lind Jr.> ran", "<PERSON:Bo 'Rope' Lind Jr.> ran"),
        ("<PERSON:Bo> 'The Rope' Lind ran",) * 2,
        ("<PERSON:Bo> ran. 'The <PERSON:Rope>' Lind ran",) * 2,
        ("<PERSON:Bo> 'The <ORG:Rope>' Lind ran",) * 2,
        ("<ORG:Bo> 'The <PERSON:Rope>' Lind ran",) * 2,
        ("<PERSON:Bo> 'The very long <PERSON:Rope>' Lind ran",) * 2,
    ],
)
def test_a_nickname_stands_inside_its_person_s_name(
    before: str,
    after: str,
    marked: Callable[[str], tuple[str, list[Name]]],
    shown: Callable[[str, Iterable[Name]], str],
) -> None:
    text, names = marked(before)

    assert shown(text, with_people(text, names)) == after
