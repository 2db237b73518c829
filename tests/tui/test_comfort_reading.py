"""Can the article be read in comfort: lines of any measure, furniture out of the way?"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.tui.measure import stepped, told

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

FOLDED = "⋯ 2 lines that are not the story · h shows them"


def widest(reading: "Reading") -> int:
    page = reading.panes.view.page
    assert page is not None
    return max(len(page.shown(number)) for number in range(len(page.lines)))


def test_the_measure_goes_in_steps_of_four_between_its_bounds() -> None:
    assert [stepped(84, 1), stepped(84, -1)] == [88, 80]
    assert [stepped(98, 1), stepped(62, -1)] == [100, 60]


def test_a_measure_beyond_the_bounds_can_only_come_back() -> None:
    assert [stepped(120, 1), stepped(120, -1)] == [120, 116]
    assert [stepped(40, -1), stepped(40, 1)] == [40, 44]


def test_a_measure_that_has_no_room_says_so() -> None:
    assert told(80, room=90) == "lines of 80"
    assert told(80, room=52) == "lines of 80, room for 52"


async def test_lines_become_shorter_and_longer_at_once(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=(200, 60)) as reading:
        await reading.press("left_curly_bracket")
        assert widest(reading) <= 80

        await reading.press("right_curly_bracket", "right_curly_bracket")
        assert 84 < widest(reading) <= 88


async def test_the_border_says_how_long_lines_are(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=(200, 60)) as reading:
        await reading.press("left_curly_bracket")

        assert reading.screen.query_one("#reader").border_subtitle == "lines of 80"


async def test_the_line_on_top_stays_while_lines_change(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        await reading.press("2", *(["j"] * 21))
        top = reading.panes.view.top_offset
        await reading.press(*(["left_curly_bracket"] * 6), *(["right_curly_bracket"] * 6))

        assert reading.panes.view.top_offset == top


async def test_furniture_is_one_line(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        lines = [line.strip() for line in reading.article()]

        assert FOLDED in lines
        assert "Follow us" not in lines


async def test_furniture_is_shown_and_folded_again(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("h")
        assert "Follow us" in [line.strip() for line in reading.article()]

        await reading.press("h")
        assert FOLDED in [line.strip() for line in reading.article()]


async def test_the_user_s_own_key_unfolds(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, keymap={"furniture": "ctrl+f"}) as reading:
        assert any("^f shows them" in line for line in reading.article())


async def test_a_click_on_the_fold_shows_what_it_holds(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        row = next(n for n, line in enumerate(reading.article()) if FOLDED in line)
        await reading.pilot.click("#article-view", offset=(8, row))
        await reading.settle()

        assert "Follow us" in [line.strip() for line in reading.article()]


async def test_a_place_in_folded_furniture_unfolds_it(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        view = reading.panes.view
        assert view.opened is not None
        view.put_on_top(view.opened.article.text.index("Follow us"))
        await reading.settle()

        assert "Follow us" in [line.strip() for line in reading.article()]


async def test_an_article_that_is_all_furniture_is_shown(read: "Open", desk: "SmallDesk") -> None:
    first = desk.held[0]
    desk.held[0] = replace(first, paragraphs=(), furniture=first.paragraphs + first.furniture)
    async with read(desk) as reading:
        assert "Follow us" in [line.strip() for line in reading.article()]


async def test_what_is_folded_is_not_copied(read: "Open", desk: "SmallDesk") -> None:
    first = desk.held[0]
    moved = (*first.paragraphs[:3], *first.furniture)
    desk.held[0] = replace(
        first, paragraphs=(first.paragraphs[0], *first.paragraphs[3:]), furniture=moved[1:]
    )
    async with read(desk) as reading:
        opened, folds = reading.panes.view.opened, reading.panes.view.folds
        assert opened is not None
        whole = replace(first.paragraphs[0], end=first.paragraphs[3].end)
        quoted = opened.quotation(whole, folds=folds)

        assert quoted.startswith("“Harbour lease still open, Lorin says […] The Front for")
        assert "long pier" not in quoted


async def test_the_arrows_to_the_side_go_from_pane_to_pane(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("right")
        assert reading.panes.current == "reader"

        await reading.press("left")
        assert reading.panes.current == "articles"
