"""Which uses of names are uses of one entity?"""

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from briefing.entities.family import Family
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.persons import SURNAME
from briefing.entities.resolution import known_keys, resolve
from briefing.entities.rules import AMBIGUOUS, ITSELF
from briefing.entities.uses import NameUse
from briefing.mention import Label

if TYPE_CHECKING:
    from tests.entities.conftest import AreOne, Gather


def use(article: int, first: int, form: str, label: Label) -> NameUse:
    return NameUse(article, first, name_form(form, label), label, mentions=1)


def place(form: str) -> NameForm:
    return NameForm(Family.PLACE, form)


def person(form: str) -> NameForm:
    return NameForm(Family.PERSON, form)


def same(left: NameForm, right: NameForm) -> Judgement:
    return Judgement(Verdict.SAME, left, right)


def different(left: NameForm, right: NameForm) -> Judgement:
    return Judgement(Verdict.DIFFERENT, left, right)


def test_a_surname_belongs_to_its_one_owner_in_the_article(entities: "Gather") -> None:
    found = entities(
        "[[Dora Pesk|PERSON]] sang. [[Pesk|PERSON]] bowed.",
        "[[Ivan Pesk|PERSON]] slept. [[Pesk|PERSON]] snored.",
    )
    assert found == [{"Dora Pesk@1", "Pesk@1"}, {"Ivan Pesk@2", "Pesk@2"}]


def test_a_surname_belongs_to_its_one_owner_in_the_library(entities: "Gather") -> None:
    found = entities("[[Pesk|PERSON]] bowed.", "[[Dora Pesk|PERSON]] sang.")
    assert found == [{"Pesk@1", "Dora Pesk@2"}]


def test_a_surname_with_two_owners_in_the_article_stays_apart(entities: "Gather") -> None:
    found = entities("[[Dora Pesk|PERSON]] woke [[Ivan Pesk|PERSON]]. [[Pesk|PERSON]] swore.")
    assert found == [{"Dora Pesk@1"}, {"Ivan Pesk@1"}, {"Pesk@1"}]


def test_a_surname_with_two_owners_in_the_library_stays_apart(entities: "Gather") -> None:
    found = entities(
        "[[Dora Pesk|PERSON]] sang.", "[[Ivan Pesk|PERSON]] slept.", "[[Pesk|PERSON]] swore."
    )
    assert found == [{"Dora Pesk@1"}, {"Ivan Pesk@2"}, {"Pesk@3"}]


def test_a_father_s_name_is_no_surname(entities: "Gather") -> None:
    found = entities("[[Omar bin Salem|PERSON]] rode. [[Salem|PERSON]] walked.")
    assert found == [{"Omar bin Salem@1"}, {"Salem@1"}]


def test_the_first_two_words_of_a_name_belong_to_it(entities: "Gather") -> None:
    found = entities("[[Abu Salim|PERSON]] fled.", "[[Abu Salim al-Qalari|PERSON]] hid.")
    assert found == [{"Abu Salim@1", "Abu Salim al-Qalari@2"}]


def test_a_given_name_belongs_to_its_owner_in_the_article_only(entities: "Gather") -> None:
    found = entities("[[Maya Lind|PERSON]] ran. [[Maya|PERSON]] won.", "[[Maya|PERSON]] lost.")
    assert found == [{"Maya Lind@1", "Maya@1"}, {"Maya@2"}]


def test_a_city_does_not_own_the_surname_that_it_ends_with(entities: "Gather") -> None:
    found = entities("[[New Pesk|GPE]] burned. [[Pesk|GPE]] did not.")
    assert found == [{"New Pesk@1"}, {"Pesk@1"}]


def test_a_stated_acronym_belongs_to_its_long_form_everywhere(entities: "Gather") -> None:
    found = entities(
        "The [[Coastal Rescue Front|ORG]] ([[CRF|ORG]]) lost.", "The [[CRF|ORG]] denied it."
    )
    assert found == [{"Coastal Rescue Front@1", "CRF@1", "CRF@2"}]


def test_an_acronym_with_two_meanings_keeps_to_the_article_that_states_it(
    entities: "Gather",
) -> None:
    found = entities(
        "The [[Coastal Rescue Front|ORG]] ([[CRF|ORG]]) lost.",
        "The [[City Rail Fund|ORG]] ([[CRF|ORG]]) won.",
        "The [[CRF|ORG]] denied it.",
    )
    assert found == [
        {"Coastal Rescue Front@1", "CRF@1"},
        {"City Rail Fund@2", "CRF@2"},
        {"CRF@3"},
    ]


