"""What does a program show in a terminal of its own, and when?

`Terminal` starts a program and reads what it writes; `Picture` is what stands on its screen. A
frame counts from the moment in which its last byte has arrived.
"""

import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

from briefing.closing import Closing

COLUMNS, ROWS = 120, 40
_FRAME_END = b"\x1b[?2026l"
_ASKS_FOR_FRAMES = b"\x1b[?2026$p"
_HAS_FRAMES = b"\x1b[?2026;2$y"
_TOKEN = re.compile(
    r"\x1b\[(?P<values>[\d;:?<>=$ ]*)(?P<command>[A-Za-z~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()].|\x1b.|(?P<control>[\x00-\x1a])"
    r"|(?P<text>[^\x1b\x00-\x1a]+)"
)


_LOOK_CODE = re.compile(r"[34]8;(?:2;\d+;\d+;\d+|5;\d+)|\d+")
_COLOUR = re.compile("38;.*|3[0-79]|9[0-7]")
_GROUND = re.compile("48;.*|4[0-79]|10[0-7]")
_ON_BLANKS = {"4", "7", "9", "21", "51", "52", "53"}
"""The attributes that a blank shows: lines, frames, and the colours the other way round."""


@dataclass(frozen=True, slots=True)
class Box:
    """What a frame with a title has inside."""

    top: int
    bottom: int
    """The row of its lower edge."""
    left: int
    right: int
    """The column of its right edge."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes that are resident."""

    program: float
    children: float
    """Of the processes that it has started."""
    both: float
    """The pages that they share counted once; without that, where only the most is known."""


class Look(NamedTuple):
    """How a cell looks, in the codes of "Select Graphic Rendition"."""

    attributes: frozenset[str] = frozenset()
    colour: str = ""
    """Of the character; empty for the terminal's own."""
    ground: str = ""

    @property
    def of_blank(self) -> "Look":
        """How a blank looks, on which the colour is seen only in lines, or the other way round."""
        is_seen = self.attributes & _ON_BLANKS
        return self if is_seen else Look(ground=self.ground)


class Picture:
    """The cells of a terminal's screen: their characters, and how these look."""

    def __init__(self) -> None:
        """Start blank."""
        self.text = [[" "] * COLUMNS for _ in range(ROWS)]
        self.looks = [[Look()] * COLUMNS for _ in range(ROWS)]
        self._row = self._column = 0
        self._look = Look()

    def draw(self, written: str) -> None:
        """Change as a terminal does when `written` arrives: text, its looks, and where it goes."""
        for token in _TOKEN.finditer(written):
            if token["text"]:
                self._put(token["text"])
            elif token["command"] == "m":
                self._look = _look_after(self._look, token["values"])
            elif token["command"] == "H":
                row, _, column = token["values"].partition(";")
                self._row, self._column = int(row or 1) - 1, int(column or 1) - 1
            elif token["control"] == "\n":
                self._row += 1
            elif token["control"] == "\r":
                self._column = 0

    def row(self, number: int) -> str:
        """The text of a row, from the last one where `number` is negative."""
        return "".join(self.text[number])

    def has(self, text: str) -> bool:
        """Whether `text` stands in a row."""
        return any(text in self.row(number) for number in range(ROWS))

    def box(self, title: str) -> Box:
        """The frame whose title begins so.

        Raises:
            LookupError: there is none.
        """
        for number in range(ROWS):
            head = re.search(rf"╭─ {title}[^╮]*╮", self.row(number))
            if head is not None:
                left, right = head.start(), head.end() - 1
                below = range(number + 1, ROWS)
                bottom = next((n for n in below if self.text[n][left] == "╰"), ROWS - 1)
                return Box(number, bottom, left, right)
        raise LookupError(f"No frame is called {title}")

    def words_in(self, box: Box) -> tuple[str, ...]:
        """The text inside a frame."""
        rows = range(box.top + 1, box.bottom)
        return tuple("".join(self.text[row][box.left + 1 : box.right]) for row in rows)

    def all_in(self, box: Box) -> tuple[tuple[str | Look, ...], ...]:
        """The text inside a frame, and how it looks."""
        columns = slice(box.left + 1, box.right)
        rows = range(box.top + 1, box.bottom)
        return tuple((*self.text[row][columns], *self.looks[row][columns]) for row in rows)

    def _put(self, text: str) -> None:
        if self._row >= ROWS:
            return
        width = len(text) if text.isascii() else cell_len(text)
        stop = min(self._column + width, COLUMNS)
        cells = list(text) if width == len(text) else _cells(text)
        self.text[self._row][self._column : stop] = cells[: stop - self._column]
        look, blank = self._look, self._look.of_blank
        looks = [blank if cell == " " else look for cell in cells]
        self.looks[self._row][self._column : stop] = looks[: stop - self._column]
        self._column = stop


