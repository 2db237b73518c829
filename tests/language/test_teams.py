"""Which teams does news call by their place, and by which nicknames?"""

from collections import Counter

import pytest

from briefing.language.teams import is_nickname, known_teams, places_of, with_teams
from briefing.mention import Found, Label, Name

Marked = tuple[str, Label]


def labels(text: str, *marked: Marked) -> list[Label]:
    """The labels of the first places of some forms, once teams are known."""
    names = []
    for form, label in marked:
        start = text.index(form)
        names.append(Name(start, start + len(form), label, Found.MODEL, 0.8))
    return [name.label for name in with_teams(text, names)]


def test_each_team_is_listed_once_with_places_and_nicknames() -> None:
    listed = Counter((team.places[0], team.nicknames[0]) for team in known_teams())
    assert len(listed) > 500
    assert listed.most_common(1)[0][1] == 1
    for team in known_teams():
        parts = (*team.places, *team.nicknames)
        assert all(part == part.strip() for part in parts)
        assert all(parts), team
        assert len(set(parts)) == len(parts), team


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("Bluejays", "creighton"),
        ("BLUEJAYS", "creighton"),
        ("Creighton Bluejays", "creighton"),
        ("Colts", "indy"),
        ("Red Sox", "boston"),
        ("Fightin' Blue Hens", "delaware"),
    ],
)
def test_a_nickname_leads_to_its_places(form: str, place: str) -> None:
    assert place in places_of(form)


def test_other_names_lead_nowhere() -> None:
    assert places_of("Union") == {"philadelphia", "philly"}
    assert places_of("Marea Rope Union") == frozenset()
    assert is_nickname("Colts")
    assert not is_nickname("Indianapolis Colts")


def test_a_team_s_place_is_no_person_where_the_team_is_named() -> None:
    text = "Creighton won again. The Bluejays play on."
    assert labels(text, ("Creighton", Label.PERSON), ("Bluejays", Label.ORG)) == [Label.ORG] * 2


def test_its_place_is_a_name_where_the_team_is_also_if_nobody_marked_it() -> None:
    text = "Philly blasted Indy. The Colts play on Sunday."
    start = text.index("Colts")
    colts = Name(start, start + 5, Label.ORG, Found.MODEL, 0.8)
    first, second = with_teams(text, [colts])
    assert (text[first.start : first.end], first.label) == ("Indy", Label.GPE)
    assert second == colts
    assert with_teams(text, []) == []


def test_a_doubtful_place_is_sure_where_its_team_is_named() -> None:
    text = "Jaguars fall to Indy. The Colts play on."
    names = [
        Name(text.index(form), text.index(form) + len(form), label, Found.MODEL, 0.4)
        for form, label in (("Indy", Label.GPE), ("Colts", Label.ORG))
    ]
    indy, colts = with_teams(text, names)
    assert (indy.label, indy.found, indy.confidence) == (Label.GPE, Found.RULE, 1.0)
    assert colts.confidence == 0.4


def test_it_is_one_where_no_team_is_named() -> None:
    text = "Creighton spoke again. The Harbour Board listened."
    marked = (("Creighton", Label.PERSON), ("Harbour Board", Label.ORG))
    assert labels(text, *marked) == [Label.PERSON, Label.ORG]


def test_it_is_one_where_a_person_is_called_so() -> None:
    text = "Dora Creighton left the Bluejays. Creighton will rest."
    marked = (("Dora Creighton", Label.PERSON), ("Bluejays", Label.ORG))
    found = labels(text, *marked, ("Creighton", Label.PERSON))
    assert sorted(found) == [Label.ORG, Label.PERSON, Label.PERSON]


def test_a_place_is_left_to_what_is_told_around_it() -> None:
    text = "Indianapolis waits for the Colts."
    marked = (("Indianapolis", Label.GPE), ("Colts", Label.ORG))
    assert labels(text, *marked) == [Label.GPE, Label.ORG]
