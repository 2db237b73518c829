"""Does a pane without anything to show say what it is, and what to press?"""

from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui.states import (
    HOUSE_KEYS,
    Keys,
    hint_lines,
    keys_shown,
    lost,
    no_article_open,
    no_articles,
    no_names,
    no_walk,
)

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk

OWN = Keys(add="^a", search="^f", cancel="^c", doubtful="^d", articles="f1", open="o", names="f3")


def test_every_state_names_the_user_s_own_key() -> None:
    assert "^a" in no_articles(OWN)
    assert "f1" in no_article_open(OWN, has_articles=True)
    assert "^a" in no_article_open(OWN, has_articles=False)
    assert "^c" in no_names(OWN, typed="kha", are_hidden=False)
    assert "^d" in no_names(OWN, typed="", are_hidden=True)
    assert "^a" in no_names(OWN, typed="", are_hidden=False)
    assert "f3" in no_walk(OWN)
    assert "^f" in no_walk(OWN)


def test_what_was_typed_is_shown_and_commands_nothing() -> None:
    assert "“kha␛[2J”" in no_names(HOUSE_KEYS, typed="kha\x1b[2J", are_hidden=False)


def test_a_library_that_is_gone_says_what_is_still_to_be_seen() -> None:
    told = lost(BriefingError("The disk is gone"), HOUSE_KEYS)

    assert told == "The disk is gone: what you see was read before. q leaves."


def test_the_keys_are_found_by_the_ids_of_their_actions() -> None:
    assert keys_shown(lambda action_id: f"<{action_id}>").add == "<add>"


def test_a_hint_is_wrapped_to_the_pane() -> None:
    assert hint_lines("No articles yet.\nA adds a file.", 12) == [
        "No articles",
        "yet.",
        "A adds a",
        "file.",
    ]


async def test_a_filter_without_a_name_says_how_to_leave_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, keymap={"cancel": "ctrl+c"}) as reading:
        await reading.press("f", *"zzz")

        assert [line.strip() for line in reading.names()[1:3]] == [
            "No name has “zzz”.",
            "^c shows all.",
        ]


async def test_an_empty_library_says_in_each_pane_how_to_fill_it(read: "Open") -> None:
    from tests.tui.conftest import make_desk

    async with read(make_desk(articles=0)) as reading:
        await reading.press("escape")

        assert "A adds a file or a folder." in reading.left()[2]
        assert "Nothing to read yet." in reading.article()[1]
        assert "No names yet." in reading.names()[1]