def test_a_stated_alias_joins_all_forms_of_both_names(entities: "Gather") -> None:
    found = entities(
        "[[Nadim Saleh|PERSON]] spoke. [[Saleh|PERSON]], alias [[Abu Firas|PERSON]], was brief.",
        "[[Abu Firas|PERSON]] fled.",
    )
    assert found == [{"Nadim Saleh@1", "Abu Firas@1", "Saleh@1", "Abu Firas@2"}]


def test_romanisations_of_a_place_need_a_shared_neighbour(entities: "Gather") -> None:
    apart = entities("They left [[Kharouba|GPE]].", "They left [[Harouba|GPE]].")
    assert apart == [{"Kharouba@1"}, {"Harouba@2"}]
    together = entities(
        "[[Kharouba|GPE]] is near [[Marea|GPE]].", "[[Harouba|GPE]] is near [[Marea|GPE]]."
    )
    assert {"Kharouba@1", "Harouba@2"} in together


def test_a_base_of_the_same_kind_is_a_shared_neighbour(entities: "Gather") -> None:
    found = entities(
        "Jets left [[[[Kharouba|GPE]] Air Base|FAC]].",
        "Jets left [[[[Harouba|GPE]] air base|FAC]].",
    )
    assert {"Kharouba@1", "Harouba@2"} in found


def test_romanisations_of_a_full_name_need_no_neighbour(are_one: "AreOne") -> None:
    assert are_one("[[?Abu Mohammed al-Julani|PERSON]]", "[[?Abu Mohammad al-Jolani|PERSON]]")


def test_two_given_names_with_one_surname_are_two_persons(are_one: "AreOne") -> None:
    assert not are_one("[[?Hassan Rashid|PERSON]] sang.", "[[?Hussein Rashid|PERSON]] sang.")


def test_a_name_with_one_fuller_form_joins_it(are_one: "AreOne") -> None:
    assert are_one("[[?Ahmed Hussein al-Sharif|PERSON]]", "[[?Ahmed al-Sharif|PERSON]]")


def test_a_name_with_two_fuller_forms_joins_neither(entities: "Gather") -> None:
    found = entities("[[Geo W. Pesk|PERSON]]", "[[Geo H. W. Pesk|PERSON]]", "[[Geo Pesk|PERSON]]")
    assert len(found) == 3


def test_persons_with_one_surname_never_meet_in_it(entities: "Gather") -> None:
    found = entities(
        "[[Scott Peller|PERSON]] called. [[Peller|PERSON]] wept.",
        "[[Laci Peller|PERSON]] was gone. [[Peller|PERSON]] was 27.",
        "[[Peller|PERSON]] was found.",
    )
    assert found == [
        {"Scott Peller@1", "Peller@1"},
        {"Laci Peller@2", "Peller@2"},
        {"Peller@3"},
    ]


def test_names_that_one_article_puts_side_by_side_are_two(are_one: "AreOne") -> None:
    beside = "[[?Dora Pesk|PERSON]] and [[?Dora Anna Pesk|PERSON]] met."
    assert not are_one(beside)
    assert are_one("[[?Dora Pesk|PERSON]] met her.", "[[?Dora Anna Pesk|PERSON]] met her.")


def test_a_country_is_one_under_all_its_names(entities: "Gather") -> None:
    found = entities(
        "The [[United States|GPE]], that is, the [[US|GPE]].",
        "[[U.S.|GPE]] ships left [[the United States|GPE]] for [[America|GPE]].",
    )
    assert len(found) == 1


def test_a_people_is_not_its_country(are_one: "AreOne") -> None:
    assert not are_one("[[?Turkey|GPE]] voted.", "[[?Turks|NORP]] voted.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("[[?Marea|GPE]]", "[[?Marea|PERSON]]"),
        ("[[?Marea|GPE]]", "[[?Marea|ORG]]"),
        ("[[?Marea|GPE]]", "[[?Marea|FAC]]"),
        ("[[?Marea|NORP]]", "[[?Marea|EVENT]]"),
    ],
)
def test_labels_of_different_families_stay_apart(left: str, right: str, are_one: "AreOne") -> None:
    assert not are_one(f"{left} it said.", f"{right} it said.")


