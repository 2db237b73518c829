"""How does a frame get to the terminal in few bytes?

A terminal keeps the style that it was told last. Rich tells it a whole style before each piece of
text and takes it back behind it: seven bytes for each cell of a screen, which the terminal has to
read, over a line to another machine too.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

_ON_BLANKS = frozenset(("4", "7", "9", "21", "51", "52", "53"))
"""The attributes that a blank shows: lines, frames, and the colours the other way round."""


class _Codes(NamedTuple):
    """A style in the codes that a terminal is told it by ("Select Graphic Rendition")."""

    attributes: frozenset[str]
    colour: str
    """Of the text; empty for the terminal's own."""
    ground: str


_PLAIN = _Codes(frozenset(), "", "")
_KEPT = 8_192
"""Changes that are known at most; a theme has some hundreds."""
_Changes = dict[tuple[_Codes, Style | None, bool], tuple[str, _Codes]]
"""Codes that hold, a style, and whether it is for blanks; what to write, and what holds then."""


class Pen:
    """Writes what belongs to one frame, and tells a style only where it is another one.

    Links are left out: the reader has none.
    """

    def __init__(self, console: Console) -> None:
        """Start without a style, as the terminal is between frames."""
        self._colours = console._color_system or ColorSystem.TRUECOLOR
        self._changes = _changes(self._colours)
        self._codes = _PLAIN

    def write(self, segments: Iterable[Segment]) -> str:
        """Write segments."""
        codes, changes = self._codes, self._changes
        parts: list[str] = []
        for text, style, _ in segments:
            change = codes, style, text.isspace()
            known = changes.get(change)
            if known is None:
                if len(changes) >= _KEPT:
                    changes.clear()
                known = changes[change] = self._change(*change)
            told, codes = known
            parts.append(told)
            parts.append(text)
        self._codes = codes
        return "".join(parts)

    def lift(self) -> str:
        """End without a style."""
        before, self._codes = self._codes, _PLAIN
        return _told(before, _PLAIN)

    def _change(self, before: _Codes, style: Style | None, is_blank: bool) -> tuple[str, _Codes]:
        """Go over to a style; of blanks only the ground is seen."""
        now = _codes(style, self._colours) if style else _PLAIN
        if is_blank and not _ON_BLANKS & (before.attributes | now.attributes):
            now = before._replace(ground=now.ground)
        return _told(before, now), now


def _told(before: _Codes, now: _Codes) -> str:
    """What makes a terminal go over from one style to another."""
    if now == _PLAIN:
        return "" if before == _PLAIN else "\x1b[0m"
    codes = []
    if not before.attributes <= now.attributes:
        codes, before = ["0"], _PLAIN
    codes += sorted(now.attributes - before.attributes)
    if now.colour != before.colour:
        codes.append(now.colour or "39")
    if now.ground != before.ground:
        codes.append(now.ground or "49")
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _codes(style: Style, colours: ColorSystem) -> _Codes:
    attributes = Strip.render_ansi(style.without_color, colours)
    colour, ground = style.color, style.bgcolor
    return _Codes(
        frozenset(attributes.split(";") if attributes else ()),
        ";".join(colour.downgrade(colours).get_ansi_codes()) if colour else "",
        ";".join(ground.downgrade(colours).get_ansi_codes(foreground=False)) if ground else "",
    )


@lru_cache
def _changes(_colours: ColorSystem) -> _Changes:
    """The changes that are known."""
    return {}
