"""Which names are listed?"""

import random
from time import perf_counter

import pytest
from msgspec.structs import replace

from briefing.entities.entity import Entity, Form
from briefing.entities.entity_rows import rank
from briefing.mention import Label
from briefing.tui.name_keys import filter_key, key_of
from briefing.tui.sidebar import (
    GROUP_OF,
    Group,
    Heading,
    OtherForm,
    named,
    patched,
    row_key,
    sidebar_rows,
)


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


def counted(name: str, mentions: int) -> Entity:
    return replace(entity(name, Label.GPE), mentions=mentions)


COUNTED = named([counted(name, mentions) for name, mentions in (("A", 9), ("B", 5), ("C", 5))])


def order(changed: list[Entity], gone: tuple[str, ...] = ()) -> list[str]:
    return [f"{n.entity.name}{n.entity.mentions}" for n in patched(COUNTED, changed, gone)]


def test_a_changed_name_goes_where_the_desk_would_list_it() -> None:
    assert order([counted("C", 7)]) == ["A9", "C7", "B5"]
    assert order([counted("A", 5)]) == ["A5", "B5", "C5"]


def test_a_new_name_comes_in_and_one_that_is_gone_goes_out() -> None:
    assert order([counted("BB", 5), counted("D", 1)], ("A",)) == ["B5", "BB5", "C5", "D1"]


def test_a_name_that_has_not_changed_stays_as_it_is() -> None:
    after = patched(COUNTED, [counted("B", 5)], ())

    assert list(after) == list(COUNTED)


def test_the_first_names_can_come_into_an_empty_list_and_the_last_can_go() -> None:
    assert [n.entity.name for n in patched(named(()), [counted("A", 1)], ())] == ["A"]
    assert list(patched(COUNTED, [], ("A", "B", "C"))) == []


def test_a_changed_name_is_found_by_its_new_forms() -> None:
    after = patched(NAMES, [entity("Kharouba", Label.GPE, "Hmeimim")], ())

    assert [row.name for row in sidebar_rows(after, "hmei", chosen=None) if isinstance(row, Entity)]


def test_a_hundred_thousand_names_are_patched_without_a_wait() -> None:
    names = named([counted(f"name {n:06}", 200_000 - n) for n in range(100_000)])
    start = perf_counter()
    after = patched(names, [counted("name 099999", 300_000)], ("name 000001",))

    assert perf_counter() - start < 0.5
    assert len(after) == 99_999
    assert after[0].entity.name == "name 099999"


def test_the_rows_of_forms_know_their_entity() -> None:
    rows = sidebar_rows(NAMES, "", chosen="Kharouba")

    assert [row.entity.name for row in rows if isinstance(row, OtherForm)] == ["Kharouba"] * 2


def many(count: int, chance: random.Random) -> list[Entity]:
    words = ["Velik", "Besançon", "Марьино", "Port", "an", "São Tomé"]
    made = [
        Entity(
            f"{number:012x}",
            f"{chance.choice(words)} {chance.choice(words)} {number % 97}",
            chance.choice(list(Label)),
            tuple(Form(chance.choice(words), 1) for _ in range(chance.randint(0, 3))),
            chance.randint(1, 9),
            1,
        )
        for number in range(count)
    ]
    return sorted(made, key=rank)


def grouped(entities: list[Entity], key: str) -> list[Entity | Heading]:
    """What a filter leaves, found out one by one."""
    rows: list[Entity | Heading] = []
    kept = [each for each in entities if key in key_of(each)]
    for group in Group:
        its = [each for each in kept if GROUP_OF[each.label] is group]
        rows += [Heading(group, len(its)), *its] if its else []
    return rows


@pytest.mark.parametrize("text", ["", "a", "an", "SÃO t", "besanc", "марь", "7", "an\n", "zz", "."])
def test_a_filter_leaves_what_looking_at_each_name_leaves(text: str) -> None:
    entities = many(9_000, random.Random(3))

    assert sidebar_rows(named(entities), text, chosen=None) == grouped(entities, filter_key(text))


def test_a_row_is_found_where_it_stands() -> None:
    entities = many(50, random.Random(4))
    chosen = next(each for each in entities if len(each.forms) > 1)
    rows = sidebar_rows(named(entities), "", chosen=chosen.id)

    for at, row in enumerate(rows):
        if not isinstance(row, OtherForm):
            assert rows.place_of(row_key(row)) == at
    assert rows.place_of("nobody") is None


def test_patched_step_by_step_the_names_are_as_if_read_anew() -> None:
    chance = random.Random(5)
    pool = many(400, chance)
    there = {each.id: each for each in pool[:300]}
    names = named(there.values())
    for _ in range(40):
        changed = [replace(each, mentions=chance.randint(1, 9)) for each in chance.sample(pool, 3)]
        gone = {each.id for each in chance.sample(pool, 2)} - {each.id for each in changed}
        names = patched(names, changed, gone)
        there |= {each.id: each for each in changed}
        there = {each.id: each for each in there.values() if each.id not in gone}

        anew = named(sorted(there.values(), key=rank))
        assert list(names) == list(anew)
        for text in ("", "velik"):
            rows = sidebar_rows(names, text, chosen=None)
            assert rows == sidebar_rows(anew, text, chosen=None)
