"""How is a recording written for players of terminal sessions (asciicast v2)?"""

import json
from collections.abc import Iterator, Sequence

from screenshots.frame import CAPTION, Frame, Line, Look


def asciicast(frames: Sequence[Frame], *, title: str, columns: int) -> Iterator[str]:
    """The lines of the file. The caption has a row of its own below the screen.

    Only what differs from the frame before is written.
    """
    rows = len(frames[0].lines) + 2
    yield json.dumps({"version": 2, "width": columns, "height": rows, "title": title})
    now, caption = 0.0, ""
    shown: dict[int, Line] = {}
    for frame in frames:
        changed = {n: line for n, line in enumerate(frame.lines, 1) if shown.get(n) != line}
        written = "".join(f"\x1b[{number};1H{_ansi(line)}" for number, line in changed.items())
        if frame.caption != caption:
            caption = frame.caption
            written += f"\x1b[{rows};1H\x1b[0m\x1b[2K{_start(CAPTION)} {caption}\x1b[0m"
        shown |= changed
        start = "" if now else "\x1b[?25l\x1b[2J"
        yield json.dumps([round(now, 3), "o", start + written], ensure_ascii=False)
        now += frame.seconds
    yield json.dumps([round(now, 3), "o", "\x1b[0m"])


def _ansi(line: Line) -> str:
    return "".join(f"{_start(piece.look)}{piece.text}" for piece in line) + "\x1b[0m"


def _start(look: Look) -> str:
    styles = ("1", look.is_bold), ("3", look.is_italic), ("4", look.is_underlined)
    codes = ["0", *(code for code, is_on in styles if is_on)]
    codes += [f"38;2;{_numbers(look.ink)}", f"48;2;{_numbers(look.ground)}"]
    return f"\x1b[{';'.join(codes)}m"


def _numbers(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
