"""Are doubtful mentions shown as such, and gone when they are hidden?"""

from typing import TYPE_CHECKING

from briefing.tui.doubts import Doubts

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk


def feet(reading: "Reading") -> str:
    return str(reading.panes.names.border_subtitle)


def listed(reading: "Reading") -> list[list[str]]:
    return [line.split() for line in reading.names()]


def test_doubts_are_shown_until_they_are_hidden() -> None:
    shown = Doubts(below=0.5)

    assert shown.least == 0.0
    assert shown.toggled().least == 0.5
    assert shown.toggled().toggled() == shown


async def test_the_sidebar_counts_the_doubtful_mentions_of_a_name(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        assert ["Qalara", "2?", "·", "5/3"] in listed(reading)
        assert ["Lorin", "3/2"] in listed(reading)
        assert feet(reading) == ""


async def test_a_line_with_a_doubtful_name_has_a_question_mark_in_its_margin(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("1", "j", "enter")

        marked = [line for line in reading.article() if line.endswith(" ?")]
        assert [name for line in marked for name in ("Qalara", "Harouba", "Summit") if name in line]
        assert all("FNR" not in line for line in marked)
        assert len(marked) == 4


async def test_the_strip_says_how_sure_a_doubtful_place_is(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("3", "enter")
        assert reading.strip.startswith("Qalara 1/5 · source 1/3   ")

        await reading.press("]")
        assert reading.strip.startswith("Qalara 3/5 · source 2/3 · 30%?   ")


async def test_hits_of_a_search_are_never_doubtful(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("slash")
        await reading.type("Harouba")
        await reading.press("enter")

        assert reading.strip.startswith("“Harouba” 1/1 · source 1/1   ")


async def test_hidden_mentions_are_gone_from_text_walk_counts_and_sidebar(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("1", "j", "enter", "d")

        assert not any(line.endswith(" ?") for line in reading.article())
        assert ["Qalara", "3/2"] in listed(reading)
        assert not any("Summit" in line for line in reading.names())

        await reading.press("3", "g", "g", "enter")
        assert reading.strip.startswith("Qalara 1/3 · source 1/2")


async def test_what_is_hidden_is_told(read: "Open", doubtful_desk: "SmallDesk") -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("d")
        assert feet(reading) == "4 doubtful hidden"

        await reading.press("d")
        assert feet(reading) == ""


async def test_one_pane_alone_tells_what_is_hidden_on_its_tabs(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk, size=(80, 24)) as reading:
        await reading.press("d")

        tabs = reading.screen.query_one("#tabs").render_line(0).text
        assert "Entities 7 · 4 doubtful hidden" in tabs


async def test_a_walk_stays_where_it_is(read: "Open", doubtful_desk: "SmallDesk") -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("3", "enter", "N")
        assert reading.strip.startswith("Qalara 5/5 · source 3/3")

        await reading.press("d")
        assert reading.strip.startswith("Qalara 3/3 · source 2/2")

        await reading.press("d")
        assert reading.strip.startswith("Qalara 5/5 · source 3/3")


async def test_a_walk_whose_place_is_hidden_goes_on_to_the_next(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("3", "enter", "]", "d")

        assert reading.strip.startswith("Qalara 3/3 · source 2/2")
        assert "[Qalara]" in reading.strip


async def test_a_walk_without_a_sure_place_ends(read: "Open", doubtful_desk: "SmallDesk") -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("3", "G", "enter")
        assert reading.strip.startswith("Lorin Summit 1/1 · source 1/1 · 55%?")

        await reading.press("d")
        assert reading.strip.startswith("Choose a name")


async def test_a_walk_over_the_names_of_an_article_leaves_the_doubtful_out_too(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("1", "j", "enter", "n")
        assert reading.strip.startswith("Names here 1/7 · source 1/1 · 30%?")

        await reading.press("d")
        assert reading.strip.startswith("Names here 1/3 · source 1/1   ")
        assert "[Kharouba]" in reading.strip


async def test_articles_opened_later_hide_them_too(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("d", "1", "j", "enter", "n")

        assert reading.strip.startswith("Names here 1/3")


async def test_the_threshold_is_that_of_the_desk(read: "Open", doubtful_desk: "SmallDesk") -> None:
    doubtful_desk.doubtful = 0.4
    async with read(doubtful_desk) as reading:
        await reading.press("d")

        assert feet(reading) == "2 doubtful hidden"
        assert ["Kharouba", "3/2"] in listed(reading)


async def test_the_key_can_be_changed(read: "Open", doubtful_desk: "SmallDesk") -> None:
    async with read(doubtful_desk, keymap={"doubtful": "x"}) as reading:
        await reading.press("d")
        assert feet(reading) == ""

        await reading.press("x")
        assert feet(reading) == "4 doubtful hidden"
