"""Are ties, owners and what articles say kept by name?"""

import sqlite3
from collections.abc import Callable

import pytest

from briefing.article import Span
from briefing.entities.statements import ACRONYM, ALIAS, BESIDE, INFERRED, Statement
from briefing.mention import Label
from briefing.record import owners, ties

PER = Label.PERSON
SaveNames = Callable[..., None]
NumberOf = Callable[..., int]


def said(rule: str, left: str, right: str) -> Statement:
    return Statement(rule, left, right, PER, Span(0, 9))


def test_ties_are_found_from_both_sides(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, ("Dora", PER), ("Ivan", PER), ("Vera", PER))
    dora, ivan, vera = number_of("Dora"), number_of("Ivan"), number_of("Vera")
    ties.add_ties(db, [(dora, ivan, "a"), (dora, ivan, "b"), (ivan, vera, "a")])
    ties.add_ties(db, [(dora, ivan, "a")])
    assert ties.ties_of(db, [dora]) == {(dora, ivan, "a"), (dora, ivan, "b")}
    assert ties.ties_of(db, [vera]) == {(ivan, vera, "a")}
    ties.remove_ties(db, [(dora, ivan, "a")])
    assert ties.ties_of(db, [ivan]) == {(dora, ivan, "b"), (ivan, vera, "a")}


def test_owners_are_found_from_both_sides(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, ("Pesk", PER), ("Dora Pesk", PER), ("Ivan Pesk", PER))
    pesk, dora, ivan = number_of("Pesk"), number_of("Dora Pesk"), number_of("Ivan Pesk")
    owners.replace_owners(db, pesk, [], [(dora, "a"), (ivan, "a")])
    assert owners.owners_of(db, [pesk, dora]) == {pesk: {(dora, "a"), (ivan, "a")}}
    assert owners.owned_by(db, [dora]) == owners.owned_by(db, [dora, ivan]) == {pesk}
    owners.replace_owners(db, pesk, [(dora, "a")], [(ivan, "b")])
    assert owners.owners_of(db, [pesk]) == {pesk: {(ivan, "a"), (ivan, "b")}}
    assert owners.owned_by(db, [dora]) == set()


def test_statements_are_found_by_either_side_rule_and_article(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    alias, beside = said(ALIAS, "Dora", "Ivan"), said(BESIDE, "Dora", "Vera")
    names = ("Dora", PER), ("Ivan", PER), ("Vera", PER)
    save_names(1, *names, statements=(alias,))
    save_names(2, *names, statements=(alias, beside))
    dora, ivan = number_of("Dora"), number_of("Ivan")
    assert ties.statements_on(db, left=[dora]) == [(1, alias), (2, beside), (2, alias)]
    assert ties.statements_on(db, right=[ivan]) == [(1, alias), (2, alias)]
    assert ties.statements_on(db, right=[dora]) == []
    assert ties.statements_on(db, left=[dora], right=[ivan], rules=(BESIDE,)) == [(2, beside)]
    assert ties.statements_on(db, left=[dora], articles=[1]) == [(1, alias)]
    assert ties.statements_on(db, left=[dora], articles=[]) == []


@pytest.mark.parametrize("rule", [ALIAS, ACRONYM, INFERRED, "end of the name"])
def test_a_statement_makes_its_right_name_a_short_form_in_its_article(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf, rule: str
) -> None:
    save_names(1, ("Dora", PER), ("Ivan", PER), statements=(said(rule, "Dora", "Ivan"),))
    dora, ivan = number_of("Dora"), number_of("Ivan")
    assert ties.said_to_be(db, [dora]) == (set() if rule == "end of the name" else {ivan})
    assert ties.shortened(db, [dora]) == ties.are_shortened(db, [dora, ivan]) == {ivan}
    assert ties.said_to_own(db, [ivan], [1, 2]) == {dora}
    assert ties.said_to_own(db, [ivan], [2]) == set()


def test_names_side_by_side_own_nothing_of_each_other(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, ("Dora", PER), ("Ivan", PER), statements=(said(BESIDE, "Dora", "Ivan"),))
    dora, ivan = number_of("Dora"), number_of("Ivan")
    assert ties.said_to_be(db, [dora]) == ties.shortened(db, [dora]) == set()
    assert ties.are_shortened(db, [dora, ivan]) == ties.said_to_own(db, [ivan], [1]) == set()


def test_aliases_are_those_among_the_forms_of_an_entity(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, ("Dora", PER), ("Ivan", PER), statements=(said(ALIAS, "Dora", "Ivan"),))
    dora = number_of("Dora")
    assert ties.aliases(db, [dora]) == frozenset()
    db.execute("UPDATE name_use SET root = ?", (dora,))
    assert len(ties.aliases(db, [dora])) == 1
