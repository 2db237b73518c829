"""Which longer name of an organisation, a facility or a place may a short one stand for?"""

import pytest

from briefing.entities.family import Family
from briefing.entities.organisations import (
    HEAD,
    TAIL,
    TEAM,
    WITHOUT_KIND,
    WITHOUT_MIDDLE,
    WITHOUT_PLACE,
    KnownKeys,
    group_asks,
    group_offers,
    group_rule,
    is_generic,
    is_known_place,
    is_land,
    is_team,
    local_group_rule,
)

GROUP, PLACE, FACILITY = Family.GROUP, Family.PLACE, Family.FACILITY

KNOWN = KnownKeys(
    is_place={"portland", "new orleans"}.__contains__, is_group={"herons"}.__contains__
)

OWNED = [
    pytest.param(GROUP, "saints", "new orleans saints", WITHOUT_PLACE, id="team"),
    pytest.param(GROUP, "northern star", "portland northern star", WITHOUT_PLACE, id="newspaper"),
    pytest.param(FACILITY, "rose garden", "portland rose garden", WITHOUT_PLACE, id="hall"),
    pytest.param(GROUP, "delmar", "delmar foods", WITHOUT_KIND, id="company"),
    pytest.param(GROUP, "orrin", "orrin technologies group", WITHOUT_KIND, id="two kinds"),
    pytest.param(PLACE, "mediterranean", "mediterranean sea", WITHOUT_KIND, id="sea"),
    pytest.param(PLACE, "orontes", "orontes river", WITHOUT_KIND, id="river"),
    pytest.param(FACILITY, "heathmoor", "heathmoor airport", WITHOUT_KIND, id="airport"),
    pytest.param(GROUP, "portland", "portland herons", TEAM, id="team by its city"),
    pytest.param(FACILITY, "tartus base", "tartus naval base", WITHOUT_MIDDLE, id="base"),
    pytest.param(
        FACILITY, "marlow hospital", "marlow general hospital", WITHOUT_MIDDLE, id="hospital"
    ),
]


@pytest.mark.parametrize(("family", "short", "long", "rule"), OWNED)
def test_a_longer_name_owns_its_short_form(
    family: Family, short: str, long: str, rule: str
) -> None:
    assert group_rule(family, tuple(short.split()), tuple(long.split()), KNOWN) == rule


@pytest.mark.parametrize(("family", "short", "long", "rule"), OWNED)
def test_a_short_form_asks_where_its_owner_offers(
    family: Family, short: str, long: str, rule: str
) -> None:
    assert rule
    asked = set(group_asks(family, tuple(short.split())))
    assert asked & set(group_offers(family, tuple(long.split())))


@pytest.mark.parametrize(
    ("family", "short", "long"),
    [
        pytest.param(GROUP, "boeing", "boeing 747", id="product"),
        pytest.param(GROUP, "airbus", "airbus a380", id="product with letters"),
        pytest.param(GROUP, "surrey", "surrey police", id="police"),
        pytest.param(GROUP, "sorrell", "sorrell foundation", id="foundation"),
        pytest.param(GROUP, "police", "portland police", id="generic end"),
        pytest.param(GROUP, "foreign ministry", "portland foreign ministry", id="generic words"),
        pytest.param(GROUP, "larks", "chicago larks", id="team of an unknown place"),
        pytest.param(GROUP, "portland", "portland timbers", id="team that nobody knows"),
        pytest.param(PLACE, "colorado", "colorado river", id="river of a state"),
        pytest.param(PLACE, "jordan", "jordan river", id="river of a country"),
        pytest.param(PLACE, "orleans", "new orleans", id="new town"),
        pytest.param(FACILITY, "tartus", "tartus naval base", id="town of a base"),
        pytest.param(FACILITY, "tartus port", "tartus naval base", id="another kind"),
        pytest.param(GROUP, "herons", "herons", id="itself"),
    ],
)
def test_another_thing_is_no_short_form(family: Family, short: str, long: str) -> None:
    assert group_rule(family, tuple(short.split()), tuple(long.split()), KNOWN) is None


@pytest.mark.parametrize(
    ("family", "short", "long", "rule"),
    [
        pytest.param(GROUP, "police", "surrey police", TAIL, id="police"),
        pytest.param(GROUP, "foreign ministry", "orvanian foreign ministry", TAIL, id="ministry"),
        pytest.param(GROUP, "goodwin", "goodwin sachs", HEAD, id="company"),
        pytest.param(PLACE, "tarrow", "mount tarrow", TAIL, id="mountain"),
        pytest.param(FACILITY, "base", "tartus naval base", TAIL, id="base"),
        pytest.param(Family.EVENT, "odile", "hurricane odile", TAIL, id="hurricane"),
        pytest.param(Family.EVENT, "norvision", "norvision song contest", HEAD, id="contest"),
    ],
)
def test_an_article_may_shorten_what_it_named(
    family: Family, short: str, long: str, rule: str
) -> None:
    assert local_group_rule(family, tuple(short.split()), tuple(long.split())) == rule


@pytest.mark.parametrize(
    ("family", "short", "long"),
    [
        pytest.param(GROUP, "boeing", "boeing 747", id="product"),
        pytest.param(GROUP, "surrey", "surrey police", id="police"),
        pytest.param(PLACE, "mexico", "mexico city", id="capital"),
        pytest.param(PLACE, "korea", "north korea", id="half of a land"),
        pytest.param(PLACE, "virginia", "west virginia", id="another state"),
        pytest.param(PLACE, "pesk", "new pesk", id="new town"),
        pytest.param(GROUP, "star", "northern star gazette", id="middle"),
    ],
)
def test_an_article_does_not_mean_another_thing_by_it(
    family: Family, short: str, long: str
) -> None:
    assert local_group_rule(family, tuple(short.split()), tuple(long.split())) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("saints", True), ("tar heels", True), ("red sox", True), ("police", False), ("star", False)],
)
def test_a_team_is_called_by_a_plural(words: str, *, expected: bool) -> None:
    assert is_team(tuple(words.split())) is expected


def test_words_of_many_names_are_generic() -> None:
    assert is_generic(("foreign", "ministry"))
    assert not is_generic(("coastal", "ministry"))


@pytest.mark.parametrize(
    ("key", "expected"), [("colorado", True), ("jordan", True), ("orontes", False)]
)
def test_countries_and_their_parts_are_lands(key: str, *, expected: bool) -> None:
    assert is_land((key,)) is expected


@pytest.mark.parametrize(
    ("key", "expected"), [("new york", True), ("syrian", True), ("pesk", False)]
)
def test_the_gazetteer_knows_places_and_peoples(key: str, *, expected: bool) -> None:
    assert is_known_place(key) is expected
