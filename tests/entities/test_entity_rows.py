"""Are the entities of a library the same when they are packed, and when some of them change?"""

import random
from collections.abc import Sequence

from briefing.entities.entity import Entity, Form
from briefing.entities.entity_rows import EntityRows, rank
from briefing.mention import Label

LABELS = tuple(Label)


def entity(chance: random.Random, number: int) -> Entity:
    name = chance.choice(["Velik", "Besançon", "Марьино", "São Tomé"]) + f" {number}"
    mentions = chance.randint(1, 9)
    forms = [Form(name, mentions)]
    if chance.random() < 0.5:
        forms = [Form(f"{name} {at}", chance.randint(1, 5)) for at in range(chance.randint(0, 3))]
    label = chance.choice(LABELS)
    return Entity(f"{number:x}", name, label, tuple(forms), mentions, chance.randint(1, mentions))


def entities(chance: random.Random, numbers: Sequence[int]) -> list[Entity]:
    return sorted((entity(chance, number) for number in numbers), key=rank)


def test_packed_entities_are_those_that_were_packed() -> None:
    plain = entities(random.Random(1), range(300))
    packed = EntityRows.of(plain)

    assert packed == plain
    assert [packed.place_of(each.id) for each in plain] == list(range(300))
    assert EntityRows.of(packed) is packed


def test_an_only_form_that_says_no_more_than_the_name_comes_back() -> None:
    one = Entity("1", "Velik", Label.PERSON, (Form("Velik", 3),), 3, 2)
    other = Entity("2", "Velik", Label.PERSON, (Form("Velik", 2),), 3, 2)
    formless = Entity("3", "Velik", Label.PERSON, (), 3, 2)

    assert list(EntityRows.of([one, other, formless])) == [one, other, formless]


def test_changed_step_by_step_they_are_as_if_packed_anew() -> None:
    chance = random.Random(2)
    there = {each.id: each for each in entities(chance, range(200))}
    packed = EntityRows.of(there.values())
    for _ in range(60):
        changed = [entity(chance, chance.randrange(260)) for _ in range(chance.randint(0, 5))]
        changed = list({each.id: each for each in changed}.values())
        known = {each.id for each in changed}
        gone = [f"{number:x}" for number in chance.sample(range(260), 3)]
        gone = [each for each in gone if each not in known]

        packed = packed.patched(packed.patch(changed, gone))

        there |= {each.id: each for each in changed}
        there = {each.id: each for each in there.values() if each.id not in gone}
        assert packed == sorted(there.values(), key=rank)
        assert list(packed.ids) == [each.id for each in packed]
