"""Is it plain who appears with a name, and do the sentences lead to their places?"""

from typing import TYPE_CHECKING

from briefing.tui.screens.company import CompanyScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.company_lists import CompanionList, SharedList

if TYPE_CHECKING:
    from textual.widget import Widget

    from tests.tui.conftest import Open, Reading, SmallDesk


def shown(widget: "Widget") -> list[str]:
    """The lines of a widget that have something on them."""
    lines = (widget.render_line(y).text for y in range(widget.size.height))
    return [" ".join(line.split()) for line in lines if line.strip()]


def company(reading: "Reading") -> list[str]:
    return shown(reading.app.screen.query_one(CompanionList))


def scope(reading: "Reading") -> str:
    return str(reading.app.screen.query_one(".scope").render())


async def sentences(reading: "Reading") -> list[str]:
    """The sentences of the name under the cursor, once it has rested there."""
    await reading.pilot.pause(0.2)
    await reading.settle()
    return shown(reading.app.screen.query_one(SharedList))


async def test_w_lists_who_stands_in_sentences_with_the_name(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "w")

        assert scope(reading) == "Qalara · 4 names in its sentences"
        assert company(reading) == [
            "Lorin 2 2 2",
            "Qalara naval base 1 1 1",
            "Brevanian 1 1 1",
            "Lorin Summit 1 1 1",
        ]


async def test_the_sentences_of_the_pair_are_shown_with_their_source_and_date(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("3", "w", "G")

        assert await sentences(reading) == [
            "Post · 2023-03-07 · A week beside the gate",
            "The Lorin Summit is a week away, and the talk in Qalara is of little",
            "else.",
        ]


async def test_enter_walks_the_sentences_that_mention_both(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "w", "j", "j", "enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.strip.startswith("Qalara")
        walk = reading.screen._walking.walk
        assert walk is not None
        assert walk.subject.narrowing.words == "with Brevanian"
        assert len(walk.stops) == 1


async def test_enter_on_a_sentence_goes_to_its_place(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "w")
        await sentences(reading)
        await reading.press("tab", "j", "enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        walk = reading.screen._walking.walk
        assert walk is not None
        assert walk.subject.narrowing.words == "with Lorin"
        assert walk.stop.article == desk.held[1].id
        assert "is of little else" in reading.strip


async def test_w_in_the_list_goes_on_to_the_company_of_a_companion_and_back(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "w", "w")
        assert scope(reading).startswith("Lorin · ")
        assert any(line.startswith("Qalara") for line in company(reading))

        await reading.press("less_than_sign")
        assert scope(reading).startswith("Qalara · ")
        await reading.press("less_than_sign")
        assert str(reading.app.screen.query_one(".told").render()) == "This is where you began."


async def test_typing_narrows_the_companions_and_escape_shows_them_again(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "w", "slash")
        await reading.type("summit")
        assert company(reading) == ["Lorin Summit 1 1 1"]
        assert scope(reading) == "Qalara · 1 of 4 names in its sentences"

        await reading.press("escape")
        assert len(company(reading)) == 4
        assert isinstance(reading.app.screen, CompanyScreen)


async def test_who_stands_alone_has_no_company(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f")
        await reading.type("kharouba")
        await reading.press("enter", "escape", "w")

        assert company(reading) == ["Nobody stands in a sentence with it."]


async def test_hidden_doubtful_mentions_are_no_company(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("d", "3", "w")
        assert not any(line.startswith("Lorin Summit") for line in company(reading))


async def test_without_a_name_it_is_told_how_to_choose_one(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("2", "w")
        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.told[-1].startswith("Choose a name first")
