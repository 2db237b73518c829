"""Are the right tags offered for what is typed?"""

from briefing.tui.tag_rows import TagRow, tag_rows

TAGS = (("war", 5), ("Harbour", 3), ("harbour lease", 1))


def test_without_a_word_all_tags_are_offered_those_that_are_on_it_first() -> None:
    assert [row.tag for row in tag_rows("", TAGS, ["Harbour"])] == [
        "Harbour",
        "war",
        "harbour lease",
    ]


def test_what_is_typed_narrows_the_tags_and_is_offered_as_a_new_one() -> None:
    assert tag_rows("harb", TAGS, []) == [
        TagRow("harb", 0),
        TagRow("Harbour", 3),
        TagRow("harbour lease", 1),
    ]


def test_a_tag_in_use_is_the_same_in_whatever_letters() -> None:
    assert [row.tag for row in tag_rows("harbour", TAGS, [])] == ["Harbour", "harbour lease"]


def test_white_space_alone_is_no_tag() -> None:
    assert [row.tag for row in tag_rows("  ", (), [])] == []
