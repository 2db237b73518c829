"""Which bodies belong to the country before them?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.national import with_countries
from briefing.mention import Name

Marked = Callable[[str], tuple[str, list[Name]]]
Shown = Callable[[str, Iterable[Name]], str]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<GPE:Russia>'s <ORG:Defence Ministry> said",
            "<ORG:<GPE:Russia>'s Defence Ministry> said",
        ),
        ("<GPE:Russia>\u2019s Defence Ministry", "<ORG:<GPE:Russia>\u2019s Defence Ministry>"),
        (
            "the <GPE:Philippines>' <ORG:Supreme Court> <PERSON:Justice Venn>",
            "the <ORG:<GPE:Philippines>' Supreme Court> <PERSON:Justice Venn>",
        ),
        (
            "<GPE:Syria>'s <PERSON?:Ministry of Rural> Development",
            "<ORG:<GPE:Syria>'s Ministry of Rural Development>",
        ),
        (
            "<GPE:Iran>'s <ORG:Army Music Corps>",
            "<ORG:<GPE:Iran>'s Army Music Corps>",
        ),
        (
            "<ORG?:Sudan's Foreign Ministry> and <ORG?:Oman's High Court>",
            "<ORG:<GPE:Sudan>'s Foreign Ministry> and <ORG:<GPE:Oman>'s High Court>",
        ),
        (
            "<GPE:Iran>'s Army and <GPE:Oman>'s Navy",
            "<ORG:<GPE:Iran>'s Army> and <ORG:<GPE:Oman>'s Navy>",
        ),
    ],
)
def test_a_body_that_every_country_has_is_one_name_with_its_country(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)
    assert shown(text, with_countries(text, names)) == after


@pytest.mark.parametrize(
    "text",
    [
        "<GPE:Quillport>'s <ORG:Supreme Court>",
        "<GPE:Russia>'s <ORG:Gazprom>",
        "<ORG:Quillport's Supreme Court>",
        "<GPE:Russia> <ORG:Defence Ministry>",
        "<GPE:Russia>'s <FAC:Navy Base>",
        "<GPE:Iran>'s <ORG:Navy Command>",
        "<PERSON:Chad>'s <ORG:Army>",
    ],
)
def test_other_names_stay_as_they_are(text: str, marked: Marked, shown: Shown) -> None:
    plain, names = marked(text)
    assert shown(plain, with_countries(plain, names)) == text
