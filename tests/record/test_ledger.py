"""Why are forms one entity, as the record keeps it?"""

import sqlite3
from collections.abc import Callable

import pytest

from briefing.article import Span
from briefing.entities.entity import Entity, Form
from briefing.entities.nameform import name_form
from briefing.entities.rules import AMBIGUOUS, ITSELF
from briefing.entities.statements import ALIAS, Statement
from briefing.mention import Label
from briefing.record import entities, ledger, nameforms, owners, ties, uses
from briefing.record.ledger import Reason, Spot
from briefing.record.uses import Held

PER = Label.PERSON
DORA, LENA, PESK = name_form("Dora Pesk", PER), name_form("Lena", PER), name_form("Pesk", PER)
IVAN = name_form("Ivan Pesk", PER)
DORAS, IVANS, NOBODYS = "d" * 12, "i" * 12, "0" * 12
SaveNames = Callable[..., None]
NumberOf = Callable[..., int]


@pytest.fixture
def library(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> sqlite3.Connection:
    """Dora Pesk, also known as Lena, is called Pesk in article 1; in article 2 Pesk may be two."""
    alias = Statement(ALIAS, "Dora Pesk", "Lena", PER, Span(0, 14))
    save_names(
        1, ("Dora Pesk", PER), ("Lena", PER), ("Pesk", PER), ("Pesk", PER), statements=(alias,)
    )
    save_names(2, ("Pesk", PER), ("Dora Pesk", PER))
    save_names(3, ("Ivan Pesk", PER), ("Ivan Pesk", PER))
    dora, lena, pesk, ivan = map(number_of, ("Dora Pesk", "Lena", "Pesk", "Ivan Pesk"))
    nameforms.save_roots(db, {dora: dora, lena: dora, pesk: pesk, ivan: ivan})
    ties.add_ties(db, [(dora, lena, ALIAS)])
    owners.replace_owners(db, pesk, [], [(dora, "surname"), (ivan, "surname")])
    uses.save_plain(db, [dora, lena, ivan], None)
    uses.save_held(
        db,
        {
            (1, pesk): Held(dora, dora, "surname", is_here=True),
            (2, pesk): Held(pesk, pesk, AMBIGUOUS, is_here=False),
        },
    )
    for entity_id, name, root, mentions in (
        (DORAS, "Dora Pesk", dora, 5), (IVANS, "Ivan Pesk", ivan, 2), (NOBODYS, "Pesk", pesk, 1)
    ):  # fmt: skip
        one = Entity(entity_id, name, PER, (Form(name, mentions),), mentions, 1)
        entities.save_entity(db, one, root=root, number=None, is_hidden=False)
    return db


def test_an_entity_has_a_name_that_stands_for_it_names_tied_to_it_and_names_in_use(
    library: sqlite3.Connection,
) -> None:
    assert ledger.root_form(library, DORAS) == DORA
    assert ledger.tied_forms(library, DORAS) == (DORA, LENA)
    assert ledger.used_forms(library, DORAS) == (DORA, PESK, LENA)
    assert ledger.used_forms(library, NOBODYS) == (PESK,)


def test_an_unknown_entity_has_none(library: sqlite3.Connection) -> None:
    assert ledger.root_form(library, "x" * 12) is None
    assert ledger.tied_forms(library, "x" * 12) == ()
    assert ledger.used_forms(library, "x" * 12) == ()
    assert ledger.candidates(library, "x" * 12) == ()
    assert ledger.reasons(library, ["x" * 12]) == []


def test_a_name_means_the_most_frequent_first(library: sqlite3.Connection) -> None:
    assert ledger.meant_by(library, PESK) == (DORAS, NOBODYS)
    assert ledger.meant_by(library, LENA) == (DORAS,)
    assert ledger.meant_by(library, name_form("Pesk", Label.ORG)) == ()


def test_a_name_first_stands_in_the_earliest_dated_article(library: sqlite3.Connection) -> None:
    assert ledger.first_spot(library, DORA, DORAS) == Spot(2, Span(5, 14))
    assert ledger.first_spot(library, PESK, DORAS) == Spot(1, Span(15, 19))
    assert ledger.first_spot(library, PESK, None) == Spot(2, Span(0, 4))
    assert ledger.first_spot(library, PESK, IVANS) is None


def test_there_is_a_reason_for_every_tie_and_short_form(library: sqlite3.Connection) -> None:
    assert ledger.reasons(library, [DORAS]) == [
        Reason(DORA, LENA, ALIAS, 0, Spot(1, Span(0, 14))),
        Reason(PESK, DORA, "surname", 2, Spot(1, Span(15, 19))),
    ]
    assert ledger.reasons(library, [IVANS, NOBODYS]) == []


def test_a_short_form_s_reason_stands_where_it_means_the_entity(
    library: sqlite3.Connection, number_of: NumberOf
) -> None:
    dora, ivan, pesk = number_of("Dora Pesk"), number_of("Ivan Pesk"), number_of("Pesk")
    uses.save_held(
        library,
        {
            (1, pesk): Held(ivan, ivan, "surname", is_here=False),
            (2, pesk): Held(dora, dora, "surname", is_here=True),
        },
    )
    spots = {
        one.right: one.spot for one in ledger.reasons(library, [DORAS, IVANS]) if one.left == PESK
    }
    assert spots == {DORA: Spot(2, Span(0, 4)), IVAN: Spot(1, Span(15, 19))}


def test_reasons_are_left_out_and_limited(library: sqlite3.Connection) -> None:
    every = ledger.reasons(library, [DORAS])
    assert ledger.reasons(library, [DORAS], leaves_out=[ALIAS]) == every[1:]
    for limit in range(4):
        assert ledger.reasons(library, [DORAS], limit=limit) == every[:limit]


def test_an_ambiguous_form_has_candidates_the_most_mentioned_first(
    library: sqlite3.Connection,
) -> None:
    assert ledger.candidates(library, NOBODYS) == (DORAS, IVANS)
    assert ledger.candidates(library, DORAS) == ()


def test_what_stands_for_itself_has_no_candidates(
    library: sqlite3.Connection, number_of: NumberOf
) -> None:
    pesk = number_of("Pesk")
    uses.save_held(library, {(2, pesk): Held(pesk, pesk, ITSELF, is_here=False)})
    assert ledger.candidates(library, NOBODYS) == ()


def test_articles_are_known_by_their_numbers(library: sqlite3.Connection) -> None:
    assert ledger.article_places(library, [2, 99]) == {2: f"{2:016x}"}
