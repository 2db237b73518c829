"""When are two spellings one form?"""

import pytest

from briefing.entities.family import Family, family_of
from briefing.entities.forms import fold, form_key, is_acronym
from briefing.mention import Label

PERSON, GROUP, PLACE, FACILITY = Family.PERSON, Family.GROUP, Family.PLACE, Family.FACILITY


@pytest.mark.parametrize(
    ("left", "right", "family"),
    [
        pytest.param("Omar al-Rashidi", "Omar Rashidi", PERSON, id="arabic article"),
        pytest.param("Al-Rashidi", "al-Rashidi\u2019s", PERSON, id="possessive, curly quote"),
        pytest.param("Ines Harris'", "Ines Harris", PERSON, id="possessive after s"),
        pytest.param("Fergus O\u2019Dowd", "Fergus O'Dowd", PERSON, id="curly quote"),
        pytest.param("President Omar Rashidi", "Omar Rashidi", PERSON, id="office"),
        pytest.param("Mrs. Lena Vos", "Lena Vos", PERSON, id="honorific"),
        pytest.param("Gen. Lena Vos", "Lena Vos", PERSON, id="rank"),
        pytest.param("Lt. Col. Lena Vos", "Lena Vos", PERSON, id="two ranks"),
        pytest.param("Lance Corporal Lena Vos", "Lena Vos", PERSON, id="rank of two words"),
        pytest.param("Dr. Lena Vos, PhD", "Lena Vos", PERSON, id="degree"),
        pytest.param("Lena Vos QC", "Lena Vos", PERSON, id="post-nominal"),
        pytest.param('Raymond "Buck" Tolliver', "Raymond Tolliver", PERSON, id="nickname"),
        pytest.param(
            "Raymond \u201cBuck\u201d Tolliver", "Raymond Tolliver", PERSON, id="curly nickname"
        ),
        pytest.param("Eleanor (Nell) Hatch", "Eleanor Hatch", PERSON, id="nickname in brackets"),
        pytest.param("Jean\u2011Luc Moreau", "Jean-Luc Moreau", PERSON, id="kinds of hyphen"),
        pytest.param("Jean-Luc Moreau", "Jean Luc Moreau", PERSON, id="hyphen left out"),
        pytest.param("Zo\u00eb Br\u00fcnn", "Zoe Brunn", PERSON, id="accents"),
        pytest.param("Wac\u0142aw S\u00f8rensen", "Waclaw Sorensen", PERSON, id="strokes"),
        pytest.param("Hakan I\u015f\u0131k", "Hakan Isik", PERSON, id="dotless i"),
        pytest.param("GRETA VOLLMER", "Greta Vollmer", PERSON, id="headline in capitals"),
        pytest.param("J. T. Marlow", "J T Marlow", PERSON, id="points"),
        pytest.param("the United States", "United States", PLACE, id="english article"),
        pytest.param("U.S.", "US", PLACE, id="points of an acronym"),
        pytest.param("T\u00fcrkiye", "Turkiye", PLACE, id="umlaut"),
        pytest.param("KHAROUBA", "Kharouba", PLACE, id="dateline"),
        pytest.param("Mt. Tarrow", "Mount Tarrow", PLACE, id="mount"),
        pytest.param("St. Albert", "Saint Albert", PLACE, id="saint"),
        pytest.param("Calif.", "California", PLACE, id="state"),
        pytest.param("W. Va.", "West Virginia", PLACE, id="state of two words"),
        pytest.param("La.", "Louisiana", PLACE, id="state that is no city"),
        pytest.param("Ft. Lyndon", "Fort Lyndon", PLACE, id="fort"),
        pytest.param("St. Mary's Hospital", "Saint Mary\u2019s Hospital", FACILITY, id="hospital"),
        pytest.param("Kharouba Air Base", "Kharouba airbase", FACILITY, id="air base"),
        pytest.param("Northgate Centre", "Northgate Center", FACILITY, id="british centre"),
        pytest.param("Port of Marea", "Marea port", FACILITY, id="port turned round"),
        pytest.param("Al Manar", "al-Manar", GROUP, id="spaced article"),
        pytest.param("Harbour Lines Ltd", "Harbor Lines", GROUP, id="company ending"),
        pytest.param("Brightpath, Inc.", "Brightpath", GROUP, id="ending after a comma"),
        pytest.param("Hale & Sons", "Hale and Sons", GROUP, id="ampersand"),
        pytest.param("Ministry of Defence", "Ministry of Defense", GROUP, id="british defence"),
        pytest.param("Health Organisation", "Health Organization", GROUP, id="british -isation"),
        pytest.param("Ministry of Defence", "Defence Ministry", GROUP, id="ministry turned round"),
        pytest.param(
            "US Department of Justice", "US Justice Department", GROUP, id="department turned round"
        ),
        pytest.param("FC Brevik", "Brevik FC", GROUP, id="football club"),
        pytest.param("Russia's Navy", "Russian Navy", GROUP, id="a country's body"),
        pytest.param("Saudi Arabia\u2019s Army", "Saudi Army", GROUP, id="another adjective"),
        pytest.param("Syrians", "Syrian", GROUP, id="people in -ans"),
        pytest.param("Houthis", "Houthi", GROUP, id="people in -is"),
        pytest.param("Islamists", "Islamist", GROUP, id="movement in -ists"),
        pytest.param("Turks", "Turk", GROUP, id="people that the gazetteer knows"),
    ],
)
def test_spelling_habits_are_no_part_of_a_name(left: str, right: str, family: Family) -> None:
    assert form_key(left, family) == form_key(right, family)


