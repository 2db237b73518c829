"""Does each rule do to names what it says, and leave the others alone?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.acronyms import with_acronyms
from briefing.language.agreement import agreed
from briefing.language.coordination import uncoordinated
from briefing.language.facilities import with_facilities, with_places
from briefing.language.heads import typed_by_last_word
from briefing.language.known import with_known
from briefing.language.people import with_people
from briefing.mention import Name

Marked = Callable[[str], tuple[str, list[Name]]]
Shown = Callable[[str, Iterable[Name]], str]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They left Syria.", "They left <GPE:Syria>."),
        ("Syrian troops in <ORG:Syria>", "<NORP:Syrian> troops in <GPE:Syria>"),
        ("the <ORG:Bank of China>", "the <ORG:Bank of China>"),
        ("<PERSON:Ana London> spoke", "<PERSON:Ana London> spoke"),
        ("the United <ORG:States>", "the <GPE:United States>"),
        ("<PERSON:Jordan> scored", "<PERSON:Jordan> scored"),
        ("talks in Jordan went on", "talks in <GPE:Jordan> went on"),
        ("Chad scored twice.", "Chad scored twice."),
        ("He met Chad Lind in Rome.", "He met Chad Lind in <GPE:Rome>."),
        ("<GPE?:Georgia> replied", "<GPE:Georgia> replied"),
        ("tell US more", "tell US more"),
        ("troops of the US left", "troops of the <GPE:US> left"),
        ("TELL THE US MORE", "TELL THE US MORE"),
        ("a report (AP) said", "a report (<ORG:AP>) said"),
        ("in Idlib province", "in <GPE:Idlib> province"),
        ("in the <GPE:Niger> <ORG:Delta> region", "in the <LOC:Niger Delta> region"),
        ("over the <LOC:Gulf> coast",) * 2,
        ("the province of Idlib", "the province of <GPE:Idlib>"),
        ("He saw Idlib.", "He saw Idlib."),
        ("near <LOC:Idlib>", "near <GPE:Idlib>"),
        ("<PERSON:Idlib> spoke", "<PERSON:Idlib> spoke"),
        ("CNN Turk reports", "<ORG:CNN Turk> reports"),
        ("<PERSON:Interfax> quoted him", "<ORG:Interfax> quoted him"),
        ("turkey and cuba", "turkey and cuba"),
    ],
)
def test_the_gazetteer_adds_what_it_knows(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, with_known(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<ORG:United States and European Union>",
            "<GPE:United States> and <ORG:European Union>",
        ),
        ("<ORG:ISIS and Al-Qaeda>", "<ORG:ISIS> and <ORG:Al-Qaeda>"),
        ("<PERSON:Ana Lind and Bo Roe>", "<PERSON:Ana Lind> and <PERSON:Bo Roe>"),
        ("<GPE:Ruritania and the Marches>", "<GPE:Ruritania> and the <GPE:Marches>"),
        ("<GPE:Bosnia and Herzegovina>", "<GPE:Bosnia and Herzegovina>"),
        ("<ORG:Department of Health and Human Services>",) * 2,
        ("<ORG:Lind and Roe>",) * 2,
        ("<ORG:Lind & Roe>, then <ORG:Lind>, then <PERSON:Roe>",) * 2,
        (
            "<ORG:Acme and Globex>, then <ORG:Acme>, then <ORG:Globex>",
            "<ORG:Acme> and <ORG:Globex>, then <ORG:Acme>, then <ORG:Globex>",
        ),
    ],
)
def test_two_names_with_an_and_between_them_are_two(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, uncoordinated(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<PERSON:Ana Lind Co.> fell", "<ORG:Ana Lind Co.> fell"),
        ("at <GPE:Lind District Court>", "at <ORG:Lind District Court>"),
        ("on <GPE:Lind Ave.> or <LOC:Roe Bridge>", "on <FAC:Lind Ave.> or <FAC:Roe Bridge>"),
        ("<PERSON:Ana Court> and <PERSON:Bo Street>",) * 2,
        ("<ORG:Roe Street> and <FAC:Roe Hospital>",) * 2,
        ("the <GPE:West Bank>, the <LOC:East Bank>",) * 2,
        ("<PERSON:Court> met <GPE:Department>",) * 2,
    ],
)
def test_a_last_word_says_what_cannot_be_a_person_or_a_town(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, typed_by_last_word(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<NORP:Hayat Tahrir al-Sham> (HTS) came",
            "<ORG:Hayat Tahrir al-Sham> (<ORG:HTS>) came",
        ),
        (
            "the Tahrir <PERSON:Lind Union> (TLU) came",
            "the <ORG:Tahrir Lind Union> (<ORG:TLU>) came",
        ),
        (
            "Front for <ORG:Lind Renewal> (FLR) came",
            "<ORG:Front for Lind Renewal> (<ORG:FLR>) came",
        ),
        ("Formal Rope Alignment (FRA) helps",) * 2,
        ("the North Lind Alliance (<ORG:NLA>)", "the <ORG:North Lind Alliance> (<ORG:NLA>)"),
        (
            "the <ORG:Rope Mission> in <GPE:Lind> (<ORG?:RML>)",
            "the <ORG:Rope Mission in Lind> (<ORG:RML>)",
        ),
        (
            "the Rope Mission in <GPE:Lind> (RML)",
            "the <ORG:Rope Mission in Lind> (<ORG:RML>)",
        ),
        ("the <NORP:Lindish> Rope League (LRL)", "the <ORG:Lindish Rope League> (<ORG:LRL>)"),
        (
            "the <ORG:East Economic Rope Union> (ERU)",
            "the <ORG:East Economic Rope Union> (<ORG:ERU>)",
        ),
        ("the <ORG:Lind Rope Food Fund> (RFF)", "the Lind <ORG:Rope Food Fund> (<ORG:RFF>)"),
        ("<ORG:Acme> and <ORG:Globex> (AAG) met",) * 2,
        ("the <ORG:Rope Union>'s (RU) tie", "the <ORG:Rope Union>'s (<ORG:RU>) tie"),
        ("the United Arab Emirates (UAE)", "the <GPE:United Arab Emirates> (<GPE:UAE>)"),
        ("an improvised device (ID) went off",) * 2,
        ("<GPE:Lind Town> (see page two)",) * 2,
        ("<ORG:Lind Group> (HTS) came",) * 2,
        ("<EVENT:World Rope Forum> (WRF)", "<EVENT:World Rope Forum> (<EVENT:WRF>)"),
    ],
)
def test_an_explained_acronym_is_typed_with_its_long_form(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, with_acronyms(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("spokesman <ORG:Ana Lind> said", "spokesman <PERSON:Ana Lind> said"),
        ("President <GPE:Lind> said", "President <PERSON:Lind> said"),
        ("envoy Bo al-Roe came", "envoy <PERSON:Bo al-Roe> came"),
        ("Mr. Lind came", "Mr. <PERSON:Lind> came"),
        ("Mr. Lind Tuesday", "Mr. <PERSON:Lind> Tuesday"),
        ("he identified himself as <ORG:Tall Rope>", "he identified himself as <PERSON:Tall Rope>"),
        ('the man he dubbed "<ORG:Rope>" left', 'the man he dubbed "<PERSON:Rope>" left'),
        ("a source known only as <GPE:Rope>", "a source known only as <PERSON:Rope>"),
        ("a man they used to call <ORG:Tall Rope>", "a man they used to call <PERSON:Tall Rope>"),
        ('under the moniker, "<ORG:Rope>," he', 'under the moniker, "<PERSON:Rope>," he'),
        (
            "<ORG:Rope> left. The man known as <ORG:Rope> is <ORG:Rope>.",
            "<PERSON:Rope> left. The man known as <PERSON:Rope> is <PERSON:Rope>.",
        ),
        ("he identified himself as <ORG:FBI>",) * 2,
        ("the man called <ORG:Tall Rope> for help",) * 2,
        ("the man is known to <ORG:Tall Rope>",) * 2,
        ("the woman dubbed <GPE:France> home",) * 2,
        ("leader <ORG:HTS> said",) * 2,
        ("the president <GPE:France> has",) * 2,
        ("the ambassador to <GPE:Ruritania>",) * 2,
        (
            "<PERSON:Bo al-Roe>; <GPE:Roe>; <ORG:Al-Roe>",
            "<PERSON:Bo al-Roe>; <PERSON:Roe>; <PERSON:Al-Roe>",
        ),
        ("<PERSON:Bo Roe>; <ORG:al-Roe>", "<PERSON:Bo Roe>; <PERSON:al-Roe>"),
        ("<PERSON:Ana Lind Jr.>; <ORG:Lind>", "<PERSON:Ana Lind Jr.>; <PERSON:Lind>"),
        (
            "<PERSON:Bo> 'The Rope' <PERSON:Roe> and <PERSON:Cy> \u201cRed\u201d <PERSON:Hale>",
            "<PERSON:Bo 'The Rope' Roe> and <PERSON:Cy \u201cRed\u201d Hale>",
        ),
        ('<PERSON:Lind> said "no" <ORG:Acme>',) * 2,
        ("the ' <PERSON:Lind> ', ' <PERSON:Roe> '",) * 2,
        ("<PERSON:Bo King>; <ORG:King>",) * 2,
        ("<PERSON:George Washington>; <GPE:Washington>",) * 2,
    ],
)
def test_titles_and_full_names_make_persons(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, with_people(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<ORG:Lind>, <GPE:Lind>, <GPE:Lind>", "<GPE:Lind>, <GPE:Lind>, <GPE:Lind>"),
        ("<ORG?:Lind>, <GPE:Lind>", "<GPE:Lind>, <GPE:Lind>"),
        ("<ORG:North Lind Alliance>, <GPE:NLA>", "<ORG:North Lind Alliance>, <ORG:NLA>"),
        ("<PERSON:Nora Lee Ash>, <ORG:NLA>",) * 2,
    ],
)
def test_one_form_carries_one_label(before: str, after: str, marked: Marked, shown: Shown) -> None:
    text, names = marked(before)

    assert shown(text, agreed(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the <GPE:Tartus> naval base", "the <FAC:<GPE:Tartus> naval base>"),
        ("the Khmeimim airbase", "the <FAC:<GPE:Khmeimim> airbase>"),
        ("the <FAC:Hmeimim Air Base> is", "the <FAC:<GPE:Hmeimim> Air Base> is"),
        ("the <GPE:Hmeimim> base", "the <FAC:<GPE:Hmeimim> base>"),
        ("Damascus International Airport", "<FAC:<GPE:Damascus> International Airport>"),
        ("Russian Hmeimim Air Base", "Russian <FAC:<GPE:Hmeimim> Air Base>"),
        ("at Al Udeid Air Base", "at <FAC:<GPE:Al Udeid> Air Base>"),
        ("<ORG:Khmeimim> and <ORG:Tartus> bases", "<GPE:Khmeimim> and <GPE:Tartus> bases"),
        ("Russian and Syrian bases", "Russian and Syrian bases"),
        ("a naval base in <GPE:Tartus>", "a naval base in <GPE:Tartus>"),
        ("the air base in <FAC:Tartus>.", "the air base in <GPE:Tartus>."),
        ("the bases in <FAC:Tartus Old Port>",) * 2,
        ("the walk in <FAC:Tartus>",) * 2,
        ("the naval port of <GPE:Tartus>", "the naval port of <GPE:Tartus>"),
        ("the <GPE:US> base", "the <GPE:US> base"),
        ("a Russian airbase", "a Russian airbase"),
        ("the <LOC:Mediterranean> port", "the <LOC:Mediterranean> port"),
        ("the <ORG:HTS> camp", "the <ORG:HTS> camp"),
        ("the U.S. Embassy in <GPE:Rome>", "the <FAC:<GPE:U.S.> Embassy> in <GPE:Rome>"),
        ("the Russian Embassy", "the <FAC:Russian Embassy>"),
        ("<PERSON:Ben Lind> Airport", "<FAC:Ben Lind Airport>"),
        ("The base was closed", "The base was closed"),
        ("Fined Or Sent To Prison",) * 2,
        ("Camp Of Lind Prison", "Camp Of <FAC:<GPE:Lind> Prison>"),
        ("Violence In Port-au-Rope",) * 2,
        ("the <ORG:Lind Sovereign Base Area>",) * 2,
    ],
)
def test_a_facility_holds_the_place_in_its_name(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    def nowhere(_start: int) -> bool:
        return False

    places = with_places(text, names, nowhere)
    assert shown(text, with_facilities(text, places, nowhere)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Leader Visits Harbour of Qalara",) * 2,
        (
            "A Week Outside <GPE:Qalara> Harbour",
            "A Week Outside <FAC:<GPE:Qalara> Harbour>",
        ),
        ("Troops Leave Air Base",) * 2,
    ],
)
def test_in_a_heading_only_a_name_makes_a_facility(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    def everywhere(_start: int) -> bool:
        return True

    places = with_places(text, names, everywhere)
    assert shown(text, with_facilities(text, places, everywhere)) == after
