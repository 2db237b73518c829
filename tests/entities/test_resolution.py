"""Which uses of names are uses of one entity?"""

from collections.abc import Sequence

from briefing.article import Span
from briefing.entities.entity import Judgement, Verdict
from briefing.entities.naming import described, entity_ids
from briefing.entities.resolution import ResolvedEntity, resolve
from briefing.entities.statements import ACRONYM, ALIAS, Statement
from briefing.entities.uses import NameUse, name_key
from briefing.mention import Label

PER, ORG, GPE, FAC = Label.PERSON, Label.ORG, Label.GPE, Label.FAC


def uses(*articles: Sequence[tuple[str, Label]]) -> list[NameUse]:
    """One use a form, article by article, in order."""
    return [
        NameUse(number, first, form, label, 1)
        for number, forms in enumerate(articles, 1)
        for first, (form, label) in enumerate(forms)
    ]


def groups(
    found: Sequence[NameUse],
    *,
    statements: Sequence[tuple[int, Statement]] = (),
    judgements: Sequence[Judgement] = (),
    neighbours: dict[tuple[str, Label], set[str]] | None = None,
) -> list[set[str]]:
    around = {name_key(*k): frozenset(v) for k, v in (neighbours or {}).items()}
    resolved = resolve(found, statements, judgements, around)
    return [{f"{use.form}@{use.article}" for use in entity.uses} for entity in resolved]


def stated(rule: str, left: str, right: str, label: Label) -> Statement:
    return Statement(rule, left, right, label, Span(0, 1))


def test_a_surname_belongs_to_its_one_owner_in_the_article() -> None:
    found = uses([("Dora Pesk", PER), ("Pesk", PER)], [("Ivan Pesk", PER), ("Pesk", PER)])
    assert groups(found) == [{"Dora Pesk@1", "Pesk@1"}, {"Ivan Pesk@2", "Pesk@2"}]


def test_a_surname_belongs_to_its_one_owner_in_the_library() -> None:
    assert groups(uses([("Pesk", PER)], [("Dora Pesk", PER)])) == [{"Pesk@1", "Dora Pesk@2"}]


def test_a_surname_with_two_owners_stays_apart() -> None:
    found = uses([("Dora Pesk", PER), ("Ivan Pesk", PER), ("Pesk", PER)])
    assert groups(found) == [{"Dora Pesk@1"}, {"Ivan Pesk@1"}, {"Pesk@1"}]


def test_a_father_s_name_is_no_surname() -> None:
    found = uses([("Omar bin Salem", PER), ("Salem", PER)])
    assert groups(found) == [{"Omar bin Salem@1"}, {"Salem@1"}]


def test_the_first_two_words_of_a_name_belong_to_it() -> None:
    found = uses([("Abu Salim", PER), ("Abu Salim al-Qalari", PER)])
    assert groups(found) == [{"Abu Salim@1", "Abu Salim al-Qalari@1"}]


def test_a_city_does_not_own_the_surname_that_it_ends_with() -> None:
    assert groups(uses([("New Pesk", GPE), ("Pesk", GPE)])) == [{"New Pesk@1"}, {"Pesk@1"}]


def test_a_stated_acronym_belongs_to_its_long_form_everywhere() -> None:
    found = uses([("Coastal Rescue Front", ORG), ("CRF", ORG)], [("CRF", ORG)])
    statement = (1, stated(ACRONYM, "Coastal Rescue Front", "CRF", ORG))
    assert groups(found, statements=[statement]) == [{"Coastal Rescue Front@1", "CRF@1", "CRF@2"}]


def test_an_acronym_with_two_meanings_keeps_to_the_article_that_states_it() -> None:
    found = uses(
        [("Coastal Rescue Front", ORG), ("CRF", ORG)],
        [("City Rail Fund", ORG), ("CRF", ORG)],
        [("CRF", ORG)],
    )
    statements = [
        (1, stated(ACRONYM, "Coastal Rescue Front", "CRF", ORG)),
        (2, stated(ACRONYM, "City Rail Fund", "CRF", ORG)),
    ]
    assert groups(found, statements=statements) == [
        {"Coastal Rescue Front@1", "CRF@1"},
        {"City Rail Fund@2", "CRF@2"},
        {"CRF@3"},
    ]


def test_a_stated_alias_joins_all_forms_of_both_names() -> None:
    found = uses([("Nadim Saleh", PER), ("Abu Firas", PER), ("Saleh", PER)], [("Abu Firas", PER)])
    statement = (1, stated(ALIAS, "Saleh", "Abu Firas", PER))
    assert groups(found, statements=[statement]) == [
        {"Nadim Saleh@1", "Abu Firas@1", "Saleh@1", "Abu Firas@2"}
    ]


def test_romanisations_of_a_place_need_a_shared_neighbour() -> None:
    found = uses([("Kharouba", GPE)], [("Harouba", GPE)])
    assert groups(found) == [{"Kharouba@1"}, {"Harouba@2"}]
    around = {("Kharouba", GPE): {"#airbase", "marea"}, ("Harouba", GPE): {"#airbase"}}
    assert groups(found, neighbours=around) == [{"Kharouba@1", "Harouba@2"}]


def test_romanisations_of_a_full_name_need_a_word_written_the_same() -> None:
    found = uses([("Abu Mohammed al-Julani", PER)], [("Abu Mohammad al-Julani", PER)])
    assert groups(found) == [{"Abu Mohammed al-Julani@1", "Abu Mohammad al-Julani@2"}]
    assert len(groups(uses([("Hassan Rashid", PER)], [("Hussein Rashid", PER)]))) == 2


