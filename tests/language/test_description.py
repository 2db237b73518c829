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


@pytest.mark.parametrize(
    ("form", "whose", "label", "rest"),
    [
        ("Quillport-based Salt Council", "Quillport", Label.GPE, "Salt Council"),
        ("New York-based Salt Council", "New York", Label.GPE, "Salt Council"),
        ("Turkish-backed Salt Army", "Turkish", Label.NORP, "Salt Army"),
        ("Hamas-run Health Ministry", "Hamas", Label.ORG, "Health Ministry"),
        ("Iran-led Salt Front", "Iran", Label.GPE, "Salt Front"),
    ],
)
def test_whose_somebody_is_stands_apart(form: str, whose: str, label: Label, rest: str) -> None:
    assert _split(form, Label.ORG) == [(whose, label), (rest, Label.ORG)]


@pytest.mark.parametrize("label", [Label.ORG, Label.PERSON])
def test_a_court_and_its_judge_are_two(label: Label) -> None:
    form = "Vel Supreme Court Chief Justice Orla de Venn"
    expected = [("Vel Supreme Court", Label.ORG), ("Orla de Venn", Label.PERSON)]
    assert _split(form, label) == expected


@pytest.mark.parametrize(
    ("form", "body"),
    [
        ("Vel High Court Judge", "Vel High Court"),
        ("Foreign Ministry Spokeswoman", "Foreign Ministry"),
        ("Coast Guard Deputy Commander", "Coast Guard"),
    ],
)
def test_who_speaks_for_a_body_is_no_part_of_its_name(form: str, body: str) -> None:
    assert _split(form, Label.ORG) == [(body, Label.ORG)]


@pytest.mark.parametrize(
    "form",
    [
        "Army Special Forces",
        "Vel Council Press",
        "Bank General",
        "Police Chiefs Council",
        "Roe-led",
    ],
)
def test_a_body_keeps_what_is_no_office(form: str) -> None:
    assert _split(form, Label.ORG) == [(form, Label.ORG)]
