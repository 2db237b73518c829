"""Are the filters of a query read, and written so that the query says what was meant?"""

import pytest

from briefing.tui.narrowed_query import Filter, NarrowedQuery, narrowed


@pytest.mark.parametrize(
    ("query", "words", "filters"),
    [
        ("gate", "gate", []),
        ('gate source:"The Wire"', "gate", ['source:"The Wire"']),
        ("source:Wire gate -date:2023-03", "gate", ['source:"Wire"', "-date:2023-03"]),
        ("gate date:[2023 to 2024]", "gate", ["date:[2023 to 2024]"]),
        ("gate AND source:Wire AND lamp", "gate AND lamp", ['source:"Wire"']),
        ("source:Wire AND gate", "gate", ['source:"Wire"']),
        ("(source:A OR source:B) x", "x", ['source:"A"', 'source:"B"']),
        ("(date:2023 OR source:B) x", "(date:2023 OR source:B) x", []),
        ("gate OR source:Wire", "gate OR source:Wire", []),
        ("NOT source:Wire gate", "NOT source:Wire gate", []),
        ("(gate source:Wire) lamp", "(gate source:Wire) lamp", []),
        ("source:Wir~ gate", "source:Wir~ gate", []),
        ("gate “a phrase” source:„Wire“", 'gate "a phrase"', ['source:"Wire"']),
        ("source:daily source:post", "source:post", ['source:"daily"']),
        ("", "", []),
    ],
)
def test_filters_that_hold_for_the_whole_query_are_read(
    query: str, words: str, filters: list[str]
) -> None:
    read = narrowed(query)

    assert read.words == words
    assert [each.text for each in read.filters] == filters


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("gate", 'gate source:"Wire"'),
        ("", 'source:"Wire"'),
        ("gate OR lamp", '(gate OR lamp) source:"Wire"'),
        ('"the gate', '"the gate" source:"Wire"'),
        ("(gate lamp", '(gate lamp) source:"Wire"'),
        ("gate source:Post", 'gate (source:"Post" OR source:"Wire")'),
        ("gate -source:Wire", 'gate source:"Wire"'),
        ("gate source:wire", "gate"),
        ("gate date:2023", 'gate source:"Wire" date:2023'),
    ],
)
def test_a_filter_is_put_in_or_taken_off(query: str, expected: str) -> None:
    assert narrowed(query).toggled(Filter("source", "Wire")).text == expected


def test_names_that_are_wanted_must_all_be_there() -> None:
    both = narrowed("gate").toggled(Filter("entity", "A B")).toggled(Filter("entity", "C"))

    assert both.text == 'gate entity:"A B" entity:"C"'


def test_what_is_excluded_is_excluded_one_by_one() -> None:
    without = narrowed("gate")
    for source in ("A", "B"):
        without = without.toggled(Filter("source", source, is_excluded=True))

    assert without.text == 'gate -source:"A" -source:"B"'


def test_signs_of_the_query_language_in_a_name_do_no_harm() -> None:
    name = 'The "Star*" “Post”'

    assert NarrowedQuery("gate", (Filter("source", name),)).text == 'gate source:"The Star Post"'
    assert narrowed('gate source:"The Star Post"').mark_of(Filter("source", name)) is False


@pytest.mark.parametrize("query", ["a (source:x OR source:y) -date:2023", "(a OR b) entity:z"])
def test_what_was_written_is_read_again(query: str) -> None:
    assert narrowed(narrowed(query).text) == narrowed(query)
