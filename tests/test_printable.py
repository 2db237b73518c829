"""How does text from outside reach a terminal without commanding it?"""

import unicodedata

import pytest

from briefing.printable import one_line, printable


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J",
        "\x1b]52;c;aGk=\x07",
        "\x9b31m",
        "\u202egnp.exe",
        "\u2066x",
        "\x00",
        "\x7f",
        "\U000e0041",
    ],
)
def test_no_command_survives(hostile: str) -> None:
    shown = printable(f"a{hostile}b")
    assert len(shown) == len(hostile) + 2
    assert all(unicodedata.category(char) not in {"Cc", "Cf"} for char in shown)


@pytest.mark.parametrize(
    "harmless",
    [
        "Plain text.\n\tIndented",
        "\u062f\u0645\u0634\u0642",
        "\u5317\u4eac",
        "caf\u00e9",
        "\U0001f469\u200d\U0001f680",
    ],
)
def test_text_of_any_script_stays_as_it_is(harmless: str) -> None:
    assert printable(harmless) == harmless


def test_one_line_folds_white_space() -> None:
    assert one_line("  a \n\n b\tc ") == "a b c"
