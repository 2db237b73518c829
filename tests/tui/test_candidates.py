"""Which names are offered, and in which order?"""

from collections.abc import Iterable

from briefing.desk.answers import Suggestion
from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.tui.candidates import CandidateRow, Suggested, Title, candidate_rows
from briefing.tui.sidebar import named


def entity(name: str, label: Label, *forms: str) -> Entity:
    return Entity(name, name, label, tuple(Form(form, 2) for form in (name, *forms)), 4, 2)


LORIN = entity("Lorin", Label.GPE)
KHAROUBA = entity("Kharouba", Label.LOC, "Harouba")
VELIK = entity("Anton Velik", Label.PERSON)
SUMMIT = entity("Lorin Summit", Label.EVENT)
NAMES = named([VELIK, LORIN, KHAROUBA, SUMMIT])
ALIKE = Suggestion(SUMMIT, LORIN, "Lorin Summit", "Lorin", "the same word", 0.6, None, None)


def shown(rows: Iterable[CandidateRow]) -> list[str]:
    return [
        f"# {row.text} {row.names}"
        if isinstance(row, Title)
        else f"{row.entity.name}: {row.why}"
        if isinstance(row, Suggested)
        else row.name
        for row in rows
    ]


def test_suggestions_stand_first_and_those_of_the_same_group_before_the_others() -> None:
    rows = candidate_rows(NAMES, [ALIKE], "", entity=LORIN)

    assert shown(rows) == [
        "# May be the same 1",
        "Lorin Summit: the same word",
        "# All names 2",
        "Kharouba",
        "Anton Velik",
    ]


def test_a_name_is_not_offered_to_itself_nor_twice() -> None:
    rows = candidate_rows(NAMES, [ALIKE, ALIKE], "", entity=SUMMIT)

    assert shown(rows).count("Lorin: the same word") == 1
    assert "Lorin Summit" not in shown(rows)


def test_the_filter_looks_at_every_form_of_all_of_them() -> None:
    assert shown(candidate_rows(NAMES, [ALIKE], "harou", entity=LORIN)) == [
        "# All names 1",
        "Kharouba",
    ]
    assert shown(candidate_rows(NAMES, [ALIKE], "SUMM", entity=LORIN)) == [
        "# May be the same 1",
        "Lorin Summit: the same word",
    ]


def test_without_anything_there_are_no_headings() -> None:
    assert candidate_rows(NAMES, [], "zzz", entity=LORIN) == []
