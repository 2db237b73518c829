"""Can a person see every mention at once, and walk from there?"""

from typing import TYPE_CHECKING

from briefing.article import Span
from briefing.tui.walk import Order

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

HARBOUR = ("3", "enter")
"""Keys that walk Qalara, the most mentioned."""


def lines(reading: "Reading") -> list[str]:
    """The concordance as it is on the screen."""
    rows = reading.panes.concordance.list
    return [rows.render_line(y).text.rstrip() for y in range(rows.rows)]


async def test_choosing_a_name_opens_its_concordance(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        assert not reading.panes.concordance.display
        await reading.press(*HARBOUR)

        assert reading.panes.concordance.display
        shown = lines(reading)
        assert shown[0].startswith("Wire · 2023-03-06 · Harbour lease")
        assert shown[1].startswith("▶")
        column = shown[1].index("Qalara")
        assert [shown[row][column:][:6] for row in (1, 2, 4, 5)] == ["Qalara"] * 4


async def test_the_heading_of_the_first_mention_is_in_view(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=(120, 20)) as reading:
        await reading.press(*HARBOUR)
        shown = lines(reading)
        assert len(shown) < len(reading.panes.concordance.list.items)
        assert shown[0].startswith("Wire · 2023-03-06 · Harbour lease")
        assert shown[1].startswith("▶")

        await reading.press("4", "G", *"kkkk")
        assert lines(reading)[:2] == shown[:2]


async def test_the_article_follows_the_cursor(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "4", "j", "j")

        assert reading.strip.startswith("Qalara 3/5 · source 2/3")
        assert "A week beside the gate" in reading.article()[0]
        assert reading.panes.current == "concordance"


async def test_the_cursor_follows_the_walk(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "n", "n")

        here = [line for line in lines(reading) if line.startswith("▶")]
        assert len(here) == 1
        assert "market in" in here[0]


async def test_what_was_seen_is_marked_and_written_down(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "n")

        assert [line[0] for line in lines(reading)[1:3]] == ["✓", "▶"]
    assert len(desk.stood_at) == 2


async def test_what_was_seen_before_is_marked_again(read: "Open", desk: "SmallDesk") -> None:
    last = desk.mentions_of("qalara")[-1]
    desk.remember_seen([(last.article, last.span)])
    async with read(desk) as reading:
        await reading.press(*HARBOUR)

        assert [line[0] for line in lines(reading) if "Qalara" in line and line[0] != " "] == [
            "▶",
            "✓",
        ]


async def test_enter_reads_the_place_in_the_article(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "4", "j", "enter")

        assert reading.panes.current == "reader"
        assert reading.strip.startswith("Qalara 2/5")


async def test_order_puts_the_stops_in_another_order_and_stays(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "n")
        stop = reading.screen._walking.walk.stop  # type: ignore[union-attr]
        for order in (Order.SOURCE, Order.LEFT, Order.RIGHT, Order.DATE):
            await reading.press("O")
            walk = reading.screen._walking.walk
            assert walk is not None
            assert (walk.order, walk.stop) == (order, stop)
            assert order.value in str(reading.panes.concordance.border_subtitle)


async def test_the_next_name_is_walked_in_the_same_order(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "O", "O", "j", "enter")

        assert "by the words before" in str(reading.panes.concordance.border_subtitle)


async def test_hits_have_a_concordance_too(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash", *"qalara", "enter")

        assert reading.panes.concordance.display
        assert reading.panes.concordance.border_title == "Concordance 5"


async def test_leaving_the_walk_closes_it_and_goes_to_the_article(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "4", "escape")

        assert not reading.panes.concordance.display
        assert reading.panes.current == "reader"


async def test_without_a_walk_the_fourth_pane_says_how_to_get_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("4")

        assert any("Choose a name" in told for told in reading.told)


async def test_a_click_on_a_line_reads_it(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR)
        await reading.pilot.click("#concordance-list", offset=(30, 2))
        await reading.settle()

        assert reading.strip.startswith("Qalara 2/5")


async def test_narrowed_to_a_source_it_says_what_is_hidden(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", *"post", "enter")

        assert reading.strip.startswith("Qalara 1/2 · source 1/1")
        assert "Post: 3 hidden" in str(reading.panes.concordance.border_subtitle)


async def test_narrowed_to_days(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", "tab", *"2023")
        await reading.press("minus", *"03", "minus", *"07", "enter")

        assert reading.strip.startswith("Qalara 1/2")


async def test_narrowed_to_sentences_with_another_name(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", "tab", "tab", "tab", *"lorin", "enter")

        assert reading.strip.startswith("Qalara 1/2 · source 1/2")
        assert "with Lorin" in str(reading.panes.concordance.border_subtitle)


async def test_a_narrowing_that_keeps_nothing_leaves_the_walk_as_it_is(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", "tab", *"2030", "enter")

        assert reading.strip.startswith("Qalara 1/5")
        assert any("No mention is left: since 2030" in told for told in reading.told)


async def test_an_unknown_day_or_source_is_told_in_the_dialog(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", *"nowhere", "enter")

        report = reading.app.screen.query_one(".report")
        assert "No one source is called nowhere" in str(report.render())


async def test_emptying_the_lines_walks_everything_again(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", *"post", "enter")
        await reading.press("F", "ctrl+u", "enter")

        assert reading.strip.startswith("Qalara 3/5")


async def test_a_change_of_the_library_keeps_the_narrowing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press(*HARBOUR, "F", *"post", "enter")
        desk.remember_seen([(desk.held[2].id, Span(0, 1))])
        desk.changes += 1
        reading.screen.ask_version()
        await reading.settle()

        assert reading.strip.startswith("Qalara 1/2")
