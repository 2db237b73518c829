"""What stands on the screen at one moment of a recording?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

INK, GROUND = "#d4d7dd", "#15171c"
"""The colours of what has none of its own."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text looks."""

    ink: str = INK
    ground: str = GROUND
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False


CAPTION = Look(ink="#e0b46c", is_bold=True)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one look."""

    text: str
    look: Look

    @property
    def cells(self) -> int:
        """How wide it is."""
        return cell_len(self.text)


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The whole screen, and how long it stays."""

    seconds: float
    lines: tuple[Line, ...]
    caption: str
    """What happens, in a few words; it stands below the screen."""


def lines_of(strips: Iterable[Strip]) -> tuple[Line, ...]:
    """The screen as Textual renders it, in pieces as long as can be."""
    return tuple(tuple(_pieces(strip)) for strip in strips)


def _pieces(strip: Iterable[Segment]) -> Iterator[Piece]:
    looks = ((segment.text, _look(segment.style)) for segment in strip if not segment.control)
    for look, run in groupby(looks, key=lambda each: each[1]):
        yield Piece("".join(text for text, _ in run), look)


def _look(style: Style | None) -> Look:
    if style is None:
        return Look()
    ink = style.color.get_truecolor().hex if style.color else INK
    ground = style.bgcolor.get_truecolor(foreground=False).hex if style.bgcolor else GROUND
    if style.reverse:
        ink, ground = ground, ink
    underlined = bool(style.underline or style.underline2)
    return Look(ink, ground, bool(style.bold), bool(style.italic), underlined)
