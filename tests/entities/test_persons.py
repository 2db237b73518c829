"""Which fuller name of a person may a short one stand for?"""

import pytest

from briefing.entities.persons import (
    FIRST_WORDS,
    FULLER_NAME,
    SURNAME,
    is_given_name_of,
    person_asks,
    person_name,
    person_offers,
    person_rule,
)

OWNED = [
    pytest.param("pesk", "dora pesk", SURNAME, id="surname"),
    pytest.param("finch", "harold finch jr", SURNAME, id="surname before a suffix"),
    pytest.param("suwaidi", "omar bin khalifa suwaidi", SURNAME, id="tribal name"),
    pytest.param("van der berg", "pieter van der berg", SURNAME, id="surname with its particles"),
    pytest.param("bin nasser", "hamad bin nasser", SURNAME, id="father's name with its particle"),
    pytest.param("clement", "clement xv", SURNAME, id="ruler without a number"),
    pytest.param("karen whitlock", "karen j whitlock", FULLER_NAME, id="middle initial"),
    pytest.param("karen whitlock", "karen jane whitlock", FULLER_NAME, id="middle name"),
    pytest.param("karen j whitlock", "karen jane whitlock", FULLER_NAME, id="initial of a name"),
    pytest.param("k whitlock", "karen whitlock", FULLER_NAME, id="initial of the given name"),
    pytest.param("grant ellery", "w grant ellery", FULLER_NAME, id="known by the middle name"),
    pytest.param("harold finch", "harold finch jr", FULLER_NAME, id="suffix"),
    pytest.param("bob tanaka", "robert tanaka", FULLER_NAME, id="diminutive"),
    pytest.param("liz harrow", "elizabeth anne harrow", FULLER_NAME, id="diminutive and middle"),
    pytest.param("ahmad shara", "ahmed hussein shara", FULLER_NAME, id="spelling and middle"),
    pytest.param("abu salim", "abu salim qalari", FIRST_WORDS, id="first words"),
    pytest.param("lucia paredes", "lucia paredes montero", FIRST_WORDS, id="first of two surnames"),
]


@pytest.mark.parametrize(("short", "long", "rule"), OWNED)
def test_a_short_name_may_stand_for_a_fuller_one(short: str, long: str, rule: str) -> None:
    assert person_rule(tuple(short.split()), tuple(long.split())) == rule


@pytest.mark.parametrize(("short", "long", "rule"), OWNED)
def test_a_short_name_asks_where_its_owner_offers(short: str, long: str, rule: str) -> None:
    assert rule
    asked = set(person_asks(tuple(short.split())))
    assert asked & set(person_offers(tuple(long.split())))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        pytest.param("laci peller", "scott peller", id="another first name"),
        pytest.param("mario silva", "maria elena silva", id="another gender"),
        pytest.param("dora pesk", "dora anna lind", id="another surname"),
        pytest.param("cal ripley jr", "cal andrew ripley sr", id="junior and senior"),
        pytest.param("harold finch sr", "harold finch iii", id="senior and the third"),
        pytest.param("geo w bushnell", "geo herbert bushnell", id="another middle initial"),
        pytest.param("james roy dunn", "james earl dunn", id="another middle name"),
        pytest.param("salem", "omar bin salem", id="father's name"),
        pytest.param("gorman", "gorman vale", id="given name"),
        pytest.param("dora", "dora pesk", id="given name outside its article"),
        pytest.param("orlov", "maria orlova", id="masculine of the surname"),
    ],
)
def test_what_disagrees_is_another_person(short: str, long: str) -> None:
    assert person_rule(tuple(short.split()), tuple(long.split())) is None


@pytest.mark.parametrize(
    ("name", "surname", "suffix"),
    [
        ("john paul rees", "rees", None),
        ("harold finch jr", "finch", "jr"),
        ("clement xv", "clement", "xv"),
        ("malcolm x", "x", None),
        ("pesk", "pesk", None),
    ],
)
def test_a_name_is_taken_apart(name: str, surname: str, suffix: str | None) -> None:
    parts = person_name(tuple(name.split()))
    assert (parts.surname, parts.suffix) == (surname, suffix)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        pytest.param("maya", "maya castellanos", id="first name"),
        pytest.param("sam", "samuel ortlieb", id="diminutive"),
        pytest.param("quiroga", "rafael quiroga luna", id="first of two surnames"),
        pytest.param("zhang", "zhang weiguo", id="family name that stands first"),
    ],
)
def test_a_given_name_stands_for_its_owner(short: str, long: str) -> None:
    assert is_given_name_of(tuple(short.split()), tuple(long.split()))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        pytest.param("maya", "lena castellanos", id="another name"),
        pytest.param("m", "maya castellanos", id="initial"),
        pytest.param("maya", "m castellanos", id="initial of the owner"),
        pytest.param("khalifa", "omar bin khalifa suwaidi", id="father's name"),
        pytest.param("castellanos", "maya castellanos", id="surname"),
    ],
)
def test_other_words_are_no_given_names(short: str, long: str) -> None:
    assert not is_given_name_of(tuple(short.split()), tuple(long.split()))
