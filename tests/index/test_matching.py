"""Does the matcher show in a text what the query found in the index?"""

import pytest

from briefing_index import FullTextIndex

TEXT = (
    "Tartus\u2019s port. The U.S. left Türkiye; "
    "the air base and the Air\nBase near Khmeimim, al-Sharaa"
)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("tartus", ["Tartus\u2019s"]),
        ("us turkiye", ["U.S.", "Türkiye"]),
        ('"air base"', ["air base", "Air\nBase"]),
        ('"base near khmeimim" near', ["Base near Khmeimim"]),
        ('"port left"~3', ["port", "left"]),
        ("hmeimim~", ["Khmeimim"]),
        ("khm*", ["Khmeimim"]),
        ("*meimim", ["Khmeimim"]),
        ("al-sharaa", ["al-Sharaa"]),
        ("tartus -base", ["Tartus\u2019s"]),
        ("tartus AND NOT (base OR -port)", ["Tartus\u2019s"]),
        ("person:sharaa", ["Sharaa"]),
        ("source:tartus port", ["port"]),
        ("date:2024", []),
        ('"air base" OR "base and"', ["air base and", "Air\nBase"]),
        ("", []),
    ],
)
def test_what_the_query_wants_is_shown(index: FullTextIndex, query: str, shown: list[str]) -> None:
    spans = index.search(query).matcher.spans(TEXT)
    assert [TEXT[start:end] for start, end in spans] == shown


def test_the_word_being_typed_is_shown_by_its_beginning(index: FullTextIndex) -> None:
    spans = index.search("air khm", typing=True).matcher.spans(TEXT)
    assert [TEXT[start:end] for start, end in spans] == ["air", "Air", "Khmeimim"]
