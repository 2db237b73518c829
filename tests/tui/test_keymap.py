"""Are the user's keys checked?"""

import pytest

from briefing.errors import UsageError
from briefing.tui import keymap
from briefing.tui.keymap import check_keymap


def test_every_key_of_the_reader_has_an_id_a_name_and_an_explanation() -> None:
    for binding in [*keymap.APP_KEYS, *keymap.READER_KEYS, *keymap.PAGED_KEYS, *keymap.LIST_KEYS]:
        assert binding.id
        assert binding.description
        assert binding.tooltip


def test_the_reader_shows_at_most_eight_keys_beside_cancel() -> None:
    assert sum(binding.show for binding in keymap.READER_KEYS) <= 9


def test_the_reader_s_own_keys_do_not_clash() -> None:
    check_keymap({})


def test_two_actions_may_swap_their_keys() -> None:
    check_keymap({"next": "N", "previous": "n"})


def test_an_unknown_action_is_named_with_the_nearest_known_one() -> None:
    with pytest.raises(UsageError, match="serch") as caught:
        check_keymap({"serch": "x"})

    assert caught.value.hint == "Did you mean 'search'?"


def test_a_key_that_would_do_two_things_is_refused() -> None:
    with pytest.raises(UsageError, match="'y' would do both"):
        check_keymap({"zoom": "y"})
