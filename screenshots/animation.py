"""How does a recording play in a browser, without a script?

Every line that the screen ever shows is drawn once. Lines that come and go together are a group,
and a CSS animation says when the group is seen. Where nothing is animated, one moment is shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import accumulate

from rich.cells import cell_len

from screenshots.frame import CAPTION, GROUND, INK, Frame, Line, Look, Piece

_SIZE, _CELL, _ROW = 14, 8.43, 18
"""Pixels of the letters, and of a cell's width and height: as most fonts of one width have them."""
_MARGIN = 12
"""Pixels around the screen."""
_SVG = "http://www.w3.org/2000/svg"
FONTS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"

Seen = tuple[tuple[float, float], ...]
"""When something is seen: from which to which share of the whole time."""


def animation(frames: Sequence[Frame], *, title: str, columns: int, still: int = 0) -> str:
    """The recording as SVG; `still` is the frame that is shown where nothing is animated."""
    screens = [(*frame.lines, (), _caption(frame)) for frame in frames]
    groups, times = _groups(screens), _times(frames)
    looks = {look: f"l{number}" for number, look in enumerate(_looks(screens))}
    width, height = columns * _CELL + 2 * _MARGIN, len(screens[0]) * _ROW + 2 * _MARGIN
    drawn, rules = [], []
    for number, (at, lines) in enumerate(groups.items()):
        inner = "".join(_drawn(line, row, looks) for row, line in lines)
        if len(at) == len(frames):
            drawn.append(f"<g>{inner}</g>")
            continue
        rules.append(_rule(number, [times[frame] for frame in at]))
        shown = ' class="s"' if still in at else ' class="h"'
        drawn.append(f'<g{shown} style="animation-name:a{number}">{inner}</g>')
    seconds = sum(frame.seconds for frame in frames)
    return "\n".join(
        (
            f'<svg xmlns="{_SVG}" xml:space="preserve" viewBox="0 0 {width:.0f} {height:.0f}">',
            f"<title>{escape(title)}</title>",
            f"<style>{_shared(seconds)}{''.join(_look_rules(looks))}{''.join(rules)}</style>",
            f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>',
            f'<g transform="translate({_MARGIN},{_MARGIN})">',
            *drawn,
            "</g></svg>\n",
        )
    )


def _caption(frame: Frame) -> Line:
    return (Piece(f" {frame.caption}", CAPTION),)


def _groups(
    screens: Sequence[Sequence[Line]],
) -> Mapping[tuple[int, ...], list[tuple[int, Line]]]:
    """For each set of frames the lines, with their rows, that are seen in just those."""
    seen: defaultdict[tuple[int, Line], list[int]] = defaultdict(list)
    for number, lines in enumerate(screens):
        for row, line in enumerate(lines):
            seen[row, line].append(number)
    groups: defaultdict[tuple[int, ...], list[tuple[int, Line]]] = defaultdict(list)
    for (row, line), at in seen.items():
        groups[tuple(at)].append((row, line))
    return groups


def _times(frames: Sequence[Frame]) -> list[tuple[float, float]]:
    """When each frame begins and ends, in hundredths of the whole."""
    ends = list(accumulate(frame.seconds for frame in frames))
    return [
        (100 * start / ends[-1], 100 * end / ends[-1])
        for start, end in zip([0.0, *ends], ends, strict=False)
    ]


def _rule(number: int, times: Iterable[tuple[float, float]]) -> str:
    """The animation of a group that is seen at these times."""
    joined: list[tuple[float, float]] = []
    for start, end in times:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    on = ",".join(f"{start:.2f}%" for start, _ in joined)
    ends = [f"{end:.2f}%" for _, end in joined if end < 100]
    off = ",".join(([] if joined[0][0] == 0 else ["0%"]) + ends)
    return f"@keyframes a{number}{{{on}{{visibility:visible}}{off}{{visibility:hidden}}}}"


def _shared(seconds: float) -> str:
    return (
        f"text{{font:{_SIZE}px {FONTS};white-space:pre;fill:{INK}}}"
        f".h,.s{{animation:{seconds:.2f}s step-end infinite}}.h{{visibility:hidden}}"
        "@media(prefers-reduced-motion:reduce){.h,.s{animation:none}}"
    )


def _looks(screens: Sequence[Sequence[Line]]) -> Iterable[Look]:
    pieces = (piece for lines in screens for line in lines for piece in line)
    return dict.fromkeys(piece.look for piece in pieces)


def _look_rules(looks: Mapping[Look, str]) -> Iterator[str]:
    for look, name in looks.items():
        rules = [f"fill:{look.ink}"]
        rules += ["font-weight:bold"] * look.is_bold
        rules += ["font-style:italic"] * look.is_italic
        rules += ["text-decoration:underline"] * look.is_underlined
        yield f".{name}{{{';'.join(rules)}}}"


def _drawn(line: Line, row: int, looks: Mapping[Look, str]) -> str:
    """A line: the grounds that differ from the screen's, and the words on them."""
    return "".join((*_grounds(line, row), *_words(line, row, looks)))


def _grounds(line: Line, row: int) -> Iterator[str]:
    column = 0
    for piece in line:
        if piece.look.ground != GROUND:
            yield (
                f'<rect x="{column * _CELL:.1f}" y="{row * _ROW}" width="{piece.cells * _CELL:.1f}"'
                f' height="{_ROW}" fill="{piece.look.ground}"/>'
            )
        column += piece.cells


def _words(line: Line, row: int, looks: Mapping[Look, str]) -> Iterator[str]:
    column = 0
    for piece in line:
        words = piece.text.strip()
        if words:
            start = column + len(piece.text) - len(piece.text.lstrip())
            yield (
                f'<text class="{looks[piece.look]}" x="{start * _CELL:.1f}"'
                f' y="{row * _ROW + _SIZE}" textLength="{cell_len(words) * _CELL:.1f}">'
                f"{escape(words, quote=False)}</text>"
            )
        column += piece.cells
