import pytest

from briefing.language.description import undescribed
from briefing.mention import Found, Label, Name


def _split(form: str, label: Label) -> list[tuple[str, Label]]:
    name = Name(0, len(form), label, Found.MODEL, 0.9)
    return [(form[each.start : each.end], each.label) for each in undescribed(form, [name])]


@pytest.mark.parametrize(
    ("form", "people", "rest"),
    [
        ("Islamist group Ansar al-Nahr", "Islamist", "Ansar al-Nahr"),
        ("Kurdish armed faction KDQ", "Kurdish", "KDQ"),
        ("Chinese company Lanhai", "Chinese", "Lanhai"),
    ],
)
def test_a_people_and_the_name_behind_it_are_two(form: str, people: str, rest: str) -> None:
    assert _split(form, Label.ORG) == [(people, Label.NORP), (rest, Label.ORG)]


@pytest.mark.parametrize(
    "form", ["Islamist Group", "Syrian Democratic Forces", "Bank group Norda", "Ansar al-Nahr"]
)
def test_other_names_stay_whole(form: str) -> None:
    assert _split(form, Label.ORG) == [(form, Label.ORG)]