@pytest.mark.parametrize(
    ("left", "right"),
    [("[[?Marea|GPE]]", "[[?Marea|LOC]]"), ("[[?Houthi|NORP]]", "[[?Houthi|ORG]]")],
)
def test_labels_of_one_family_may_be_one_entity_s(left: str, right: str, are_one: "AreOne") -> None:
    assert are_one(f"{left} it said.", f"{right} it said.")


def test_a_base_is_not_the_town_that_it_is_named_after(entities: "Gather") -> None:
    found = entities("[[Marea|GPE]] is quiet. So is the [[Marea naval base|FAC]].")
    assert found == [{"Marea@1"}, {"Marea naval base@1"}]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ("The [[?Dunmore Saints|ORG]] won.", "The [[?Saints|ORG]] won in [[Dunmore|GPE]]."),
            True,
            id="team of a place that the library knows",
        ),
        pytest.param(
            ("The [[?Damascus Saints|ORG]] won.", "The [[?Saints|ORG]] won."),
            True,
            id="team of a place that the gazetteer knows",
        ),
        pytest.param(
            ("The [[?Dunmore Saints|ORG]] won.", "The [[?Saints|ORG]] won."),
            False,
            id="team of nobody knows what",
        ),
        pytest.param(
            ("[[?Damascus Police|ORG]] came.", "[[?Police|ORG]] came."),
            False,
            id="generic end in another article",
        ),
        pytest.param(
            ("[[?Damascus Police|ORG]] came. [[?Police|ORG]] left.",),
            True,
            id="generic end in one article",
        ),
        pytest.param(
            ("The [[?Tartus naval base|FAC]] is old.", "The [[?Tartus base|FAC]] is old."),
            True,
            id="base without its middle",
        ),
        pytest.param(
            ("[[?Surrey|GPE]] is green.", "[[?Surrey Police|ORG]] wear blue."),
            False,
            id="county and its police",
        ),
        pytest.param(
            ("[[?Boeing|ORG]] sold it.", "The [[?Boeing 747|ORG]] flew."), False, id="product"
        ),
    ],
)
def test_a_name_without_its_place_or_kind_belongs_to_the_whole_one(
    articles: tuple[str, ...], *, expected: bool, are_one: "AreOne"
) -> None:
    assert are_one(*articles) is expected


MAREA, OLD_HARBOUR, PORT_TOWN = place("Marea"), place("Old Harbour"), place("Port Town")


def test_a_person_s_judgement_joins_what_no_rule_would(are_one: "AreOne") -> None:
    articles = ("[[?Marea|GPE]] it was.", "[[?Old Harbour|GPE]] it was.")
    assert not are_one(*articles)
    assert are_one(*articles, judgements=[same(MAREA, OLD_HARBOUR)])


def test_a_person_s_judgement_joins_what_an_article_puts_side_by_side(are_one: "AreOne") -> None:
    article = "[[?Dora Pesk|PERSON]] and [[?Lena Pesk|PERSON]] met."
    assert are_one(article, judgements=[same(person("Dora Pesk"), person("Lena Pesk"))])


def test_a_person_s_judgement_joins_two_families(are_one: "AreOne") -> None:
    marea = NameForm(Family.GROUP, "Marea")
    articles = ("[[?Marea|GPE]] won.", "[[?Marea|ORG]] won.")
    assert are_one(*articles, judgements=[same(MAREA, marea)])


@pytest.mark.parametrize(
    ("left", "right", "judgement"),
    [
        pytest.param(
            "[[?Kharouba|GPE]] is near [[Marea|GPE]].",
            "[[?Harouba|GPE]] is near [[Marea|GPE]].",
            different(place("Kharouba"), place("Harouba")),
            id="romanisation",
        ),
        pytest.param(
            "[[?Kiev|GPE]] it was.",
            "[[?Kyiv|GPE]] it was.",
            different(place("Kiev"), place("Kyiv")),
            id="known names",
        ),
        pytest.param(
            "[[?Dora Pesk|PERSON]] sang.",
            "[[?DORA PESK|PERSON]] SANG.",
            different(person("Dora Pesk"), person("DORA PESK")),
            id="same form",
        ),
        pytest.param(
            "[[?Dora Pesk|PERSON]] sang.",
            "[[?Pesk|PERSON]] sang.",
            different(person("Pesk"), person("Dora Pesk")),
            id="surname",
        ),
        pytest.param(
            "[[?Nadim Saleh|PERSON]], alias [[Abu Firas|PERSON]], fled.",
            "[[?Abu Firas|PERSON]] fled.",
            different(person("Abu Firas"), person("Nadim Saleh")),
            id="alias",
        ),
    ],
)
def test_a_person_s_judgement_parts_what_rules_would_join(
    left: str, right: str, judgement: Judgement, are_one: "AreOne"
) -> None:
    assert are_one(left, right)
    assert not are_one(left, right, judgements=[judgement])


