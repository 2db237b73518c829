"""Where is a team meant by the place that it comes from?"""

import pytest

from briefing.entities.teams import is_team_here, team_places
from briefing.mention import Label


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("Marea Saints", "Marea"),
        ("Marea Red Sox", "Marea"),
        ("Kharouba Tar Heels", "Kharouba"),
        ("New Kharouba Saints", "New Kharouba"),
    ],
)
def test_what_stands_before_a_team_s_plural_is_its_place(form: str, place: str) -> None:
    assert place in team_places([(form, Label.ORG)])


@pytest.mark.parametrize(
    "form", ["Saints", "Marea Rope Union", "Marea Services", "United Saints of the Marea Rivers"]
)
def test_what_is_no_team_has_no_place(form: str) -> None:
    assert team_places([(form, Label.ORG)]) == frozenset()


@pytest.mark.parametrize("label", [label for label in Label if label is not Label.ORG])
def test_only_an_organisation_is_a_team(label: Label) -> None:
    assert team_places([("Marea Saints", label)]) == frozenset()


def is_team(text: str, *, is_named: bool = False) -> bool:
    """Whether `Marea` is a team in the one sentence of `text`."""
    start = text.index("Marea")
    return is_team_here(text, start, start + len("Marea"), (0, len(text)), is_named=is_named)


@pytest.mark.parametrize(
    "text",
    [
        "A late goal gave them a 3-1 victory over Marea.",
        "They ended the season with a loss to Kharouba and a win against the Marea side.",
        "Kharouba beat top-ranked Marea 31-24.",
        "The game was won by visiting Marea in the second half.",
        "Marea beat Kharouba by twelve points.",
        "Marea's quarterback threw three touchdowns.",
        "Marea\u2019s coach spoke after the game.",
        "They lost to Marea in a game without a goal.",
        "Marea (12-3) meets Kharouba in the playoffs.",
        "Marea 31, Kharouba 24: the league is open again after that game.",
        "Marea and Kharouba played to the last inning of the game.",
    ],
)
def test_a_place_is_a_team_where_a_game_is_told_around_it(text: str) -> None:
    assert is_team(text)


@pytest.mark.parametrize(
    "text",
    [
        "The game took place in Marea.",
        "They lost the game at Marea on a wet evening.",
        "The season begins in Marea, where the harbour froze.",
        "Marea hosts a fair of ropes.",
        "Rescue boats left for Marea.",
        "The coach from Marea was late for the game.",
    ],
)
def test_a_place_stays_one_where_it_is_where_something_happens(text: str) -> None:
    assert not is_team(text)


def test_what_another_sentence_tells_makes_no_team() -> None:
    game = "The game ended 3-1. "
    text = f"{game}Marea won a prize for its harbour."
    start = text.index("Marea")
    assert not is_team_here(text, start, start + 5, (len(game), len(text)))
    assert is_team_here(text, start, start + 5, (0, len(text)))


def test_the_word_that_makes_a_team_stands_close_before_it() -> None:
    near, far = "a victory over Marea", f"a victory over{' ' * 60}Marea"
    assert is_team(f"It was, in that season, {near}.")
    assert not is_team(f"It was, in that season, {far}.")


NAMED_ONLY = [
    "The first half was hard on the Marea bench.",
    "A return of 40 yards put Marea up in the third quarter.",
    "Nobody who signs with Marea expects to see the playoffs.",
]
STAYING = [
    "The game took place in Marea.",
    "He came to Marea for the last game of the season.",
    "He grew up in Delphin, Marea, and scored in the finals.",
    "He was born in a village near Marea and scored in the finals.",
    "Marea, Mar., saw its first game on Sunday.",
    "Marea police stopped the game for an hour.",
    "Marea Mayor Dora Pesk gave the coach a medal after the game.",
    "He is the best scorer of Marea high school.",
    "Marea (AP) -- The Saints led by nine at the half.",
    "Marea - The Saints led by nine at the half.",
    "The Marea-based league has not played a game.",
]


@pytest.mark.parametrize("text", NAMED_ONLY)
def test_where_the_nickname_stands_the_story_of_a_game_is_enough(text: str) -> None:
    assert is_team(text, is_named=True)
    assert not is_team(text)


@pytest.mark.parametrize("text", STAYING)
def test_a_place_stays_one_beside_its_team(text: str) -> None:
    assert not is_team(text, is_named=True)


def test_without_a_game_no_place_is_a_team() -> None:
    assert not is_team("The Marea bench was painted green.", is_named=True)
