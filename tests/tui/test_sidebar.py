"""Which names are listed?"""

from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.tui.sidebar import Group, Heading, OtherForm, named, sidebar_rows


def entity(name: str, label: Label, *forms: str) -> Entity:
    return Entity(name, name, label, tuple(Form(form, 2) for form in (name, *forms)), 4, 2)


NAMES = named(
    [
        entity("Anton Velik", Label.PERSON, "Velik"),
        entity("Kharouba", Label.GPE, "Harouba"),
        entity("Qalara naval base", Label.FAC),
        entity("Besançon", Label.GPE),
    ]
)


def listed(text: str = "", chosen: str | None = None) -> list[str]:
    return [
        row.group.value
        if isinstance(row, Heading)
        else row.form.text
        if isinstance(row, OtherForm)
        else row.name
        for row in sidebar_rows(NAMES, text, chosen=chosen)
    ]


def test_places_of_every_kind_stand_under_one_heading() -> None:
    assert listed() == [
        "Places",
        "Kharouba",
        "Qalara naval base",
        "Besançon",
        "People",
        "Anton Velik",
    ]


def test_a_heading_knows_how_many_names_it_has() -> None:
    assert sidebar_rows(NAMES, "", chosen=None)[0] == Heading(Group.PLACES, 3)


def test_a_filter_looks_at_every_form_of_a_name() -> None:
    assert listed("haroub") == ["Places", "Kharouba"]


def test_a_filter_ignores_case_and_accents() -> None:
    assert listed("BESANC") == ["Places", "Besançon"]


def test_a_filter_that_nothing_has_leaves_nothing() -> None:
    assert listed("zzz") == []


def test_the_chosen_name_shows_its_forms() -> None:
    assert listed("kha", chosen="Kharouba") == ["Places", "Kharouba", "Kharouba", "Harouba"]


def test_a_name_of_one_form_does_not_repeat_it() -> None:
    assert listed("besan", chosen="Besançon") == ["Places", "Besançon"]
