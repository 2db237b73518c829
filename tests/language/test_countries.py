"""Which country does a name stand for?"""

import pytest

from briefing.language.countries import country_of, country_of_people, peoples_of


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Syria", "Syria"),
        ("U.S.", "United States"),
        ("the United States", "United States"),
        ("Czechia", "Czech Republic"),
        ("C\u00f4te d\u2019Ivoire", "Ivory Coast"),
        ("Damascus", None),
        ("syria", None),
        ("Syrian", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_names(form: str, country: str | None) -> None:
    assert country_of(form) == country


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Syrian", "Syria"),
        ("Syrians", "Syria"),
        ("Turk", "Turkey"),
        ("Turks", "Turkey"),
        ("Turkish", "Turkey"),
        ("Danes", "Denmark"),
        ("Danish", "Denmark"),
        ("Americans", "United States"),
        ("British", "United Kingdom"),
        ("Britons", "United Kingdom"),
        ("Swiss", "Switzerland"),
        ("Chinese", "China"),
        ("French", "France"),
        ("Norwegians", "Norway"),
        ("Serbian", "Serbia"),
        ("Dominican", "Dominican Republic"),
        ("Syria", None),
        ("syrian", None),
        ("Rope", None),
        ("s", None),
        ("", None),
    ],
)
def test_a_people_belongs_to_its_country(form: str, country: str | None) -> None:
    assert country_of_people(form) == country


@pytest.mark.parametrize(
    ("country", "people"),
    [
        ("Syria", "Syrian"),
        ("Turkey", "Turk"),
        ("Turkey", "Turkish"),
        ("Denmark", "Dane"),
        ("Denmark", "Danish"),
    ],
)
def test_a_country_has_its_peoples(country: str, people: str) -> None:
    assert people in peoples_of(country)


@pytest.mark.parametrize("form", ["Marea", "", "Syrian"])
def test_what_is_no_country_has_no_people(form: str) -> None:
    assert peoples_of(form) == ()


@pytest.mark.parametrize("country", ["Syria", "United States", "Ivory Coast", "South Korea"])
def test_peoples_and_countries_lead_to_each_other(country: str) -> None:
    assert peoples_of(country)
    assert {country_of_people(people) for people in peoples_of(country)} == {country}
