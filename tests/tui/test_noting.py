"""Can a person star, read, note, tag and bookmark what is meant, see it, and take it back?"""

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste
from textual.widgets import TextArea

from briefing.article import Span
from briefing.errors import LibraryLocked
from briefing.notebook import Mark, Target
from briefing.tui.screens.choice import ChoiceScreen
from briefing.tui.screens.note import NoteScreen
from briefing.tui.screens.question import QuestionScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.screens.tag import TagList, TagScreen
from briefing.tui.widgets.note_line import NoteLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

WIDE, NARROW = (120, 36), (80, 24)
FIRST, SECOND = "0" * 16, f"{1:016x}"
SENTENCE = "Nothing is settled about the harbour at Qalara, officials in Lorin said."


def held(desk: "SmallDesk") -> list[tuple[Mark, str, str]]:
    return [(entry.mark, entry.words, entry.text) for entry in desk.notebook()]


def note_line(reading: "Reading") -> str:
    line = reading.screen.query_one(NoteLine)
    return line.render_line(0).text.strip() if line.display else ""


def tags(reading: "Reading") -> list[str]:
    rows = reading.app.screen.query_one(TagList)
    lines = (" ".join(rows.render_line(y).text.split()) for y in range(rows.rows))
    return [line for line in lines if line]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_s_stars_the_article_under_the_cursor_and_the_list_says_so(
    read: "Open", desk: "SmallDesk", size: tuple[int, int]
) -> None:
    async with read(desk, size=size) as reading:
        await reading.press("j", "s")

        assert held(desk) == [(Mark.STAR, "A week beside the gate", "")]
        assert reading.left()[2].endswith(" ★")
        assert reading.told == ["star on A week beside the gate. u takes it back."]


