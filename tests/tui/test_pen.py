"""Does a frame look the same in few codes as in all those that Rich would tell?"""

import random

import pytest
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from benchmarks.terminal import Picture
from briefing.tui import pen as pens
from briefing.tui.pen import Pen

PLAIN, RED, BOLD_RED = Style(), Style(color="#cc0000"), Style(color="#cc0000", bold=True)
ON_GREY = Style(color="#cc0000", bgcolor="#222222")
STYLES = (
    None,
    *(
        Style.parse(words)
        for words in (
            "none",
            "#cc0000",
            "red on #222222",
            "bold #00cc00 on #222222",
            "dim italic",
            "reverse",
            "underline #cc0000",
            "underline2 on blue",
            "default on default",
            "not bold bright_black",
            "strike bold italic #123456 on #654321",
        )
    ),
)
TEXTS = ("a", " ", "  ", "Tartus", "a b", "東", "│", "")


def console(system: str = "truecolor") -> Console:
    return Console(color_system=system, force_terminal=True)  # type: ignore[arg-type]


def test_a_style_is_told_once_and_taken_back_at_the_end() -> None:
    pen = Pen(console())
    assert pen.write([Segment("a", RED), Segment("b", RED)]) == "\x1b[38;2;204;0;0mab"
    assert pen.write([Segment("c", RED)]) == "c"
    assert pen.lift() == "\x1b[0m"
    assert pen.lift() == ""


def test_only_what_is_otherwise_is_told() -> None:
    pen = Pen(console())
    pen.write([Segment("a", RED)])
    assert pen.write([Segment("b", BOLD_RED)]) == "\x1b[1mb"
    assert pen.write([Segment("c", RED)]) == "\x1b[0;38;2;204;0;0mc"
    assert pen.write([Segment("d", ON_GREY)]) == "\x1b[48;2;34;34;34md"
    assert pen.write([Segment("e", RED)]) == "\x1b[49me"
    assert pen.write([Segment("f", Style(bgcolor="#222222"))]) == "\x1b[39;48;2;34;34;34mf"


def test_of_blanks_only_the_ground_is_told() -> None:
    pen = Pen(console())
    pen.write([Segment("a", ON_GREY)])
    assert pen.write([Segment(" ", Style(color="#00cc00", bgcolor="#222222", bold=True))]) == " "
    assert pen.write([Segment(" ", Style(underline=True))]) == "\x1b[4;39;49m "
    assert pen.write([Segment(" ", PLAIN)]) == "\x1b[0m "


@pytest.mark.parametrize("system", ["truecolor", "256", "standard"])
def test_any_pieces_in_any_styles_look_as_those_of_rich(system: str) -> None:
    chance = random.Random(5)
    for _ in range(300):
        segments = [
            Segment(chance.choice(TEXTS), chance.choice(STYLES)) for _ in range(chance.randrange(9))
        ]
        ours, theirs = Picture(), Picture()
        pen = Pen(console(system))
        ours.draw(pen.write(segments) + pen.lift() + "|")
        for style in filter(None, STYLES):
            style._ansi = None
        theirs.draw(Strip(segments).render(console(system)) + "|")
        assert (ours.text, ours.looks) == (theirs.text, theirs.looks), segments


def test_the_known_changes_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pens, "_KEPT", 20)
    known = pens._changes(ColorSystem.TRUECOLOR)
    known.clear()
    pen = Pen(console())
    for red in range(100):
        pen.write([Segment("a", Style(color=f"rgb({red},0,0)"))])
    assert 0 < len(known) <= 20
