"""Can a person walk every mention of a name through every source?"""

from typing import TYPE_CHECKING

from briefing.mention import Label

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk


async def test_choosing_a_name_goes_to_its_first_mention(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter")

        assert reading.strip.startswith("Qalara 1/5 · source 1/3")
        assert any(line.lstrip().startswith("▶") and "Qalara" in line for line in reading.article())


async def test_n_walks_on_into_the_next_source_and_round(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter")
        counters = []
        for _ in range(5):
            await reading.press("n")
            counters.append(reading.strip.split("   ")[0])

        assert counters == [
            "Qalara 2/5 · source 1/3",
            "Qalara 3/5 · source 2/3",
            "Qalara 4/5 · source 2/3",
            "Qalara 5/5 · source 3/3",
            "Qalara 1/5 · source 1/3",
        ]


async def test_the_article_follows_the_walk(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "n")

        assert "A week beside the gate" in reading.article()[0]
        assert reading.left()[2].startswith("▸ A week beside the gate")


async def test_brackets_go_from_source_to_source(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "]")
        assert reading.strip.startswith("Qalara 3/5 · source 2/3")

        await reading.press("[")
        assert reading.strip.startswith("Qalara 1/5 · source 1/3")


async def test_a_walk_starts_in_the_article_that_is_open(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("1", "j", "enter", "3", "enter")

        assert reading.strip.startswith("Qalara 3/5 · source 2/3")


async def test_a_walk_goes_on_from_the_article_that_was_opened_in_between(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "1", "G", "enter", "n")

        assert reading.strip.startswith("Qalara 5/5 · source 3/3")


async def test_keys_pressed_faster_than_articles_open_are_all_counted(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter")
        for _ in range(4):
            reading.screen.action_step(1)
        await reading.settle()

        assert reading.strip.startswith("Qalara 5/5 · source 3/3")


async def test_keys_reach_the_pane_that_was_just_chosen(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        for key in ("3", "enter"):
            reading.app.simulate_key(key)
        await reading.settle()

        assert reading.strip.startswith("Qalara 1/5")


async def test_an_article_opened_from_the_list_starts_at_its_title_in_a_walk_too(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        await reading.press("3", "j", "enter", "1", "enter")

        assert reading.article()[0].strip() == "Harbour lease still open, Lorin says"
        assert "[Kharouba]" in reading.strip


async def test_without_a_name_n_walks_the_names_of_the_article(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("2", "n")

        assert reading.strip.startswith("Names here 1/11 · source 1/1")


async def test_enter_on_a_name_in_the_text_walks_that_name(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("2", "n", "n", "enter")

        assert reading.strip.startswith("Qalara 1/5")


async def test_a_click_on_a_name_in_the_text_walks_that_name(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        lines = reading.article()
        row = next(n for n, line in enumerate(lines) if "Kharouba" in line)
        await reading.pilot.click("#article-view", offset=(lines[row].index("Kharouba") + 2, row))
        await reading.settle()

        assert reading.strip.startswith("Kharouba 1/3 · source 1/2")


async def test_a_click_on_a_name_inside_a_name_takes_the_inner_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        lines = reading.article()
        row = next(n for n, line in enumerate(lines) if "Qalara naval" in line)
        await reading.pilot.click("#article-view", offset=(lines[row].index("Qalara naval"), row))
        await reading.settle()

        assert reading.strip.startswith("Qalara 2/5")


async def test_a_click_in_the_sidebar_walks_that_name(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        row = next(n for n, line in enumerate(reading.names()) if "Anton Velik" in line)
        await reading.pilot.click("#name-list", offset=(5, row))
        await reading.settle()

        assert reading.strip.startswith("Anton Velik 1/3")


async def test_the_chosen_name_shows_its_forms(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter")

        listed = [line.split() for line in reading.names()]
        assert ["▸", "Kharouba", "3/2"] in listed
        assert ["Harouba", "1"] in listed


async def test_typing_narrows_the_names_and_enter_takes_the_first(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("f")
        await reading.type("harou")
        assert [line.split() for line in reading.names()[:3]] == [
            ["Places", "1"],
            ["Kharouba", "3/2"],
            [],
        ]

        await reading.press("enter")
        assert reading.strip.startswith("Kharouba 1/3")


async def test_escape_takes_the_filter_before_the_walk(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f")
        await reading.type("harou")
        await reading.press("enter", "escape")
        assert len(list(filter(None, reading.names()))) > 5
        assert reading.strip.startswith("Kharouba")

        await reading.press("escape")
        assert reading.strip.startswith("Choose a name")


async def test_single_keys_are_letters_while_one_types(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f")
        await reading.type("qn")

        assert reading.panes.names.list.text == "qn"


async def test_a_place_far_down_comes_into_view_with_lines_around_it(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk, size=(120, 20)) as reading:
        await reading.press("3", "j", "enter")

        lines = reading.article()
        row = next(n for n, line in enumerate(lines) if line.lstrip().startswith("▶"))
        assert "Kharouba" in lines[row]
        assert 2 <= row < len(lines) - 2


async def test_a_resize_keeps_the_place_in_view(read: "Open", long_desk: "SmallDesk") -> None:
    async with read(long_desk, size=(120, 20)) as reading:
        await reading.press("3", "j", "enter")
        for size in ((101, 16), (80, 24), (160, 30)):
            await reading.pilot.resize_terminal(*size)
            await reading.press("2")
            assert any("▶" in line and "Kharouba" in line for line in reading.article())


def test_every_type_of_name_has_a_look_of_its_own_family() -> None:
    from briefing.tui.looks import LOOK_OF

    assert set(LOOK_OF) == set(Label)


async def test_a_place_far_down_is_in_view_after_a_short_article(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk, size=(120, 36)) as reading:
        await reading.press("3", "j", "enter", "n")
        assert reading.panes.view.max_scroll_y == 0
        await reading.press("N")

        assert any("▶" in line and "Kharouba" in line for line in reading.article())


async def test_a_filter_says_how_many_names_it_leaves(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f", "k", "h")
        assert reading.panes.names.border_title == "Entities 1 of 8"

        await reading.press("escape")
        assert reading.panes.names.border_title == "Entities 8"


async def test_in_a_narrow_terminal_the_next_place_comes_into_view(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("slash", *"Qalara", "enter")
        assert reading.panes.current == "articles"
        await reading.press("n")
        assert reading.panes.current == "reader"
        assert any(line.lstrip().startswith("▶") for line in reading.article())

        await reading.press("4", "n")
        assert reading.panes.current == "concordance"
