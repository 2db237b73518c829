"""Can a person say which names are one, and is it seen at once and taken back as easily?"""

from typing import TYPE_CHECKING

import pytest

from briefing.errors import BriefingError
from briefing.mention import Label
from briefing.tui.screens.choice import ChoiceScreen
from briefing.tui.screens.ledger import LedgerScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.screens.related import RelatedScreen
from briefing.tui.screens.same import CandidateList, SameScreen
from briefing.tui.screens.suggestions import SuggestionsScreen
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

WIDE, NARROW = (120, 36), (80, 24)
NOBODY = "Choose a name first: 3 goes to the list, n walks the text."


def listed(reading: "Reading") -> list[str]:
    """The names in the sidebar, with their counts, headings left out."""
    return [" ".join(line.split()) for line in reading.names() if line.startswith("  ")]


def candidates(reading: "Reading") -> list[str]:
    rows = reading.app.screen.query_one(CandidateList)
    lines = (" ".join(rows.render_line(y).text.split()) for y in range(rows.rows))
    return [line for line in lines if line]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_two_names_are_joined_and_the_list_says_so_at_once(
    read: "Open", desk: "SmallDesk", size: tuple[int, int]
) -> None:
    async with read(desk, size=size) as reading:
        await reading.press("3", "equals_sign")
        await reading.type("khar")
        await reading.press("enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert listed(reading)[0] == "Qalara 8/3"
        assert not any("Kharouba" in line for line in listed(reading))
        assert reading.told == ["same Qalara Kharouba. u takes it back."]


async def test_what_was_joined_is_two_again_after_undo_and_one_after_redo(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        before = reading.names()
        await reading.press("3", "equals_sign")
        await reading.type("khar")
        await reading.press("enter", "u")
        assert reading.names() == before
        assert reading.told[-1] == "taken back: same Qalara Kharouba. Z lets it hold again."

        await reading.press("Z")
        assert listed(reading)[0] == "Qalara 8/3"
        assert reading.told[-1] == "again: same Qalara Kharouba. u takes it back."


async def test_what_may_be_the_same_is_offered_first_with_the_reason(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "equals_sign")

        assert candidates(reading)[:4] == [
            "May be the same 1",
            "Qalara naval base one name holds the other 1/1",
            "All names 6",
            "Kharouba Place 3/2",
        ]
        await reading.press("enter")
        assert reading.told == ["same Qalara Qalara naval base. u takes it back."]


async def test_the_candidates_can_be_walked_through(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "equals_sign", "down", "j", "enter")

        assert reading.told == ["same Qalara Kharouba. u takes it back."]


async def test_suggestions_that_cannot_be_found_are_told_in_the_dialog(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.error = BriefingError("The library is busy", "Try again")
    async with read(desk) as reading:
        await reading.press("3", "equals_sign")

        assert isinstance(reading.app.screen, SameScreen)
        told = str(reading.app.screen.query_one(".told").render())
        assert told == "The library is busy. Try again"
        assert candidates(reading)[0] == "All names 7"


async def test_escape_joins_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "equals_sign", "escape")

        assert desk.decisions == []


async def test_the_forms_of_the_walked_name_can_be_reached_and_split_off(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "j", "j", "x")
        assert [line for line in listed(reading) if "arouba" in line] == ["Harouba 1/1"]
        assert "▸ Kharouba" in "".join(reading.names())
        assert reading.strip.startswith("Kharouba 1/2 · source 1/2")

        await reading.press("u")
        assert reading.strip.startswith("Kharouba 1/3 · source 1/2")
        assert "Harouba 1" in listed(reading)


async def test_splitting_off_on_a_name_asks_which_form(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "x")
        assert isinstance(reading.app.screen, ChoiceScreen)

        await reading.press("j", "enter")
        assert "Harouba 1/1" in listed(reading)

        await reading.press("u")
        assert "Harouba 1/1" not in listed(reading)


async def test_a_name_of_one_form_has_nothing_to_split_off(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "x")

        assert reading.told == ["Qalara has one form only: there is nothing to split off."]


async def test_enter_on_a_form_walks_its_name(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "n", "j", "j", "enter")

        assert reading.strip.startswith("Kharouba")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_name_is_changed_everywhere(
    read: "Open", desk: "SmallDesk", size: tuple[int, int]
) -> None:
    async with read(desk, size=size) as reading:
        await reading.press("3", "enter", "c")
        line = reading.app.screen.query_one(TypingLine)
        assert line.value == "Qalara"

        line.value = "Port of Qalara"
        await reading.press("enter", "3")
        assert any("Port of Qalara" in line for line in reading.names())
        assert reading.strip.startswith("Port of Qalara 1/5")

        await reading.press("u")
        assert reading.strip.startswith("Qalara 1/5")


@pytest.mark.parametrize("typed", ["Qalara", "  Qalara "])
async def test_the_same_name_changes_nothing(read: "Open", desk: "SmallDesk", typed: str) -> None:
    async with read(desk) as reading:
        await reading.press("3", "c")
        reading.app.screen.query_one(TypingLine).value = typed
        await reading.press("enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert desk.decisions == []


async def test_a_name_cannot_be_empty(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "c")
        reading.app.screen.query_one(TypingLine).value = "  "
        await reading.press("enter")

        assert not isinstance(reading.app.screen, ReaderScreen)


async def test_the_kind_of_a_name_is_changed(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "l", "home", "enter")
        assert desk.entity("qalara").label is Label.PERSON
        people = reading.names().index(next(n for n in reading.names() if n.startswith("People")))
        assert "Qalara" in reading.names()[people + 1]

        await reading.press("u")
        assert desk.entity("qalara").label is Label.GPE
        assert "Qalara" in reading.names()[1]


async def test_the_cursor_starts_at_the_present_kind_and_leaves_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "l", "enter")

        assert desk.decisions == []


async def test_a_name_is_hidden_at_once_and_the_message_says_how_to_take_it_back(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "H")
        assert listed(reading)[0] == "Kharouba 3/2"
        assert reading.panes.names.border_title == "Entities 7"
        assert reading.told == ["hide Qalara. u takes it back."]

        await reading.press("u")
        assert listed(reading)[0] == "Qalara 5/3"


async def test_the_message_tells_the_key_that_the_user_chose(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, keymap={"undo": "ctrl+z"}) as reading:
        await reading.press("3", "H")

        assert reading.told == ["hide Qalara. ^z takes it back."]


async def test_decisions_made_faster_than_the_desk_answers_are_all_made_in_order(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3")
        for _ in range(2):
            reading.screen.action_hide()
            reading.screen.action_undo()
        reading.screen.action_hide()
        await reading.settle()

        assert [decision.is_active for decision in desk.decisions] == [False, False, True]
        assert reading.told == ["hide Qalara. u takes it back."]
        assert listed(reading)[0] == "Kharouba 3/2"


async def test_what_was_told_last_takes_the_place_of_what_was_told_before(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "H", "H")
        assert reading.told == ["hide Kharouba. u takes it back."]

        await reading.press("L")
        assert reading.told == []


async def test_the_place_in_the_list_is_kept_when_a_name_goes(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(120, 14)) as reading:
        await reading.press("3", "G")
        rows = reading.panes.names.list
        await reading.press("k")
        name, scrolled = rows.under_cursor, rows.scroll_offset.y
        await reading.press("equals_sign")
        await reading.type("qalara")
        await reading.press("enter")

        assert scrolled > 0
        assert rows.under_cursor != name
        assert abs(rows.scroll_offset.y - scrolled) <= 2
        assert rows.cursor - rows.scroll_offset.y < rows.rows


async def test_the_walk_stays_at_its_stop_when_its_name_grows(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "n")
        assert "source 2/3" in reading.strip
        await reading.press("equals_sign")
        await reading.type("khar")
        await reading.press("enter")

        assert reading.strip.startswith("Qalara 4/8 · source 2/3")
        assert "A week beside the gate" in reading.article()[0]


async def test_the_walk_follows_its_name_into_another(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter")
        place = reading.strip.partition("[")[2]
        await reading.press("k", "equals_sign")
        await reading.type("khar")
        await reading.press("enter")

        assert reading.strip.startswith("Qalara 3/8 · source 1/3")
        assert reading.strip.partition("[")[2][:20] == place[:20]
        assert reading.panes.view.chosen == "qalara"


async def test_the_walk_of_a_hidden_name_ends_where_it_is(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        await reading.press("3", "j", "enter")
        await reading.press("H")

        assert reading.strip.startswith("Choose a name")
        assert any("Kharouba" in line for line in reading.article())


async def test_the_open_article_shows_what_was_decided(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "H")

        opened = reading.panes.view.opened
        assert opened is not None
        assert all(mention.entity != "qalara" for mention in opened.mentions)


async def test_outside_the_list_the_walked_name_is_meant(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "2", "H")

        assert reading.told == ["hide Kharouba. u takes it back."]


async def test_in_the_article_the_marked_name_is_meant_and_not_one_inside_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("2", "n", "n", "n", "n")
        assert "[Qalara naval base]" in reading.strip
        await reading.press("H")

        assert reading.told == ["hide Qalara naval base. u takes it back."]


@pytest.mark.parametrize("key", ["equals_sign", "x", "c", "l", "H", "r"])
async def test_without_a_name_a_key_says_how_to_choose_one(
    read: "Open", desk: "SmallDesk", key: str
) -> None:
    async with read(desk) as reading:
        await reading.press("2", key)

        assert reading.told == [NOBODY]
        assert isinstance(reading.app.screen, ReaderScreen)


@pytest.mark.parametrize(
    "keys",
    [
        ["equals_sign", "enter"],
        ["x", "enter"],
        ["c", "x", "enter"],
        ["l", "home", "enter"],
        ["H"],
        ["u"],
    ],
    ids=["same", "part", "rename", "relabel", "hide", "undo"],
)
async def test_a_decision_that_fails_says_why_and_changes_nothing(
    read: "Open", desk: "SmallDesk", keys: list[str]
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "H", "u", "Z", "u", "k")
        before = reading.names()
        desk.error = BriefingError("Another process is writing to the library", "Try again later")
        await reading.press("Z" if keys == ["u"] else keys[0], *keys[1:])

        assert reading.told[-1] == "Another process is writing to the library Try again later"
        assert reading.names() == before


async def test_with_nothing_to_take_back_undo_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("u")

        assert reading.told == ["There is nothing to take back"]


async def test_with_doubtful_mentions_hidden_the_patched_counts_are_those_without_them(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("d", "3")
        assert "Kharouba 2/2" in listed(reading)
        await reading.press("c")
        reading.app.screen.query_one(TypingLine).value = "X"
        await reading.press("enter")

        assert "X 3/2" in listed(reading)


async def test_related_names_are_shown_and_walked(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "r")
        assert isinstance(reading.app.screen, RelatedScreen)
        line = reading.app.screen.query_one("#related-list").render_line(0).text
        assert line.split() == ["Qalara", "naval", "base", "named", "after", "it", "1/1"]

        await reading.press("enter")
        assert reading.strip.startswith("Qalara naval base 1/1")


async def test_a_candidate_that_may_be_meant_is_joined_with_one_key(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "r", "equals_sign")
        assert not any("naval" in line for line in reading.names())

        await reading.press("u")
        assert any("naval" in line for line in reading.names())


async def test_a_name_that_leads_nowhere_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "r")

        assert reading.told == ["Kharouba leads to no other name."]


async def test_a_name_with_markup_in_it_is_shown_as_it_is(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "c")
        reading.app.screen.query_one(TypingLine).value = "[b]Qalara[/b]"
        await reading.press("enter", "l")

        words = reading.app.screen.query_one(".box > Static").render()
        assert str(words) == "What is [b]Qalara[/b]?"


@pytest.mark.parametrize(("key", "screen"), [("L", LedgerScreen), ("S", SuggestionsScreen)])
async def test_the_large_dialogs_close_with_q_or_escape(
    read: "Open", desk: "SmallDesk", key: str, screen: type
) -> None:
    async with read(desk) as reading:
        for way_out in ("q", "escape"):
            await reading.press(key)
            assert isinstance(reading.app.screen, screen)
            await reading.press(way_out)
            assert isinstance(reading.app.screen, ReaderScreen)
