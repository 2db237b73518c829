"""Which bodies carry a nationality in their name?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.institutions import with_institutions
from briefing.language.known import with_known
from briefing.mention import Name

Marked = Callable[[str], tuple[str, list[Name]]]
Shown = Callable[[str, Iterable[Name]], str]


def _in_prose(_start: int) -> bool:
    return False


def _in_heading(_start: int) -> bool:
    return True


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("the Russian Foreign Ministry said", "the <ORG:Russian Foreign Ministry> said"),
        ("the Syrian Ministry of Defence", "the <ORG:Syrian Ministry of Defence>"),
        ("Syrian Ministry of Rural Development", "<ORG:Syrian Ministry of Rural Development>"),
        ("South Korean Defense Ministry", "<ORG:South Korean Defense Ministry>"),
        ("Yesterday Turkish Armed Forces", "Yesterday <ORG:Turkish Armed Forces>"),
        ("the Chinese Communist Party", "the <ORG:Chinese Communist Party>"),
        ("the Russian Embassy in Damascus", "the <FAC:Russian Embassy> in Damascus"),
    ],
)
@pytest.mark.parametrize("place", [_in_prose, _in_heading])
def test_a_nationality_belongs_to_the_body_right_behind_it(
    text: str, after: str, place: Callable[[int], bool], shown: Shown
) -> None:
    assert shown(text, with_institutions(text, [], place)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("the Iraqi Security Forces", "the <ORG:Iraqi Security Forces>"),
        ("On Tuesday Israeli Defence Forces", "On Tuesday <ORG:Israeli Defence Forces>"),
        ("the Palestinian Authority", "the <ORG:Palestinian Authority>"),
        ("Turkish Grand National Assembly", "<ORG:Turkish Grand National Assembly>"),
        ("Iranian Revolutionary Guard Corps", "<ORG:Iranian Revolutionary Guard Corps>"),
        ("the Chinese People's Liberation Army", "the <ORG:Chinese People's Liberation Army>"),
        ("the Kurdish Teachers' Union", "the <ORG:Kurdish Teachers' Union>"),
        ("the Free Syrian Army", "the <ORG:Free Syrian Army>"),
        ("the Royal Jordanian Air Force", "the <ORG:Royal Jordanian Air Force>"),
        ("the Swedish Academy of Sciences said", "the <ORG:Swedish Academy of Sciences> said"),
        ("Dutch Council for Sea and Salt", "<ORG:Dutch Council for Sea and Salt>"),
        ("the Iraqi Court of the moment", "the <ORG:Iraqi Court> of the moment"),
    ],
)
def test_in_prose_words_may_stand_between_them_and_one_before(
    text: str, after: str, shown: Shown
) -> None:
    assert shown(text, with_institutions(text, [], _in_prose)) == after


@pytest.mark.parametrize(
    "text",
    [
        "the Russian foreign ministry",
        "Russian Foreign Minister Lind",
        "Russian Foreign Minister Lind Council",
        "the Lind Foreign Ministry",
        "the Lind Security Forces",
        "Iraqi Lind. Security Forces",
        "a Russian, Police said",
        "Greek Ships And Port Police",
        "the World Jewish Congress",
        "Southern African Customs Union",
        "the Russian Lind's Army",
    ],
)
def test_what_names_no_body_of_a_nation_is_left_alone(text: str, shown: Shown) -> None:
    assert shown(text, with_institutions(text, [], _in_prose)) == text


@pytest.mark.parametrize(
    "text", ["Iraqi Lind Attacks Police", "Syrian Police Flee", "Syrian Court"]
)
def test_a_heading_writes_any_word_with_a_capital(text: str, shown: Shown) -> None:
    assert shown(text, with_institutions(text, [], _in_heading)) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<NORP:Syrian> <ORG?:Arab Army>", "<ORG:Syrian Arab Army>"),
        ("<ORG:New Syrian Army>", "<ORG:New Syrian Army>"),
        (
            "<NORP:Syrian> <ORG:Observatory for Human Rights>",
            "<ORG:Syrian Observatory for Human Rights>",
        ),
        ("<NORP:Russian> <PERSON?:Army>", "<ORG:Russian Army>"),
        ("<ORG:World Jewish Congress>",) * 2,
        ("Irish Union for <ORG:Lind Bay>", "<ORG:Irish Union> for <ORG:Lind Bay>"),
        ("<NORP:Russian> <PERSON:Petra Army>",) * 2,
        (
            "<ORG:Russian Army and Russian Navy>",
            "<ORG:Russian Army and Russian Navy>",
        ),
    ],
)
def test_what_the_model_found_of_a_body_makes_its_name_longer_and_never_shorter(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)
    assert shown(text, with_institutions(text, names, _in_prose)) == after


def test_a_state_that_is_known_is_no_body(shown: Shown) -> None:
    text = "the Soviet Union"
    assert shown(text, with_institutions(text, with_known(text, []), _in_prose)) == (
        "the <GPE:Soviet Union>"
    )
