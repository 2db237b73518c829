"""How is the recorded walk through the demo library made?

    python screenshots/record.py [--still SECONDS FILE.png]

It presses keys as a person would and writes what the screen shows after each, with a caption:
`walk.cast` for players of terminal sessions, and `walk.svg`, which plays in a browser by itself.
`--still` draws the SVG as it stands at one moment, where `cairosvg` is installed.
"""

import argparse
import asyncio
from bisect import bisect_right
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import chdir
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from textual.pilot import Pilot

from briefing.demo import demo_folder
from briefing.desk.answers import Progress
from briefing.desk.desk import Desk
from briefing.tui.app import ReaderApp
from briefing.tui.screens.reader import ReaderScreen
from screenshots.animation import FONTS, animation
from screenshots.asciicast import asciicast
from screenshots.frame import Frame, Line, lines_of

HERE = Path(__file__).parent
COLUMNS, ROWS = 120, 36
TITLE = "briefing: a walk through ten articles"
_LETTER = 0.14
"""Seconds that a letter of a word stays the last one."""


@dataclass(frozen=True, slots=True)
class Step:
    """Keys that are pressed one after another, and what is told of them."""

    caption: str
    keys: tuple[str, ...] = ()
    seconds: float = 1.6
    """How long what a key does is shown; the last key's twice as long."""
    typed: str = ""
    """Letters that are typed after the keys."""
    last: tuple[str, ...] = ()
    """Keys after the letters."""


WALK = (
    Step("Ten reports of one event, from ten sources, and every name in them.", seconds=1.8),
    Step("f filters the names.", ("3", "f"), 0.7, typed="kharouba"),
    Step("Enter walks a name: every place where it stands, however it is spelt.", ("enter",), 2.2),
    Step("n goes to the next place, from source to source.", ("escape n", "n", "n"), 1.9),
    Step("] goes to the next source; the strip tells where one is.", ("]", "]"), 1.9),
    Step("4 goes to the concordance: the article follows its cursor.", ("4", "j", "j", "k"), 1.6),
    Step(
        "O puts it in order: by source, by the words before, by the words after.", ("O",) * 3, 2.2
    ),
    Step(
        "F narrows the walk: here to sentences that name Brevania as well.",
        ("F", *("tab",) * 3),
        0.9,
        typed="brevania",
        last=("enter",),
    ),
    Step("The border tells what is left out.", ("n", "n"), 2.0),
    Step("/ searches while one types.", ("escape slash",), 1.0, typed="harbour"),
    Step("Enter walks the hits; n goes on as before.", ("enter", "n", "n"), 1.8),
    Step("i narrows the hits by source, month, or who is named.", ("i", "j", "j", "escape"), 1.7),
    Step("v shows which source mentions whom, and who is silent.", ("v", "j", "l", "s", "s"), 1.6),
    Step("Enter walks what a cell counts.", ("enter", "n"), 1.7),
    Step("w shows who stands in the same sentences.", ("w", "j", "j", "enter"), 1.7),
    Step("s puts a star on it, a writes a note.", ("s", "a"), 1.3, "ask both sides", ("ctrl+s",)),
    Step("B opens the notebook: all that was noted.", ("B", "j", "escape"), 1.9),
    Step("< goes back to where one was.", ("less_than_sign",) * 2, 1.9),
    Step("e writes a brief that cites every place.", ("e ctrl+u",), 1.6, "brief.md", ("enter",)),
    Step("Nothing was fetched, and nothing was sent. q leaves.", seconds=2.0),
)


def main() -> None:
    """Record the walk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--still", nargs=2, metavar=("SECONDS", "PNG"))
    still = parser.parse_args().still
    with TemporaryDirectory() as folder:
        frames = asyncio.run(recorded(Path(folder) / "demo"))
    if still is not None:
        write_still(frames, float(still[0]), Path(still[1]))
        return
    lines = asciicast(frames, title=TITLE, columns=COLUMNS)
    (HERE / "walk.cast").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    drawn = animation(frames, title=TITLE, columns=COLUMNS, still=frame_at(frames, 20.0))
    (HERE / "walk.svg").write_text(drawn, encoding="utf-8")


async def recorded(library: Path) -> list[Frame]:
    """Make the demo library, walk through it, and give what was seen."""
    with Desk.open(library) as desk, demo_folder() as articles:
        desk.add([str(articles)], on_progress=_ignore, is_cancelled=lambda: False)
    app = ReaderApp(lambda: Desk.open(library), name="demo")
    brief = Path(gettempdir()) / "brief.md"
    brief.unlink(missing_ok=True)
    with chdir(brief.parent):
        async with app.run_test(size=(COLUMNS, ROWS), notifications=True) as pilot:
            while not any(isinstance(screen, ReaderScreen) for screen in app.screen_stack):
                await pilot.pause(0.05)
            frames = [frame async for frame in _frames(pilot)]
    brief.unlink()
    return frames


async def _frames(pilot: Pilot[str]) -> AsyncIterator[Frame]:
    for step in WALK:
        pilot.app.clear_notifications()
        presses = [*((key, step.seconds) for key in step.keys), *_typing(step)]
        if not presses:
            yield Frame(2 * step.seconds, await _settled(pilot), step.caption)
        for number, (keys, seconds) in enumerate(presses, 1):
            await pilot.press(*keys.split())
            is_last = number == len(presses)
            yield Frame(seconds * (1 + is_last), await _settled(pilot), step.caption)


def _typing(step: Step) -> Iterator[tuple[str, float]]:
    """The letters of a step, and the keys after them."""
    for letter in step.typed:
        yield {" ": "space", ".": "full_stop"}.get(letter, letter), _LETTER
    for key in step.last:
        yield key, step.seconds


async def _settled(pilot: Pilot[str]) -> tuple[Line, ...]:
    """The screen, once nothing changes on it any longer."""
    before: tuple[Line, ...] = ()
    while True:
        await pilot.pause(0.15)
        await pilot.app.workers.wait_for_complete()
        now = lines_of(pilot.app.screen._compositor.render_strips())
        if now == before:
            return now
        before = now


def frame_at(frames: Sequence[Frame], seconds: float) -> int:
    """The number of the frame that is shown at a time."""
    return bisect_right(list(accumulate(frame.seconds for frame in frames[:-1])), seconds)


def write_still(frames: Sequence[Frame], seconds: float, path: Path) -> None:
    """Draw the animation as it stands at a time."""
    import cairosvg

    drawn = animation(frames, title=TITLE, columns=COLUMNS, still=frame_at(frames, seconds))
    drawn = drawn.replace(FONTS, "DejaVu Sans Mono")
    cairosvg.svg2png(bytestring=drawn.encode(), write_to=str(path), scale=1.5)


def _ignore(progress: Progress) -> None:
    pass


if __name__ == "__main__":
    main()