class Terminal(Closing):
    """A program in a terminal of 120x40, and the picture that it has drawn."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the program."""
        self.started = time.perf_counter()
        self.picture = Picture()
        self.process, self._file = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.execv(command[0], list(command))
        ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._unread = b""

    def close(self) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._file)

    def type(self, keys: str) -> float:
        """Type, and say when that was."""
        os.write(self._file, keys.encode())
        return time.perf_counter()

    def wait_for_bytes(self, text: bytes, *, seconds: float = 20.0) -> float:
        """Read until `text` has been written, whatever stands around it; say when that was.

        Raises:
            TimeoutError: it is not written in so many seconds.
        """
        written = b""
        while time.perf_counter() - self.started < seconds:
            written += self._read(0.5)
            if text in written:
                return time.perf_counter()
        raise TimeoutError(f"{text!r} was not shown within {seconds} s: {written[-500:]!r}")

    def wait_until(self, is_shown: Callable[[Picture], bool], *, seconds: float = 30.0) -> float:
        """Read until a frame has arrived that shows something; say when that was.

        Raises:
            TimeoutError: it is not shown in so many seconds.
        """
        asked = time.perf_counter()
        while (now := time.perf_counter()) - asked < seconds:
            arrived = self._read_frames(0.5)
            if arrived is not None and is_shown(self.picture):
                return arrived
        rows = "\n".join(self.picture.row(number) for number in range(ROWS))
        raise TimeoutError(f"Not shown within {now - asked:.0f} s:\n{rows}")

    def settle(self, quiet: float = 0.04) -> None:
        """Read until nothing has been written for so many seconds."""
        while self._wait(quiet):
            self._read_frames(0.0)

    def resident(self, *, most: bool = False) -> Memory:
        """What is in memory, now or at most until now."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
        name = "VmHWM:" if most else "VmRSS:"
        program = _megabytes(self.process, name)
        theirs = sum(_megabytes(each, name) for each in children)
        shared = 0.0 if most else sum(map(_shared_megabytes, children))
        return Memory(program, theirs, program + theirs - shared)

    def _read_frames(self, seconds: float) -> float | None:
        """Draw what has been written up to the end of a frame; say when that end was there."""
        written = self._read(seconds)
        now = time.perf_counter()
        self._unread += written
        if _ASKS_FOR_FRAMES in self._unread:
            os.write(self._file, _HAS_FRAMES)
            self._unread = self._unread.replace(_ASKS_FOR_FRAMES, b"")
        frames, end, rest = self._unread.rpartition(_FRAME_END)
        if not end:
            return None
        self._unread = rest
        self.picture.draw(frames.decode(errors="replace"))
        return now

    def _read(self, seconds: float) -> bytes:
        return os.read(self._file, 1 << 20) if self._wait(seconds) else b""

    def _wait(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._file], [], [], seconds)
        return bool(ready)


@lru_cache(4_096)
def _look_after(look: Look, values: str) -> Look:
    """How a terminal goes on to write when it is told some codes."""
    for code in _LOOK_CODE.findall(values or "0"):
        if code == "0":
            look = Look()
        elif _COLOUR.fullmatch(code):
            look = look._replace(colour="" if code == "39" else code)
        elif _GROUND.fullmatch(code):
            look = look._replace(ground="" if code == "49" else code)
        else:
            look = look._replace(attributes=look.attributes | {code})
    return look


def _cells(text: str) -> list[str]:
    """The characters of `text`, each followed by as many empty cells as it takes beyond one."""
    cells: list[str] = []
    for character in text:
        width = cell_len(character)
        if width:
            cells += [character, *[""] * (width - 1)]
    return cells


def _shared_megabytes(process: int | str) -> float:
    """The pages that other processes have too: of the libraries that programs in Python load."""
    return sum(
        _megabytes(process, f"Shared_{kind}:", "smaps_rollup") for kind in ("Clean", "Dirty")
    )


def _megabytes(process: int | str, name: str, table: str = "status") -> float:
    lines = Path(f"/proc/{process}/{table}").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
