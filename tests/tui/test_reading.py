"""Can a person find and read an article?"""

from typing import TYPE_CHECKING

from briefing.article import Span
from briefing.errors import LibraryLocked
from briefing.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.reading_desk import ReadingDesk
    from tests.tui.conftest import Open, SmallDesk


async def test_the_first_article_is_open_from_the_start(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        assert [line.strip() for line in reading.article()[:4]] == [
            "Harbour lease still open, Lorin says",
            "Wire · 2023-03-06 · 94 words",
            "",
            "Nothing is settled about the harbour at Qalara,",
        ]


async def test_the_list_says_source_and_date(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        assert reading.left()[2:4] == ["  A week beside the gate", "  Post · 2023-03-07"]


async def test_enter_opens_the_article_under_the_cursor(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("j", "enter")

        assert reading.article()[0].strip() == "A week beside the gate"
        assert reading.panes.current == "reader"


async def test_a_click_opens_an_article(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.pilot.click("#article-list", offset=(5, 3))
        await reading.settle()

        assert reading.article()[0].strip() == "A week beside the gate"


async def test_g_twice_goes_to_the_top_and_once_does_not(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        view = reading.panes.view
        await reading.press("2", "G")
        end = view.scroll_offset.y
        await reading.press("g", "j", "g")
        assert view.scroll_offset.y == end

        await reading.press("g")
        assert view.scroll_offset.y == 0


async def test_half_pages_whole_pages_and_ends_can_be_reached(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        view = reading.panes.view
        places = [view.scroll_offset.y]
        await reading.press("2")
        for key in ("ctrl+d", "pagedown", "ctrl+u", "pageup", "end", "home"):
            await reading.press(key)
            places.append(view.scroll_offset.y)

        page = view.rows - 1
        assert places == [
            0, page // 2, page // 2 + page, page + page // 2 - page // 2,
            0, int(view.max_scroll_y), 0,
        ]  # fmt: skip


async def test_the_wheel_scrolls_the_article(read: "Open", long_desk: "SmallDesk") -> None:
    async with read(long_desk) as reading:
        reading.panes.view.scroll_down(animate=False)

        assert reading.panes.view.scroll_offset.y > 0


async def test_a_list_of_many_articles_scrolls_with_its_cursor(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=60)) as reading:
        await reading.press("G")
        assert reading.left()[-2].strip() == "港の旗"

        await reading.press("g", "g", "ctrl+d")
        assert reading.panes.articles.articles.cursor > 3


async def test_wide_characters_do_not_shift_what_follows_them(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("G", "enter")
        view = reading.panes.view

        assert {view.render_line(y).cell_length for y in range(view.rows)} == {view.columns}


async def test_the_number_keys_and_tab_go_from_pane_to_pane(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        visited = []
        for key in ("2", "3", "1", "tab", "tab", "tab", "shift+tab"):
            await reading.press(key)
            visited.append(reading.panes.current)

        assert visited == ["reader", "names", "articles", "reader", "names", "articles", "names"]


async def test_zoom_gives_the_whole_width_and_takes_it_back(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("2", "z")
        assert reading.panes.view.size.width > 110
        assert not reading.panes.articles.display

        await reading.press("escape")
        assert reading.panes.articles.display


async def test_a_narrow_terminal_shows_one_pane_and_its_tabs(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        tabs = reading.screen.query_one("#tabs").render_line(0).text
        assert tabs.startswith(" 1 Articles 3  2 Article  3 Entities 8 ")
        assert not reading.panes.names.display

        await reading.pilot.click("#tabs", offset=(28, 0))
        await reading.settle()
        assert reading.panes.names.display
        assert not reading.panes.articles.display


async def test_in_a_narrow_terminal_choosing_a_name_shows_its_concordance(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("3", "enter")
        assert reading.panes.current == "concordance"

        await reading.press("enter")
        assert reading.panes.current == "reader"
        assert any("▶" in line for line in reading.article())


async def test_an_article_added_by_another_process_is_noticed_and_the_place_is_kept(
    read: "Open", desk: "SmallDesk", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "n", "1", "j")
        top = reading.article()
        desk.hold(desk_of(articles=5).held[4])
        reading.screen.ask_version()
        await reading.settle()

        assert reading.panes.articles.border_title == "Articles 4"
        assert reading.panes.articles.articles.cursor == 2
        assert reading.article() == top
        assert reading.strip.startswith("Qalara 3/7 · source 2/4")


async def test_q_goes_back_and_at_the_end_out(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "q")
        assert reading.strip.startswith("Choose a name")
        assert reading.app.is_running

        await reading.press("q")
        assert reading.app._exit


async def test_the_desk_is_closed_in_the_end(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk):
        pass

    assert desk.is_closed


async def test_a_library_that_cannot_be_opened_says_why() -> None:
    def refuse() -> "ReadingDesk":
        raise LibraryLocked("Another process is writing", "Try again in a minute")

    async with ReaderApp(refuse, name="small").run_test() as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

        state = str(pilot.app.screen.query_one(".state").render())
        assert "Another process is writing" in state
        assert "Try again in a minute" in state


async def test_keys_can_be_changed(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, keymap={"next": "ctrl+n"}) as reading:
        await reading.press("3", "enter", "ctrl+n")
        assert reading.strip.startswith("Qalara 2/5")

        await reading.press("n")
        assert reading.strip.startswith("Qalara 2/5")


async def test_the_themes_go_round(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        themes = []
        for _ in range(5):
            await reading.press("T")
            themes.append(reading.app.theme.removeprefix("briefing-"))

        assert themes == ["light", "contrast", "ansi-dark", "ansi-light", "dark"]


async def test_selected_text_is_known_by_its_offsets(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        view = reading.panes.view
        lines = reading.article()
        row = next(n for n, line in enumerate(lines) if "Kharouba" in line)
        column = lines[row].index("Kharouba")
        await reading.pilot.mouse_down("#article-view", offset=(column, row))
        await reading.pilot.hover("#article-view", offset=(column + 8, row))
        await reading.pilot.mouse_up("#article-view", offset=(column + 8, row))
        await reading.settle()

        selected = view.selected_span(view.text_selection)
        assert isinstance(selected, Span)
        assert desk.held[0].text[selected.start : selected.end].startswith("Kharoub")
        assert reading.strip.startswith("Choose a name")


async def test_a_key_that_the_user_has_changed_keeps_its_place_at_the_foot(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, keymap={"next": "f3,n"}) as reading:
        foot = reading.screen.query_one("#keys").render_line(0).text

        assert foot.startswith(" / Search  f3 Next ")
