"""Where does an article say itself that two names are one?"""

import pytest

from briefing.article import Span
from briefing.entities.statements import ACRONYM, ALIAS, find_statements, fits_acronym
from briefing.mention import Found, Label, Name


def marked(text: str, *forms: tuple[str, Label]) -> list[Name]:
    names = []
    place = 0
    for form, label in forms:
        place = text.index(form, place)
        names.append(Name(place, place + len(form), label, Found.MODEL, 0.99))
        place += len(form)
    return names


def sentences(text: str) -> list[Span]:
    spans = []
    start = 0
    for part in text.split(". "):
        spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return spans


@pytest.mark.parametrize(
    ("text", "long_form", "short"),
    [
        ("The Coastal Rescue Front (CRF) said so", "Coastal Rescue Front", "CRF"),
        ("The CRF (Coastal Rescue Front) said so", "CRF", "Coastal Rescue Front"),
        ("The Union of the Northern Ports [UNP] said so", "Union of the Northern Ports", "UNP"),
    ],
)
def test_an_acronym_in_brackets_is_stated(text: str, long_form: str, short: str) -> None:
    names = marked(text, (long_form, Label.ORG), (short, Label.ORG))
    (statement,) = find_statements(text, sentences(text), names)
    assert statement.rule == ACRONYM
    assert statement.right == "".join(c for c in (long_form, short) if c.isupper())
    assert text[statement.span.start : statement.span.end].startswith(long_form)


def test_letters_that_do_not_fit_are_no_acronym() -> None:
    text = "The Coastal Rescue Front (BBC) said so"
    names = marked(text, ("Coastal Rescue Front", Label.ORG), ("BBC", Label.ORG))
    assert find_statements(text, sentences(text), names) == ()


@pytest.mark.parametrize(
    "cue",
    [
        ", also known as ",
        ", better known as ",
        ", known by his alias ",
        ", also known by his alias ",
        ", whose nom de guerre is ",
        ", a.k.a. ",
        ", formerly ",
        ", n\u00e9e ",
        " (born ",
        ", whose real name is ",
    ],
)
def test_an_alias_after_a_cue_is_stated(cue: str) -> None:
    text = f"Nadim Saleh{cue}Abu Firas spoke on Monday"
    names = marked(text, ("Nadim Saleh", Label.PERSON), ("Abu Firas", Label.PERSON))
    found = [(s.rule, s.left, s.right) for s in find_statements(text, sentences(text), names)]
    assert found == [(ALIAS, "Nadim Saleh", "Abu Firas")]


def test_the_owner_of_an_alias_may_stand_in_the_sentence_before() -> None:
    text = "So said Nadim Saleh. On Radio Marea, also known by his alias Abu Firas, he agreed"
    names = marked(
        text,
        ("Nadim Saleh", Label.PERSON),
        ("Radio Marea", Label.ORG),
        ("Abu Firas", Label.PERSON),
    )
    (statement,) = find_statements(text, sentences(text), names)
    assert (statement.left, statement.right) == ("Nadim Saleh", "Abu Firas")


@pytest.mark.parametrize(
    "between",
    [" and ", " met ", " is not ", ", who was born in Marea, met ", " was known to dislike "],
)
def test_two_names_without_a_cue_are_two(between: str) -> None:
    text = f"Nadim Saleh{between}Abu Firas on Monday"
    names = marked(text, ("Nadim Saleh", Label.PERSON), ("Abu Firas", Label.PERSON))
    assert find_statements(text, sentences(text), names) == ()


@pytest.mark.parametrize(
    ("acronym", "long_form", "expected"),
    [
        ("HTS", "Hayat Tahrir al-Sham", True),
        ("UAE", "United Arab Emirates", True),
        ("IAEA", "International Atomic Energy Agency", True),
        ("NATO", "North Atlantic Treaty Organization", True),
        ("U.N.", "United Nations", True),
        ("UN", "European Union", False),
        ("US", "Russia", False),
        ("EU", "United Europe", False),
    ],
)
def test_letters_begin_words_in_order(acronym: str, long_form: str, *, expected: bool) -> None:
    assert fits_acronym(acronym, long_form) is expected


def test_an_acronym_of_many_letters_is_refused_in_reasonable_time() -> None:
    assert not fits_acronym("AAAAAAAAAB", " ".join(["Aaaaaaaaaa"] * 12))
