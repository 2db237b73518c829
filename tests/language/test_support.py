import pytest

from briefing.language.support import supported
from briefing.mention import Found, Label, Name

TEXT = "Orla Venn left. Venn said so. Venn was a port."


def _name(form: str, *, after: int = 0, label: Label = Label.PERSON, sure: float) -> Name:
    start = TEXT.index(form, after)
    return Name(start, start + len(form), label, Found.MODEL, sure)


def test_a_surname_is_believed_for_the_sake_of_the_full_name() -> None:
    full, surname = _name("Orla Venn", sure=0.9), _name("Venn", after=16, sure=0.3)
    assert [name.confidence for name in supported(TEXT, [full, surname])] == [0.9, 0.7]


def test_the_same_form_believes_its_surest_place() -> None:
    one, other = _name("Venn", after=16, sure=0.8), _name("Venn", after=20, sure=0.2)
    assert supported(TEXT, [one, other])[1].confidence == pytest.approx(0.6)


def test_another_label_lends_nothing() -> None:
    person = _name("Venn", after=16, sure=0.9)
    port = _name("Venn", after=20, label=Label.GPE, sure=0.2)
    assert supported(TEXT, [person, port]) == [person, port]


def test_no_name_becomes_less_sure() -> None:
    names = [_name("Orla Venn", sure=0.4), _name("Venn", after=16, sure=0.9)]
    assert supported(TEXT, names) == names
