"""Which things does the world know by several names?"""

from itertools import combinations

import pytest

from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.entities.wellknown import forms_of, thing_of

GROUP, PLACE, EVENT = Family.GROUP, Family.PLACE, Family.EVENT


@pytest.mark.parametrize(
    ("family", "forms"),
    [
        (PLACE, ("US", "U.S.", "USA", "United States", "the United States", "America")),
        (PLACE, ("UK", "U.K.", "United Kingdom", "Britain", "Great Britain")),
        (PLACE, ("UAE", "United Arab Emirates")),
        (PLACE, ("DPRK", "North Korea", "Democratic People\u2019s Republic of Korea")),
        (PLACE, ("South Korea", "Republic of Korea")),
        (PLACE, ("Turkey", "T\u00fcrkiye")),
        (PLACE, ("Myanmar", "Burma")),
        (PLACE, ("Ivory Coast", "C\u00f4te d'Ivoire")),
        (PLACE, ("Czech Republic", "Czechia")),
        (PLACE, ("Kyiv", "Kiev")),
        (PLACE, ("Beijing", "Peking")),
        (PLACE, ("Nanjing", "Nanking")),
        (PLACE, ("Mumbai", "Bombay")),
        (PLACE, ("Tartus", "Tartous")),
        (PLACE, ("New York", "New York City", "NYC")),
        (GROUP, ("UN", "U.N.", "United Nations")),
        (GROUP, ("WHO", "World Health Organization", "World Health Organisation")),
        (GROUP, ("ISIS", "ISIL", "Daesh", "Islamic State")),
        (GROUP, ("IRGC", "Iran\u2019s Revolutionary Guards", "Iranian Revolutionary Guard Corps")),
        (GROUP, ("State Department", "U.S. State Department", "US Department of State")),
        (GROUP, ("Pentagon", "US Department of Defense", "U.S. Defense Department")),
        (GROUP, ("MSF", "Medecins Sans Frontieres", "Doctors Without Borders")),
        (EVENT, ("World War II", "Second World War", "WWII")),
        (EVENT, ("Olympics", "Olympic Games", "the Olympic Games")),
    ],
)
def test_all_names_of_a_thing_lead_to_it(family: Family, forms: tuple[str, ...]) -> None:
    things = {thing_of(NameForm(family, form)) for form in forms}
    assert len(things) == 1
    assert None not in things


@pytest.mark.parametrize(
    ("family", "forms"),
    [
        (PLACE, ("North Korea", "South Korea", "Guinea", "Equatorial Guinea", "Niger", "Nigeria")),
        (PLACE, ("Kyiv", "Kharkiv", "Beijing", "Nanjing", "New York", "New Mexico")),
        (GROUP, ("UN", "EU", "FBI", "FSB", "ISIS", "Islamic Jihad")),
        (GROUP, ("Pentagon", "State Department", "Defence Department", "Defence Ministry")),
        (EVENT, ("World War I", "World War II")),
    ],
)
def test_other_names_lead_elsewhere(family: Family, forms: tuple[str, ...]) -> None:
    for left, right in combinations(forms, 2):
        one, other = thing_of(NameForm(family, left)), thing_of(NameForm(family, right))
        assert one is None or one != other


@pytest.mark.parametrize("form", ["Syrian", "Turkish", "Americans", "Britons", "Chinese"])
def test_a_people_is_not_its_country(form: str) -> None:
    assert thing_of(NameForm(GROUP, form)) is None


def test_a_person_is_never_known_by_a_table() -> None:
    assert thing_of(NameForm(Family.PERSON, "Kiev")) is None


def test_a_thing_gives_all_its_keys() -> None:
    thing = thing_of(NameForm(PLACE, "Kiev"))
    assert thing is not None
    assert set(forms_of(thing)) == {"kyiv", "kiev", "kyyiv"}