async def test_s_again_takes_the_star_off(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("s", "s")

        assert held(desk) == []
        assert "★" not in "".join(reading.left())


async def test_keys_pressed_faster_than_marks_are_read_are_all_counted(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        for _ in range(3):
            reading.screen.action_star()
        await reading.settle()

        assert [mark for mark, _, _ in held(desk)] == [Mark.STAR]
        assert reading.left()[0].endswith(" ★")


async def test_u_takes_back_marks_and_decisions_in_their_order(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("s", "3", "H", "1", "m")
        hidden = "Qalara" not in "".join(reading.names()[1])

        await reading.press("u")
        assert [mark for mark, _, _ in held(desk)] == [Mark.STAR]
        await reading.press("u")
        assert hidden
        assert reading.names()[1].split()[0] == "Qalara"
        await reading.press("u")
        assert held(desk) == []
        await reading.press("Z")
        assert [mark for mark, _, _ in held(desk)] == [Mark.STAR]


async def test_a_mark_costs_no_walk_its_place(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "s")

        assert reading.strip.startswith("Qalara 2/5")


async def test_a_name_is_starred_where_the_names_are_looked_at(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "s")

        assert held(desk) == [(Mark.STAR, "Qalara", "")]
        assert reading.names()[1].split() == ["Qalara", "★", "5/3"]


async def test_in_the_text_the_sentence_of_the_walk_is_starred(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "2", "s")

        assert held(desk) == [(Mark.STAR, SENTENCE, "")]
        starred = [line for line in reading.article() if line.endswith("★")]
        assert len(starred) == 1
        assert "Nothing is settled" in starred[0]


async def test_a_place_of_the_walk_that_is_out_of_sight_is_not_meant(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk, size=NARROW) as reading:
        await reading.press("3", "enter", "2", "G", "g", "g", "pagedown", "pagedown", "s")

        top = next(line.strip(" ★") for line in reading.article() if line)
        assert top.startswith("Paragraph")
        assert held(long_desk)[0][1] == top


async def test_without_a_walk_the_sentence_on_the_top_line_is_meant(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(120, 14)) as reading:
        await reading.press("2", "j", "j", "s")

        assert held(desk) == [(Mark.STAR, SENTENCE, "")]


async def test_what_is_selected_is_meant_before_all(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "2")
        reading.screen.action_select()
        await reading.press("j", "s")

        assert "officials in Lorin said. The Qalara naval base" in held(desk)[0][1]


async def test_a_star_is_found_again_by_any_sentence_that_it_touches(
    read: "Open", desk: "SmallDesk"
) -> None:
    start = desk.held[0].text.index("settled")
    desk.put_mark(Mark.STAR, Target(FIRST, Span(start, start + 7)))
    async with read(desk) as reading:
        await reading.press("3", "enter", "2", "s")

        assert held(desk) == []


async def test_m_says_that_the_article_is_read_by_a_sign_and_a_quiet_title(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("j", "m")
        assert reading.left()[2].endswith(" ✓")

        await reading.press("2", "m")
        assert [words for _, words, _ in held(desk)] == [
            "Harbour lease still open, Lorin says",
            "A week beside the gate",
        ]
        await reading.press("3", "m")
        assert "Only articles are read" in reading.told[-1]


async def test_b_marks_the_place_and_takes_the_mark_off(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "b")
        assert held(desk) == [(Mark.BOOKMARK, SENTENCE, "")]
        assert any(line.endswith("⚑") for line in reading.article())
        assert reading.left()[0].endswith(" ⚑")

        await reading.press("b")
        assert held(desk) == []


async def test_a_note_of_several_lines_is_written_and_shown(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "2", "a")
        assert isinstance(reading.app.screen, NoteScreen)
        await reading.press(*"Ask", "enter", *"them", "ctrl+s")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert held(desk) == [(Mark.NOTE, SENTENCE, "Ask\nthem")]
        assert note_line(reading) == "✎ Ask them"
        assert reading.left()[0].endswith(" ✎")
        assert reading.told[-1].endswith("u takes it back.")


async def test_the_note_dialog_says_what_it_is_on(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "a")
        assert str(reading.app.screen.query_one(".about").render()) == "On the name Qalara"
        await reading.press("escape", "1", "a")
        about = str(reading.app.screen.query_one(".about").render())
        assert about == "On the article Harbour lease still open, Lorin says"


async def test_a_note_is_changed_and_an_empty_one_is_taken_off(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.put_mark(Mark.NOTE, Target(FIRST), text="Why?")
    async with read(desk) as reading:
        await reading.press("a", *"!", "ctrl+s")
        assert [text for _, _, text in held(desk)] == ["Why?!"]

        await reading.press("a", *["backspace"] * 5, "ctrl+s")
        assert held(desk) == []


async def test_escape_asks_before_it_throws_a_note_away(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("a", *"Why", "escape")
        assert isinstance(reading.app.screen, QuestionScreen)

        await reading.press("n")
        assert reading.app.screen.query_one(TextArea).text == "Why"
        await reading.press("escape", "y")
        assert isinstance(reading.app.screen, ReaderScreen)
        assert held(desk) == []


async def test_escape_closes_a_note_in_which_nothing_was_typed(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("a", "escape")

        assert isinstance(reading.app.screen, ReaderScreen)


async def test_a_note_that_cannot_be_kept_stays_in_its_dialog(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("a", *"Why")
        desk.error = LibraryLocked("Another process is writing", "Try again in a moment")
        await reading.press("ctrl+s")
        assert reading.app.screen.query_one(TextArea).text == "Why"
        assert "Another process is writing" in reading.told[-1]

        desk.error = None
        await reading.press("ctrl+s")
        assert [text for _, _, text in held(desk)] == ["Why"]


@pytest.mark.parametrize("before", [[], ["escape"]])
async def test_a_note_that_is_being_written_is_kept_when_the_reader_is_left(
    read: "Open", desk: "SmallDesk", before: list[str]
) -> None:
    async with read(desk) as reading:
        await reading.press("a", *"Why", *before, "ctrl+q")
    assert held(desk) == [(Mark.NOTE, "Harbour lease still open, Lorin says", "Why")]


async def test_a_note_that_cannot_be_kept_when_the_reader_is_left_is_written_to_the_terminal(
    read: "Open", desk: "SmallDesk", capsys: pytest.CaptureFixture[str]
) -> None:
    async with read(desk) as reading:
        await reading.press("a", *"Why")
        desk.error = LibraryLocked("Another process is writing", "Try again in a moment")
        await reading.press("ctrl+q")
    assert reading.app.return_code == 1
    told = capsys.readouterr().err
    assert told.startswith("The note was not kept: Another process is writing")
    assert told.endswith("\n\nWhy\n")


async def test_a_megabyte_that_is_pasted_is_cut_to_what_a_note_holds(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("a")
        pasted = Paste("long \x1b[2J " * 100_000)
        reading.app.screen.query_one(TextArea).post_message(pasted)
        await reading.settle()

        text = reading.app.screen.query_one(TextArea).text
        assert len(text) == 10_000
        assert "\x1b" not in text
        assert "at most 10,000 characters" in reading.told[-1]


async def test_the_note_that_is_shown_goes_with_what_is_in_view(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    text = long_desk.held[0].text
    far = text.index("Paragraph 20 says")
    long_desk.put_mark(Mark.NOTE, Target(FIRST, Span(far, far + 40)), text="The sea again")
    async with read(long_desk, size=NARROW) as reading:
        await reading.press("2")
        assert note_line(reading) == ""
        await reading.press("pagedown", "pagedown")
        assert note_line(reading) == "✎ The sea again"


async def test_the_note_on_the_walked_name_is_shown(read: "Open", desk: "SmallDesk") -> None:
    desk.put_mark(Mark.NOTE, Target(entity="qalara"), text="A port")
    async with read(desk) as reading:
        assert note_line(reading) == ""
        await reading.press("3", "enter")

        assert note_line(reading) == "✎ Qalara: A port"


async def test_a_tag_is_typed_and_stands_in_the_list(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("t")
        assert isinstance(reading.app.screen, TagScreen)
        await reading.type("harbour")
        assert tags(reading) == ["#harbour new"]
        await reading.press("enter")

        assert held(desk) == [(Mark.TAG, "Harbour lease still open, Lorin says", "harbour")]
        assert reading.left()[1].endswith(" #harbour")


async def test_tags_in_use_narrow_and_one_is_chosen(read: "Open", desk: "SmallDesk") -> None:
    desk.put_mark(Mark.TAG, Target(SECOND), text="harbour")
    desk.put_mark(Mark.TAG, Target(SECOND), text="war")
    async with read(desk) as reading:
        await reading.press("t")
        await reading.type("har")
        assert tags(reading) == ["#har new", "#harbour 1"]
        await reading.press("down", "j", "enter")

        assert held(desk)[0][1:] == ("Harbour lease still open, Lorin says", "harbour")


async def test_a_tag_that_is_on_it_is_taken_off(read: "Open", desk: "SmallDesk") -> None:
    desk.put_mark(Mark.TAG, Target(FIRST), text="harbour")
    async with read(desk) as reading:
        await reading.press("t")
        assert tags(reading) == ["✓ #harbour 1"]
        await reading.press("down", "enter")

        assert held(desk) == []


async def test_a_filter_of_the_articles_says_what_it_hides_and_escape_leaves_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("m", "U")
        assert isinstance(reading.app.screen, ChoiceScreen)
        await reading.press("j", "enter")
        assert reading.panes.articles.border_title == "Articles 2 of 3 · unread"
        assert reading.left()[0].strip() == "A week beside the gate"

        await reading.press("escape")
        assert reading.panes.articles.border_title == "Articles 3"


async def test_what_is_read_leaves_the_unread_and_the_cursor_goes_on(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("U", "j", "enter", "m", "m")
        assert reading.panes.articles.border_title == "Articles 1 of 3 · unread"

        await reading.press("u")
        assert reading.panes.articles.border_title == "Articles 2 of 3 · unread"


async def test_the_articles_with_a_tag_are_chosen_by_it(read: "Open", desk: "SmallDesk") -> None:
    desk.put_mark(Mark.TAG, Target(SECOND, Span(0, 6)), text="war")
    async with read(desk) as reading:
        await reading.press("U", "G", "enter")

        assert reading.panes.articles.border_title == "Articles 1 of 3 · #war"
        assert reading.left()[0].strip() == "A week beside the gate"


async def test_a_hit_is_starred_where_the_hits_are_looked_at(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("flags")
        await reading.press("enter", "1", "s")

        assert held(desk) == [(Mark.STAR, "A week beside the gate", "")]
