"""Does text leave the reader whole, and does the user know where it went?"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing.article import Span
from briefing.tui.clipboard import MOST_BY_TERMINAL, Copied, copy_outside, is_for_terminal
from briefing.tui.outside import Outside
from briefing.tui.selecting import begin_selecting

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk

SENTENCES = (Span(0, 10), Span(11, 20), Span(30, 40))


@pytest.fixture
def outside(tmp_path: Path) -> Callable[..., Outside]:
    def make(*, has_clipboard: bool) -> Outside:
        file = tmp_path / "state" / "copied.txt"
        return Outside(file, {}, copy=lambda text: has_clipboard, run=lambda command: 0)

    return make


def test_with_a_system_clipboard_no_file_is_written(outside: Callable[..., Outside]) -> None:
    there = outside(has_clipboard=True)

    assert copy_outside("words", there).text == "Copied with its citation: 5 characters."
    assert not there.copies.exists()


def test_where_no_clipboard_is_known_to_work_a_file_has_the_text(
    outside: Callable[..., Outside],
) -> None:
    there = outside(has_clipboard=False)
    copied = copy_outside("words", there)

    assert there.copies.read_text() == "words\n"
    assert str(there.copies) in copied.text
    assert copied.text.startswith("Given to the terminal with its citation: 5 characters.")


def test_what_is_too_much_for_a_terminal_is_not_sent_to_it(
    outside: Callable[..., Outside],
) -> None:
    text = "é" * (MOST_BY_TERMINAL // 2 + 1)

    assert not is_for_terminal(text)
    assert copy_outside(text, outside(has_clipboard=False)).text.startswith(
        "Too much for the terminal's clipboard"
    )


def test_a_file_that_cannot_be_written_is_told(
    outside: Callable[..., Outside], tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("in the way")
    copied = copy_outside("words", outside(has_clipboard=False))

    assert "cannot be written either" in copied.text


def test_every_message_says_how_much_was_copied() -> None:
    assert "1,234 characters" in Copied(1234, by_terminal=True, by_system=True).text


async def test_the_message_of_a_copy_names_the_file(
    read: "Open", desk: "SmallDesk", outside: Callable[..., Outside]
) -> None:
    there = outside(has_clipboard=False)
    async with read(desk, outside=there) as reading:
        await reading.press("n", "y")

        assert any(str(there.copies) in told for told in reading.told)


def test_selecting_begins_at_the_sentence_over_an_offset_or_the_next() -> None:
    begun = [begin_selecting(SENTENCES, offset) for offset in (5, 10, 25, 99)]

    assert [each.span if each else None for each in begun] == [
        SENTENCES[0],
        SENTENCES[1],
        SENTENCES[2],
        SENTENCES[2],
    ]
    assert begin_selecting((), 0) is None


def test_a_selection_grows_to_either_side_of_where_it_began() -> None:
    begun = begin_selecting(SENTENCES, 12)
    assert begun is not None

    assert begun.moved(1).span == Span(11, 40)
    assert begun.moved(1).moved(-2).span == Span(0, 20)
    assert begun.moved(-9).span == Span(0, 20)


async def test_sentences_are_selected_and_copied_by_keys(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "V", "k", "y")

        assert reading.app.clipboard.startswith("“Its men wave at the lorries. Nobody at Kharouba")
        assert reading.panes.view.selecting is None


async def test_escape_ends_the_selecting_first(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("n", "V", "escape")

        assert reading.panes.view.selecting is None
        assert reading.strip.startswith("Names here")


async def test_what_is_selected_is_marked(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("V", "j")
        view = reading.panes.view
        assert view.page is not None
        number = view.page.line_of(view.selecting.moving.start) if view.selecting else 0

        assert "selected" in view._runs(number)[0].looks


async def test_an_address_with_hidden_characters_is_not_opened(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.held[0] = replace(desk.held[0], url="https://wire.example/\u202egnp.exe")
    async with read(desk) as reading:
        await reading.press("o")

        assert reading.told == [
            "Its address has characters that cannot be shown: it is not opened."
        ]


async def test_the_whole_address_is_shown_before_it_is_opened(
    read: "Open", desk: "SmallDesk"
) -> None:
    url = "https://wire.example/" + "a-long-way-down/" * 20 + "end"
    desk.held[0] = replace(desk.held[0], url=url)
    async with read(desk) as reading:
        await reading.press("o")
        screen = reading.app.screen
        shown = "".join(
            "".join(
                strip.text.strip()
                for strip in screen.query_one(".about").render_lines(
                    screen.query_one(".about").size.region
                )
            ).split()
        )

        assert shown == url
