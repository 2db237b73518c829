"""Is a person told what a query can say, at the place where it fits?"""

from typing import TYPE_CHECKING

import pytest

from briefing.tui.query_hints import hint
from briefing.tui.query_language import DATE_FIELDS, FIELDS, LANGUAGE
from briefing.tui.screens.query_help import FormList
from briefing.tui.widgets.hint_line import HintLine
from briefing.tui.widgets.search_bar import SearchBar
from briefing_index import lexing
from briefing_index.parsing import read_query

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

SOURCES = (("The Wire", 9), ("Wired Post", 4), ("海事新聞", 1))


def shown(reading: "Reading") -> str:
    return reading.screen.query_one(HintLine).render_line(0).text.strip()


def line(reading: "Reading") -> str:
    return reading.screen.query_one(SearchBar).query_text


def test_the_help_has_every_field_of_the_index_and_no_other() -> None:
    assert set(FIELDS) == {*lexing.SEARCHED_FIELDS, *lexing.DATE_FIELDS}
    assert set(DATE_FIELDS) == set(lexing.DATE_FIELDS)


@pytest.mark.parametrize("example", [form.example for c in LANGUAGE for form in c.forms])
def test_every_example_can_be_read(example: str) -> None:
    assert read_query(example) is not None


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("", 'words · "a phrase"'),
        ("gate ", "All these words."),
        ("gate date:", "date: 2024-12-16 · 2024-12 · 2024"),
        ("after:20", "after: 2024-12-16"),
        ('the "naval ba', "These words in this order."),
        ("gate (", "(one OR other)"),
        ("gate -", "-word"),
        ("harb*", "harb* begins so"),
        ("harb~", "word~ may differ"),
        ("gate OR ", "A word comes next"),
        ("person:", "person: a person, as person:velik"),
        ("colour:", "No field is called colour. There are title, body"),
        ("gate source:x", "No outlet begins with “x”."),
        ("per", "Tab: person: a person"),
        ("10:30", "All these words."),
    ],
)
def test_the_hint_fits_the_place(before: str, told: str) -> None:
    assert hint(before, SOURCES).text.startswith(told)


@pytest.mark.parametrize(
    ("before", "completions", "replaced"),
    [
        ("source:", ('"The Wire" ', '"Wired Post" ', '"海事新聞" '), 0),
        ("gate source:wi", ('"Wired Post" ', '"The Wire" '), 2),
        ('gate -source:"the w', ('"The Wire" ',), 6),
        ("(source:海", ('"海事新聞" ',), 1),
        ("gate", (), 0),
        ("gate sou", ("source:",), 3),
    ],
)
def test_outlets_and_fields_are_completed(
    before: str, completions: tuple[str, ...], replaced: int
) -> None:
    offered = hint(before, SOURCES)
    assert (offered.completions, offered.replaced) == (completions, replaced)


async def test_the_hint_stands_below_the_line_while_it_is_written_in(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        assert shown(reading).startswith('words · "a phrase"')

        await reading.type("gate date:")
        assert shown(reading).startswith("date: 2024-12-16")

        await reading.press("down")
        assert not reading.screen.query_one(HintLine).display


async def test_an_error_stands_in_place_of_the_hint(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type('"gate')
        await reading.press("enter")

        assert reading.screen.query_one(SearchBar).size.height == 2
        assert not reading.screen.query_one(HintLine).display


@pytest.mark.parametrize("key", ["tab", "right"])
async def test_an_outlet_is_completed(read: "Open", desk: "SmallDesk", key: str) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Qalara source:w")
        assert shown(reading) == "Tab: Wire 1"

        await reading.press(key)
        assert line(reading) == 'Qalara source:"Wire" '
        assert reading.panes.articles.is_searching


async def test_the_hint_is_for_the_word_at_the_cursor(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("source:w Qalara")
        assert shown(reading) != "Tab: Wire 1"
        await reading.press(*["left"] * len(" Qalara"))
        assert shown(reading) == "Tab: Wire 1"


async def test_the_next_completion_takes_the_place_of_the_first(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("source:")
        await reading.press("tab", "tab")

        assert line(reading) == 'source:"Post" '
        assert shown(reading) == "Tab: Wire 1 · Post 1 · 海事新聞 1"


async def test_a_click_on_the_hint_completes(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("source:p")
        await reading.pilot.click(HintLine)
        await reading.settle()

        assert line(reading) == 'source:"Post" '


async def test_with_nothing_to_complete_tab_goes_to_the_next_pane(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate ")
        await reading.press("tab")

        assert reading.panes.current == "reader"


@pytest.mark.parametrize("key", ["f1", "ctrl+@"])
async def test_the_whole_language_is_shown_and_an_example_can_be_taken(
    read: "Open", desk: "SmallDesk", key: str
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate")
        await reading.press(key)
        forms = reading.app.screen.query_one(FormList)
        assert forms.render_line(0).text.startswith("Words")

        await reading.press("down", "enter")
        assert line(reading) == "gate harbour OR port"