def test_a_name_with_one_fuller_form_joins_it() -> None:
    found = uses([("Ahmed Hussein al-Sharif", PER)], [("Ahmed al-Sharif", PER)])
    assert groups(found) == [{"Ahmed Hussein al-Sharif@1", "Ahmed al-Sharif@2"}]


def test_a_name_with_two_fuller_forms_joins_neither() -> None:
    found = uses([("Geo W. Pesk", PER)], [("Geo H. Pesk", PER)], [("Geo Pesk", PER)])
    assert len(groups(found)) == 3


def test_a_country_is_one_under_all_its_names() -> None:
    found = uses([("United States", GPE), ("US", GPE)], [("U.S.", GPE), ("the United States", GPE)])
    assert len(groups(found)) == 1


def test_labels_of_different_families_stay_apart() -> None:
    assert groups(uses([("Marea", GPE), ("Marea", PER)])) == [{"Marea@1"}, {"Marea@1"}]


def test_a_base_is_not_the_town_that_it_is_named_after() -> None:
    found = uses([("Marea", GPE), ("Marea naval base", FAC)])
    assert groups(found) == [{"Marea@1"}, {"Marea naval base@1"}]


def test_a_person_s_judgement_joins_what_no_rule_would() -> None:
    found = uses([("Marea", GPE)], [("Old Harbour", GPE)])
    judgement = Judgement("Marea", "Old Harbour", Verdict.SAME, "user")
    assert groups(found, judgements=[judgement]) == [{"Marea@1", "Old Harbour@2"}]


def test_a_person_s_judgement_parts_what_rules_would_join() -> None:
    found = uses([("Kharouba", GPE)], [("Harouba", GPE)])
    around = {("Kharouba", GPE): {"#airbase"}, ("Harouba", GPE): {"#airbase"}}
    judgement = Judgement("Kharouba", "Harouba", Verdict.DIFFERENT, "user")
    assert len(groups(found, judgements=[judgement], neighbours=around)) == 2


def test_a_surname_that_a_person_parted_from_its_owner_stays_apart() -> None:
    found = uses([("Dora Pesk", PER), ("Pesk", PER)])
    judgement = Judgement("Pesk", "Dora Pesk", Verdict.DIFFERENT, "user")
    assert len(groups(found, judgements=[judgement])) == 2


def test_the_last_judgement_on_a_pair_counts() -> None:
    found = uses([("Marea", GPE)], [("Old Harbour", GPE)])
    judgements = [
        Judgement("Marea", "Old Harbour", Verdict.SAME, "user"),
        Judgement("Old Harbour", "Marea", Verdict.DIFFERENT, "user"),
    ]
    assert len(groups(found, judgements=judgements)) == 2


def test_a_join_through_a_third_name_does_not_overrule_a_judgement() -> None:
    found = uses([("Marea", GPE)], [("Old Harbour", GPE)], [("Port Town", GPE)])
    judgements = [
        Judgement("Marea", "Port Town", Verdict.DIFFERENT, "user"),
        Judgement("Marea", "Old Harbour", Verdict.SAME, "user"),
        Judgement("Old Harbour", "Port Town", Verdict.SAME, "user"),
    ]
    assert groups(found, judgements=judgements) == [{"Marea@1", "Old Harbour@2"}, {"Port Town@3"}]


def first(found: Sequence[NameUse], *statements: tuple[int, Statement]) -> ResolvedEntity:
    return resolve(found, statements, (), {})[0]


def test_the_fullest_form_in_use_is_the_name() -> None:
    found = uses([("Pesk", PER), ("Dora Pesk", PER)], [("Pesk", PER)])
    assert described(first(found), "x").name == "Dora Pesk"


def test_a_long_form_is_preferred_to_its_acronym() -> None:
    found = uses([("Coastal Rescue Front", ORG), ("CRF", ORG)], [("CRF", ORG)], [("CRF", ORG)])
    statement = (1, stated(ACRONYM, "Coastal Rescue Front", "CRF", ORG))
    entity = described(first(found, statement), "x")
    assert entity.name == "Coastal Rescue Front"
    assert [(form.text, form.mentions) for form in entity.forms] == [
        ("CRF", 3),
        ("Coastal Rescue Front", 1),
    ]
    assert (entity.mentions, entity.articles) == (4, 3)


def test_an_alias_is_not_the_name() -> None:
    found = uses([("Abu Firas", PER), ("Nadim Saleh", PER)], [("Abu Firas", PER)])
    statement = (1, stated(ALIAS, "Nadim Saleh", "Abu Firas", PER))
    assert described(first(found, statement), "x").name == "Nadim Saleh"


def test_ids_survive_new_articles() -> None:
    before = uses([("Pesk", PER)], [("Marea", GPE)])
    old = resolve(before, (), (), {})
    ids = entity_ids(old, {})
    known = {use: i for entity, i in zip(old, ids, strict=True) for use in entity.uses}
    after = resolve([*before, *uses((), (), [("Dora Pesk", PER), ("Kharouba", GPE)])], (), (), {})
    assert entity_ids(after, known)[:2] == ids
    assert len(set(entity_ids(after, known))) == 3


def test_nothing_depends_on_the_order_of_the_input() -> None:
    found = uses(
        [("Dora Pesk", PER), ("Pesk", PER), ("US", GPE)],
        [("Pesk", PER), ("United States", GPE)],
        [("Pesk", PER)],
    )
    assert resolve(found, (), (), {}) == resolve(list(reversed(found)), (), (), {})
