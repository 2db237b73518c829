"""Whose is a short form in an article?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from briefing.article import Span
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.entities.organisations import TAIL, KnownKeys
from briefing.entities.owners import Owning, offered, owners_anywhere, said_by, shared_owners
from briefing.entities.ownership import Frame, chosen, parted
from briefing.entities.persons import FULLER_NAME, GIVEN_NAME, SURNAME
from briefing.entities.rules import AMBIGUOUS, ITSELF
from briefing.entities.statements import ACRONYM, ALIAS, BESIDE, Statement
from briefing.entities.ties import Tie, Verdicts
from briefing.mention import Label

DORA, IVAN, PESK, PESKOV, MR_PESK = (
    NameForm(Family.PERSON, form)
    for form in ("Dora Pesk", "Ivan Pesk", "Pesk", "Peskov", "Mr. Pesk")
)
GEO_W, GEO_H, GEO, BUSHNELL = (
    NameForm(Family.PERSON, form)
    for form in ("Geo W. Bushnell", "Geo H. Bushnell", "Geo Bushnell", "Bushnell")
)
FRONT, FUND, CRF = (
    NameForm(Family.GROUP, form) for form in ("Coastal Rescue Front", "City Rail Fund", "CRF")
)


def frame(
    names: Iterable[NameForm],
    anywhere: Mapping[NameForm, Sequence[Owning]] | None = None,
    *,
    present: Mapping[int, Sequence[NameForm]] | None = None,
) -> Frame:
    return Frame({name: name for name in names}, anywhere or {}, here={}, present=present or {})


PESKS = frame(
    [DORA, IVAN, PESK],
    {PESK: [Owning(DORA, SURNAME), Owning(IVAN, SURNAME)]},
    present={1: [DORA, PESK], 2: [IVAN, PESK], 3: [PESK], 4: [DORA, IVAN, PESK]},
)


def test_a_name_without_owners_is_itself() -> None:
    owned = PESKS.owned(1, DORA)
    assert (owned.root, owned.through, owned.rule) == (DORA, DORA, ITSELF)


def test_a_short_form_belongs_to_the_owner_that_its_article_names() -> None:
    for article, owner in ((1, DORA), (2, IVAN)):
        owned = PESKS.owned(article, PESK)
        assert (owned.root, owned.through, owned.rule, owned.is_here) == (
            owner,
            owner,
            SURNAME,
            True,
        )


def test_a_short_form_with_two_owners_in_the_library_stays_apart() -> None:
    owned = PESKS.owned(3, PESK)
    assert (owned.root, owned.rule, owned.is_here) == (PESK, AMBIGUOUS, False)


def test_a_short_form_with_two_owners_in_the_article_stays_apart() -> None:
    owned = PESKS.owned(4, PESK)
    assert (owned.root, owned.rule, owned.is_here) == (PESK, AMBIGUOUS, True)


def test_the_owners_of_an_ambiguous_short_form_are_its_candidates() -> None:
    assert PESKS.candidates(PESK) == {DORA, IVAN}
    assert PESKS.candidates(DORA) == frozenset()


def test_a_short_form_with_one_owner_in_the_library_belongs_to_it() -> None:
    found = frame([DORA, PESK], {PESK: [Owning(DORA, SURNAME)]}, present={1: [PESK]})
    owned = found.owned(1, PESK)
    assert (owned.root, owned.is_here) == (DORA, False)


def test_two_owners_that_are_one_leave_no_doubt() -> None:
    other = NameForm(Family.PERSON, "D\u00f3ra Pesk")
    found = Frame(
        {DORA: DORA, other: DORA, PESK: PESK},
        {PESK: [Owning(DORA, SURNAME), Owning(other, SURNAME)]},
        here={},
        present={},
    )
    assert found.owned(1, PESK).root == DORA


def test_what_the_article_states_comes_before_what_it_names() -> None:
    found = replace(PESKS, here={(1, PESK): [Owning(IVAN, ALIAS)]})
    assert found.owned(1, PESK).root == IVAN


def test_what_the_article_names_comes_before_how_it_shortens() -> None:
    found = replace(PESKS, here={(1, PESK): [Owning(IVAN, GIVEN_NAME)]})
    assert found.owned(1, PESK).root == DORA


def test_how_the_article_shortens_comes_before_the_library() -> None:
    found = replace(PESKS, here={(3, PESK): [Owning(IVAN, TAIL)]})
    assert found.owned(3, PESK).root == IVAN


def test_names_side_by_side_do_not_own_each_other_there() -> None:
    found = replace(PESKS, beside={(1, frozenset((DORA, PESK)))})
    assert found.owned(1, PESK).root == IVAN
    assert found.owned(2, PESK).root == IVAN


def test_a_short_form_is_followed_to_the_last_owner() -> None:
    found = frame(
        [GEO_W, GEO, BUSHNELL],
        {BUSHNELL: [Owning(GEO, SURNAME)], GEO: [Owning(GEO_W, FULLER_NAME)]},
    )
    owned = found.owned(1, BUSHNELL)
    assert (owned.root, owned.through) == (GEO_W, GEO)


def test_two_fuller_names_are_not_joined_by_a_shorter_one() -> None:
    found = frame(
        [GEO_W, GEO_H, GEO, BUSHNELL],
        {
            GEO: [Owning(GEO_W, FULLER_NAME), Owning(GEO_H, FULLER_NAME)],
            BUSHNELL: [Owning(name, SURNAME) for name in (GEO_W, GEO_H, GEO)],
        },
    )
    assert {found.owned(1, name).root for name in (GEO_W, GEO_H, GEO)} == {GEO_W, GEO_H, GEO}
    assert found.owned(1, BUSHNELL).root == BUSHNELL


def test_a_person_s_different_cuts_a_short_form_from_its_owner() -> None:
    found = replace(PESKS, apart={frozenset((PESK, DORA))})
    assert found.owned(1, PESK).root == IVAN
    assert found.candidates(PESK) == {IVAN}


def test_a_person_s_different_cuts_through_another_fuller_name() -> None:
    found = frame(
        [GEO_W, GEO, BUSHNELL],
        {BUSHNELL: [Owning(GEO, SURNAME)], GEO: [Owning(GEO_W, FULLER_NAME)]},
    )
    found = replace(found, apart={frozenset((BUSHNELL, GEO_W))})
    assert found.owned(1, GEO).root == GEO_W
    assert found.owned(1, BUSHNELL).root == BUSHNELL


def test_a_short_form_that_a_person_joined_is_owned_by_nobody_else() -> None:
    assert replace(PESKS, fixed={PESK}).owned(1, PESK).rule == ITSELF


def test_owners_that_own_each_other_come_to_an_end() -> None:
    found = frame([DORA, IVAN], {DORA: [Owning(IVAN, ALIAS)], IVAN: [Owning(DORA, ALIAS)]})
    assert found.owned(1, DORA).root in {DORA, IVAN}


def test_the_shorter_name_of_a_pair_judged_same_is_chosen() -> None:
    assert chosen(Verdicts(same=((PESK, DORA),))) == {PESK}
    assert chosen(Verdicts(same=((DORA, PESK),))) == {PESK}
    assert chosen(Verdicts(different=((DORA, PESK),))) == frozenset()


def test_pairs_judged_different_part_their_roots() -> None:
    roots = {DORA: DORA, PESK: PESK, MR_PESK: PESK}
    assert parted(roots, Verdicts(different=((MR_PESK, DORA),))) == {frozenset((PESK, DORA))}
    assert parted(roots, Verdicts(different=((MR_PESK, IVAN),))) == frozenset()


def test_owners_are_found_by_words() -> None:
    names = [DORA, IVAN, PESK, PESKOV]
    under = offered(names)
    known = KnownKeys(lambda key: False, lambda key: False)
    found = owners_anywhere(names, lambda word: under.get(word, ()), {}, known=known)
    assert found == {PESK: (Owning(DORA, SURNAME), Owning(IVAN, SURNAME))}


def test_initials_need_a_neighbour_in_common() -> None:
    under = offered([FRONT, CRF])
    known = KnownKeys(lambda key: False, lambda key: False)
    around = {FRONT: frozenset({"marea"}), CRF: frozenset({"marea"})}
    for surroundings, expected in (({}, 0), (around, 1)):
        found = owners_anywhere([CRF], lambda w: under.get(w, ()), surroundings, known=known)
        assert len(found) == expected


def test_what_holds_for_one_of_tied_names_holds_for_all() -> None:
    roots = {DORA: DORA, PESK: MR_PESK, MR_PESK: MR_PESK}
    owning = (Owning(DORA, SURNAME),)
    assert shared_owners(roots, {PESK: owning}) == {PESK: owning, MR_PESK: owning}


def said(rule: str, left: NameForm, right: NameForm, label: Label) -> Statement:
    return Statement(rule, left.text, right.text, label, Span(0, 1))


def test_a_stated_acronym_owns_here_and_anywhere() -> None:
    found = said_by([(7, said(ACRONYM, FRONT, CRF, Label.ORG))], {})
    assert found.here == {(7, CRF): (Owning(FRONT, ACRONYM),)}
    assert found.anywhere == {CRF: (Owning(FRONT, ACRONYM),)}


def test_how_an_article_shortens_holds_in_it_alone() -> None:
    found = said_by([(7, said(TAIL, FRONT, CRF, Label.ORG))], {})
    assert found.here
    assert not found.anywhere


def test_an_alias_ties_two_names_of_their_own() -> None:
    found = said_by([(7, said(ALIAS, IVAN, DORA, Label.PERSON))], {})
    assert found.ties == (Tie(DORA, IVAN, ALIAS),)


def test_an_alias_of_a_short_form_goes_to_whoever_that_belongs_to() -> None:
    found = said_by([(7, said(ALIAS, PESK, IVAN, Label.PERSON))], {PESK: [Owning(DORA, SURNAME)]})
    assert found.ties == ()
    assert found.anywhere == {IVAN: (Owning(PESK, ALIAS),)}


def test_names_side_by_side_are_kept_apart_in_their_article() -> None:
    found = said_by([(7, said(BESIDE, IVAN, DORA, Label.PERSON))], {})
    assert found.beside == {(7, frozenset((IVAN, DORA)))}
    assert not found.here
