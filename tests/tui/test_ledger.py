"""Does the ledger say why names are one, and can each decision be taken back there?"""

from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui.screens.ledger import EntryList, LedgerScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.judgement_views import EntryView
from briefing.tui.widgets.scope_line import ScopeLine

if TYPE_CHECKING:
    from textual.widget import Widget

    from tests.tui.conftest import Open, Reading, SmallDesk


def shown(widget: "Widget") -> list[str]:
    """The lines of a widget that have something on them."""
    lines = (widget.render_line(y).text for y in range(widget.size.height))
    return [" ".join(line.split()) for line in lines if line.strip()]


def entries(reading: "Reading") -> list[str]:
    return shown(reading.app.screen.query_one(EntryList))


def entry(reading: "Reading") -> list[str]:
    return shown(reading.app.screen.query_one(EntryView))


def told(reading: "Reading") -> str:
    return str(reading.app.screen.query_one(".told").render())


async def test_the_entries_of_the_name_under_the_cursor_come_first(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "L")

        assert entries(reading) == ["same Kharouba = Harouba transliteration 2023-03-08"]
        scope = shown(reading.app.screen.query_one(ScopeLine))
        assert scope == ["Kharouba All names 1 entry"]


async def test_the_entry_under_the_cursor_shows_its_sentence_and_where_it_stands(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("3", "j", "L")

        assert entry(reading) == [
            "Kharouba = Harouba",
            "rule: transliteration · 2023-03-08 09:00 · 2 mentions",
            "At Harouba, which maps also write Kharouba, eleven transport planes took",
            "off in two days.",
            "Post · 2023-03-07 · A week beside the gate",
        ]


async def test_w_and_tab_switch_between_the_name_and_all(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "L", "w")
        assert len(entries(reading)) == 3

        await reading.press("tab")
        assert len(entries(reading)) == 1


async def test_without_a_name_all_entries_are_shown(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("2", "L", "w")

        assert len(entries(reading)) == 3
        assert told(reading) == "No name was chosen when this was opened: these are all."


async def test_a_decision_is_taken_back_and_holds_again_where_it_stands(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "G", "H", "3", "home", "H", "2", "L", "j", "u")
        assert [decision.is_active for decision in desk.decisions] == [False, True]
        assert entries(reading)[:2] == [
            "● hidden Qalara user 2024-05-02",
            "✗ hidden Lorin Summit user 2024-05-01",
        ]
        assert told(reading) == "taken back: hide Lorin Summit"
        assert entry(reading)[:2] == [
            "Lorin Summit · does not hold",
            "decision 1 · by user · 2024-05-01 10:00 · taken back",
        ]

        await reading.press("u")
        assert [decision.is_active for decision in desk.decisions] == [True, True]
        assert told(reading) == "again: hide Lorin Summit"


async def test_what_is_taken_back_in_the_ledger_is_in_the_list_of_names_again(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        before = reading.names()
        await reading.press("3", "H", "2", "L", "u", "escape")

        assert reading.names() == before


async def test_what_a_rule_found_cannot_be_taken_back(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "L", "u")

        assert told(reading).startswith("A rule found this; nobody decided it.")


async def test_the_ledger_follows_its_name_into_another(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "j", "j", "x", "f")
        await reading.type("harouba")
        await reading.press("down", "L")
        assert entries(reading)[0].startswith("● different Kharouba ≠ Harouba")

        await reading.press("u")
        assert shown(reading.app.screen.query_one(ScopeLine))[0].startswith("Kharouba All names")
        assert len(entries(reading)) == 2


async def test_a_name_that_is_hidden_leaves_all_entries(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "H", "u", "k", "L")
        assert len(entries(reading)) == 2

        await reading.press("u")
        assert shown(reading.app.screen.query_one(ScopeLine)) == ["All names 4 entries"]


async def test_enter_opens_the_sentence_and_closes_the_ledger(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "L", "enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.article()[0].strip() == "A week beside the gate"
        assert reading.strip.startswith("Kharouba = Harouba 1/1")
        assert "[Harouba]" in reading.strip
        assert reading.panes.current == "reader"


async def test_an_entry_without_a_sentence_opens_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "H", "2", "L", "enter")

        assert isinstance(reading.app.screen, LedgerScreen)


async def test_typing_narrows_the_entries_and_escape_shows_them_again(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("2", "L", "slash")
        await reading.type("fnr")
        assert entries(reading) == [
            "same Front for National Renewal = FNR acronym in the t… 2023-03-08"
        ]

        await reading.press("escape")
        assert len(entries(reading)) == 3
        assert isinstance(reading.app.screen, LedgerScreen)


async def test_a_decision_that_cannot_be_taken_back_stays(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "H", "2", "L")
        desk.error = BriefingError("Another process is writing to the library", "Try again later")
        await reading.press("u")

        assert reading.told[-1] == "Another process is writing to the library Try again later"
        assert entries(reading)[0] == "● hidden Qalara user 2024-05-01"
