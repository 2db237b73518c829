"""Which names are tied to each other, and by what?"""

from briefing.entities.evidence import KNOWN_NAMES, ROMANISATION, SAME_FORM
from briefing.entities.family import Family
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.entities.ties import (
    LARGEST_BLOCK,
    Tie,
    Verdicts,
    candidate_ties,
    clustered,
    firm,
    partners,
    unless_beside,
    verdicts,
)

KHAROUBA, HAROUBA, MAREA, KIEV, KYIV = (
    NameForm(Family.PLACE, form) for form in ("Kharouba", "Harouba", "Marea", "Kiev", "Kyiv")
)
SPELLINGS = Tie(HAROUBA, KHAROUBA, ROMANISATION)


def tied(*names: NameForm) -> list[Tie]:
    return list(candidate_ties(names, partners(names)))


def test_names_that_a_rule_may_join_are_tied() -> None:
    assert tied(KHAROUBA, MAREA, HAROUBA) == [SPELLINGS]
    assert tied(KIEV, KYIV) == [Tie(KIEV, KYIV, KNOWN_NAMES)]


def test_names_that_meet_under_several_words_are_tied_once() -> None:
    names = [NameForm(Family.PERSON, form) for form in ("Jos\u00e9 Pe\u00f1a", "Jose Pena")]
    assert [tie.rule for tie in tied(*names)] == [SAME_FORM]


def test_a_word_under_which_many_meet_says_nothing() -> None:
    vowels = [a + b + c for a in "aeiou" for b in "aeiou" for c in "aeiou"]
    many = [NameForm(Family.PLACE, f"K{a[0]}rr{a[1]}mm{a[2]}nn") for a in vowels]
    assert len(many) > LARGEST_BLOCK
    assert tied(*many) == []


def test_the_same_form_is_tied_however_many_there_are() -> None:
    titles = ("Mr", "Mrs", "Dr", "Sir", "Dame", "Gen", "Col", "Maj", "Capt", "Prof")
    many = [
        NameForm(Family.PERSON, f"{title}{point} {surname}")
        for title in titles
        for point in ("", ".")
        for surname in ("Pesk", "PESK", "Pesk's")
    ]
    assert len(many) > LARGEST_BLOCK
    assert len(tied(*many)) == len(many) * (len(many) - 1) // 2


def test_a_tie_that_needs_a_context_holds_where_it_agrees() -> None:
    around = {KHAROUBA: frozenset({"marea"}), HAROUBA: frozenset({"marea"})}
    assert list(firm([SPELLINGS], around)) == [SPELLINGS]
    assert list(firm([SPELLINGS], {})) == []


def test_a_tie_by_known_names_needs_no_context() -> None:
    tie = Tie(KIEV, KYIV, KNOWN_NAMES)
    assert list(firm([tie], {})) == [tie]


def test_names_side_by_side_are_not_tied() -> None:
    assert list(unless_beside([SPELLINGS], {frozenset((KHAROUBA, HAROUBA))})) == []
    assert list(unless_beside([SPELLINGS], {frozenset((KHAROUBA, MAREA))})) == [SPELLINGS]


def test_one_form_stays_one_even_side_by_side() -> None:
    tie = Tie(KIEV, NameForm(Family.PLACE, "KIEV"), SAME_FORM)
    assert list(unless_beside([tie], {frozenset((tie.left, tie.right))})) == [tie]


def test_tied_names_have_one_root() -> None:
    roots = clustered([KHAROUBA, HAROUBA, MAREA], [SPELLINGS], Verdicts())
    assert roots[KHAROUBA] == roots[HAROUBA] != roots[MAREA]


def test_the_root_is_the_first_name_whatever_the_order() -> None:
    for names in ([KHAROUBA, HAROUBA], [HAROUBA, KHAROUBA]):
        assert clustered(names, [SPELLINGS], Verdicts())[KHAROUBA] == HAROUBA


def test_a_person_s_different_refuses_every_rule() -> None:
    judged = Verdicts(different=((KHAROUBA, HAROUBA),))
    roots = clustered([KHAROUBA, HAROUBA], [SPELLINGS], judged)
    assert roots[KHAROUBA] != roots[HAROUBA]


def test_a_person_s_same_needs_no_rule() -> None:
    roots = clustered([KHAROUBA, MAREA], [], Verdicts(same=((KHAROUBA, MAREA),)))
    assert roots[KHAROUBA] == roots[MAREA]


def test_a_join_through_a_third_name_does_not_overrule_a_person() -> None:
    judged = Verdicts(same=((HAROUBA, MAREA),), different=((KHAROUBA, MAREA),))
    roots = clustered([KHAROUBA, HAROUBA, MAREA], [SPELLINGS], judged)
    assert roots[HAROUBA] == roots[MAREA] != roots[KHAROUBA]


def test_a_judgement_on_a_name_that_nobody_uses_changes_nothing() -> None:
    judged = Verdicts(same=((KHAROUBA, MAREA),), different=((HAROUBA, MAREA),))
    roots = clustered([KHAROUBA, HAROUBA], [SPELLINGS], judged)
    assert set(roots.values()) == {HAROUBA}


def test_the_last_word_on_a_pair_counts_in_whichever_order_it_is_said() -> None:
    judged = verdicts(
        [Judgement(Verdict.SAME, KIEV, MAREA), Judgement(Verdict.DIFFERENT, MAREA, KIEV)]
    )
    assert judged == Verdicts(different=((MAREA, KIEV),))


def test_other_judgements_are_no_verdicts_on_pairs() -> None:
    judged = verdicts(
        [
            Judgement(Verdict.RENAME, KIEV, value="Kyiv"),
            Judgement(Verdict.LATER, KIEV, MAREA),
            Judgement(Verdict.HIDE, KIEV),
        ]
    )
    assert judged == Verdicts()
