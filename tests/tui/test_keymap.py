"""Are the user's keys checked?"""

from collections.abc import Iterator

import pytest
from textual.binding import Binding

from briefing.errors import UsageError
from briefing.tui.keymap import READER_KEYS
from briefing.tui.keys import dialogs, reader, widgets
from briefing.tui.keys.checking import check_keymap
from briefing.tui.keys.names import flaw_of
from briefing.tui.keys.places import AREAS, PLACES, clashes, first_key


def all_lists() -> Iterator[tuple[str, list[Binding]]]:
    for module in (dialogs, reader, widgets):
        yield from ((name, keys) for name, keys in vars(module).items() if name.endswith("_KEYS"))


def test_every_key_has_an_id_a_name_and_an_explanation() -> None:
    for _, keys in all_lists():
        for binding in keys:
            assert binding.id
            assert binding.description
            assert binding.tooltip


def test_every_key_is_listed_under_a_heading() -> None:
    listed = {id(binding) for keys in AREAS.values() for binding in keys}
    missing = [name for name, keys in all_lists() if any(id(key) not in listed for key in keys)]

    assert missing == []


def test_every_key_has_a_place_in_which_it_is_checked() -> None:
    lists = [keys for place in PLACES for row in (place.screen, *place.focus) for keys in row]
    checked = {id(binding) for keys in (*lists, widgets.APP_KEYS) for binding in keys}
    missing = [name for name, keys in all_lists() if any(id(key) not in checked for key in keys)]

    assert missing == []


def test_the_reader_shows_at_most_eight_keys_beside_cancel() -> None:
    assert sum(binding.show for binding in READER_KEYS) <= 9


def test_the_reader_s_own_keys_do_not_clash() -> None:
    assert list(clashes({})) == []


def test_two_actions_may_swap_their_keys() -> None:
    check_keymap({"next": "N", "previous": "n"})


def test_an_unknown_action_is_named_with_the_nearest_known_one() -> None:
    with pytest.raises(UsageError, match="serch") as caught:
        check_keymap({"serch": "x"})

    assert caught.value.hint == "Did you mean 'search'?"


def test_an_action_like_no_other_leads_to_the_list_of_all() -> None:
    with pytest.raises(UsageError, match="qqq") as caught:
        check_keymap({"qqq": "x"})

    assert "briefing keys" in caught.value.hint


def test_a_key_that_would_do_two_things_is_refused() -> None:
    with pytest.raises(UsageError, match="'y' would do both 'copy' and 'zoom' in the reader"):
        check_keymap({"zoom": "y"})


def test_all_clashes_are_told_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        check_keymap({"zoom": "y", "help": "e"})

    assert "'copy' and 'zoom'" in caught.value.message
    assert "'export' and 'help'" in caught.value.message


def test_a_list_and_the_screen_that_it_is_in_share_no_key() -> None:
    with pytest.raises(UsageError, match="'down' and 'next' in the reader"):
        check_keymap({"down": "n"})


def test_a_key_of_a_dialog_can_be_changed() -> None:
    check_keymap({"put-off": "l", "walk-related": "w", "first-demo": "x", "no": "x"})


def test_a_clash_within_a_dialog_is_found() -> None:
    with pytest.raises(UsageError, match="'accept' and 'put-off' in the suggestions"):
        check_keymap({"put-off": "y"})


def test_the_same_key_in_two_dialogs_is_no_clash() -> None:
    check_keymap({"put-off": "ctrl+k", "ledger-filter": "ctrl+k", "yes": "ctrl+k"})


def test_a_sign_and_its_name_are_the_same_key() -> None:
    with pytest.raises(UsageError, match="'question_mark' would do both 'help' and 'zoom'"):
        check_keymap({"zoom": "?"})


@pytest.mark.parametrize(
    "key",
    ["a", "Ü", "?", "+", "question_mark", "f12", "ctrl+d", "ctrl+pageup", "shift+tab", "alt+x"],
)
def test_a_key_that_can_be_pressed_has_no_flaw(key: str) -> None:
    assert flaw_of(key) is None


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("ctrl+ü", "only the letters a to z"),
        ("ctrl+A", "write 'ctrl+a'"),
        ("shift+a", "write 'A' alone"),
        ("pagdown", "Did you mean 'pagedown'?"),
        ("foo", "Write a character, or a name"),
        ("cmd+x", "ctrl, shift, alt"),
        ("", "'comma'"),
        (" ", "'comma'"),
    ],
)
def test_a_key_that_cannot_be_pressed_is_told_how_it_is_written(key: str, hint: str) -> None:
    assert hint in str(flaw_of(key))


def test_the_flaw_of_a_key_names_the_action() -> None:
    with pytest.raises(UsageError, match="'zoom' cannot have the key 'foo'"):
        check_keymap({"zoom": "z,foo"})


def test_the_first_key_of_an_action_is_the_user_s_own() -> None:
    assert first_key("help", {}).key == "question_mark"
    assert first_key("help", {"help": "?,f2"}).key == "question_mark"
    assert first_key("zoom", {"zoom": "f2,z"}).key == "f2"
