"""May two given names be one person's?"""

import pytest

from briefing.entities.given_names import full_names_of, given_names_agree


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("dora", "dora", id="equal"),
        pytest.param("d", "dora", id="initial"),
        pytest.param("bob", "robert", id="diminutive"),
        pytest.param("betty", "elizabeth", id="diminutive with other letters"),
        pytest.param("bob", "rob", id="two diminutives of one name"),
        pytest.param("pat", "patricia", id="one of two full names"),
        pytest.param("pat", "patrick", id="the other of two full names"),
        pytest.param("mohammed", "muhammad", id="spelling"),
        pytest.param("volodymyr", "vladimir", id="one name in two languages"),
        pytest.param("yannis", "giannis", id="two traditions of spelling"),
        pytest.param("vova", "vladimir", id="russian diminutive"),
    ],
)
def test_given_names_may_be_one_person_s(left: str, right: str) -> None:
    assert given_names_agree(left, right)
    assert given_names_agree(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("scott", "laci"),
        ("mario", "maria"),
        ("daniel", "danielle"),
        ("jon", "joan"),
        ("hassan", "hussein"),
        ("rashid", "rashad"),
        ("allen", "ellen"),
        ("bob", "bill"),
        ("yegor", "yevgeny"),
        ("d", "lena"),
    ],
)
def test_near_given_names_are_two_persons(left: str, right: str) -> None:
    assert not given_names_agree(left, right)


def test_a_diminutive_stands_for_all_its_full_names() -> None:
    assert {"patricia", "patrick"} <= full_names_of("pat")


def test_a_name_without_diminutives_stands_for_itself() -> None:
    assert full_names_of("golnaz") == {"golnaz"}