@pytest.mark.parametrize(
    ("left", "right", "family"),
    [
        ("Al Gore", "Gore", PERSON),
        ("Omar Rashidi Jr.", "Omar Rashidi", PERSON),
        ("Clement XIV", "Clement XV", PERSON),
        ("North Korea", "South Korea", PLACE),
        ("Jordan", "Jordania", PLACE),
        ("La.", "LA", PLACE),
        ("Ga.", "Georgia", PLACE),
        ("Wash.", "Washington", PLACE),
        ("N.Y.", "New York", PLACE),
        ("Calif.", "California", GROUP),
        ("Boeing 747", "Boeing 787", GROUP),
        ("Company", "Ltd", GROUP),
        ("Swiss", "Swis", GROUP),
        ("University of Miami", "Miami University", GROUP),
        ("Ministry of Defence", "Ministry of Finance", GROUP),
        ("Bank of Ireland", "Ireland Bank", GROUP),
        ("Russia's Navy", "Navy", GROUP),
        ("Iran's Navy", "Russia's Navy", GROUP),
        ("Marea's Navy", "Marean Navy", GROUP),
    ],
)
def test_what_tells_names_apart_stays_in_the_key(left: str, right: str, family: Family) -> None:
    assert form_key(left, family) != form_key(right, family)


@pytest.mark.parametrize(
    "text",
    ["'s", "Mr.", "the", "Inc", "al-", "FC", "\u0414\u0430\u043c\u0430\u0441\u043a", "\u5317", "7"],
)
def test_no_name_is_normalised_away(text: str) -> None:
    for label in Label:
        assert form_key(text, family_of(label))


def test_an_honorific_alone_is_a_name() -> None:
    assert form_key("The Sheikh", PERSON) == "sheikh"


def test_titles_belong_to_persons_only() -> None:
    assert form_key("General Motors", GROUP) == "general motors"


def test_folding_forgets_case_accents_and_curly_quotes() -> None:
    assert fold("  O\u2019Neill  CAF\u00c9 ") == "o'neill cafe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HTS", True),
        ("U.N.", True),
        ("NGOs", True),
        ("Nato", False),
        ("A", False),
        ("B52", False),
        ("KESTREL AIRLINES", False),
    ],
)
def test_acronyms_are_letters_alone(text: str, *, expected: bool) -> None:
    assert is_acronym(text) is expected
