"""Which names may be one known team's?"""

import pytest

from briefing.entities.team_names import (
    TEAM_HERE,
    TEAM_NICKNAME,
    known_team,
    team_asks,
    team_offers,
    team_rule,
)

OWNED = [
    ("indianapolis", "colts", TEAM_HERE),
    ("indy", "indianapolis colts", TEAM_HERE),
    ("creighton", "bluejays", TEAM_HERE),
    ("new york", "yankees", TEAM_HERE),
    ("sixers", "76ers", TEAM_NICKNAME),
    ("jags", "jacksonville jaguars", TEAM_NICKNAME),
    ("76ers", "philadelphia sixers", TEAM_NICKNAME),
    ("sox", "red sox", TEAM_HERE),
    ("sox", "boston red sox", TEAM_NICKNAME),
    ("lions", "nittany lions", TEAM_HERE),
]
APART = [
    pytest.param("yankees", "new york", id="a team is not its city"),
    pytest.param("indianapolis", "jaguars", id="of another place"),
    pytest.param("new york yankees", "new york mets", id="two teams of one city"),
    pytest.param("yankees", "mets", id="two nicknames of one city"),
    pytest.param("philadelphia 76ers", "philly sixers", id="both in full: tied, not owned"),
    pytest.param("marea", "saints", id="no known team"),
]


@pytest.mark.parametrize(("short", "long", "rule"), OWNED)
def test_a_team_is_found_by_its_place_and_by_its_nicknames(
    short: str, long: str, rule: str
) -> None:
    assert team_rule(short, long) == rule
    assert set(team_asks(short)) & set(team_offers(long))
    assert team_rule(long, short) is None


@pytest.mark.parametrize(("short", "long"), APART)
def test_what_is_not_known_to_be_one_is_not_joined(short: str, long: str) -> None:
    assert team_rule(short, long) is None


def test_place_and_nickname_name_a_team_however_each_is_written() -> None:
    assert known_team("philadelphia 76ers") == known_team("philly sixers")
    assert known_team("los angeles rams") != known_team("saint louis rams")
    assert known_team("saint louis rams") is None
    assert known_team("st louis rams") is not None
    assert known_team("sixers") is None


def test_a_nickname_that_several_have_leads_to_each() -> None:
    assert team_rule("houston", "cougars") == team_rule("washington state", "cougars") == TEAM_HERE
    assert len(set(team_offers("tigers"))) > 5