def test_a_short_form_that_was_parted_does_not_come_back_through_a_fuller_name(
    are_one: "AreOne",
) -> None:
    articles = (
        "[[?Geo Walter Bushnell|PERSON]] ruled.",
        "[[Geo Bushnell|PERSON]] ruled.",
        "[[?Bushnell|PERSON]] ruled.",
    )
    parting = different(person("Bushnell"), person("Geo Walter Bushnell"))
    assert are_one(*articles)
    assert not are_one(*articles, judgements=[parting])


def test_a_short_form_that_a_person_joined_has_no_other_owner(entities: "Gather") -> None:
    found = entities(
        "[[Dora Pesk|PERSON]] sang.",
        "[[Ivan Pesk|PERSON]] slept. [[Pesk|PERSON]] snored.",
        judgements=[same(person("Pesk"), person("Dora Pesk"))],
    )
    assert found == [{"Dora Pesk@1", "Pesk@2"}, {"Ivan Pesk@2"}]


def test_the_last_judgement_on_a_pair_counts(are_one: "AreOne") -> None:
    articles = ("[[?Marea|GPE]] it was.", "[[?Old Harbour|GPE]] it was.")
    joining, parting = same(MAREA, OLD_HARBOUR), different(OLD_HARBOUR, MAREA)
    assert not are_one(*articles, judgements=[joining, parting])
    assert are_one(*articles, judgements=[parting, joining])


def test_a_join_through_a_third_name_does_not_overrule_a_judgement(entities: "Gather") -> None:
    judgements = [
        different(MAREA, PORT_TOWN),
        same(MAREA, OLD_HARBOUR),
        same(OLD_HARBOUR, PORT_TOWN),
    ]
    found = entities(
        "[[Marea|GPE]] it was.",
        "[[Old Harbour|GPE]] it was.",
        "[[Port Town|GPE]] it was.",
        judgements=judgements,
    )
    assert found == [{"Marea@1", "Old Harbour@2"}, {"Port Town@3"}]


def test_every_use_says_why_it_is_its_entity_s() -> None:
    found = resolve(
        [
            use(1, 0, "Dora Pesk", Label.PERSON),
            use(1, 20, "Pesk", Label.PERSON),
            use(2, 0, "Ivan Pesk", Label.PERSON),
            use(3, 0, "Pesk", Label.PERSON),
        ],
        (),
    )
    rules = {
        (one.article, one.name.text): owned.rule for entity in found for one, owned in entity.uses
    }
    assert rules == {
        (1, "Dora Pesk"): ITSELF,
        (1, "Pesk"): SURNAME,
        (2, "Ivan Pesk"): ITSELF,
        (3, "Pesk"): AMBIGUOUS,
    }


def test_no_two_entities_have_one_root() -> None:
    uses = [
        use(article, first, form, Label.PERSON)
        for article, forms in enumerate((["Dora Pesk", "Pesk"], ["Ivan Pesk", "Pesk"], ["Pesk"]))
        for first, form in enumerate(forms)
    ]
    roots = [entity.root for entity in resolve(uses, ())]
    assert len(roots) == len(set(roots))


def test_nothing_depends_on_the_order_of_the_input() -> None:
    uses = [
        use(1, 0, "Dora Pesk", Label.PERSON),
        use(1, 20, "Pesk", Label.PERSON),
        use(2, 0, "US", Label.GPE),
        use(2, 9, "United States", Label.GPE),
        use(3, 0, "Pesk", Label.PERSON),
    ]
    expected = resolve(uses, ())
    assert all(resolve(order, ()) == expected for order in permutations(uses))


def test_the_library_s_places_and_groups_are_known_by_their_keys() -> None:
    known = known_keys([MAREA, NameForm(Family.GROUP, "The Herons")])
    assert known.is_place("marea")
    assert known.is_place("damascus")
    assert not known.is_place("herons")
    assert known.is_group("herons")
