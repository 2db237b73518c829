"""How are the pictures of the README made?

    python screenshots/take.py

It reads the demo library, walks through the reader as a person would, and writes each scene as SVG,
and as PNG where `cairosvg` is installed.
"""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len

from briefing.demo import demo_folder
from briefing.desk.answers import Progress
from briefing.desk.desk import Desk
from briefing.tui.app import ReaderApp
from briefing.tui.screens.reader import ReaderScreen

HERE = Path(__file__).parent
WIDE, NARROW = (120, 36), (80, 24)
CELL = 12.2
"""Width of a cell in Rich's pictures, in pixels."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: the keys that lead to it, and how the terminal is."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = WIDE
    theme: str = "dark"


KHAROUBA = ("3", "f", *"kharouba", "enter", "escape")
SCENES = (
    Scene("reader", (*KHAROUBA, "n", "n")),
    Scene("reader-light", (*KHAROUBA, "n", "n"), theme="light"),
    Scene("concordance", (*KHAROUBA, "4", "z", "O", "O", "j", "j")),
    Scene("search", ("slash", *"harbour", "enter", "n")),
    Scene("facets", ("slash", *"harbour", "enter", "i", "j", "space")),
    Scene("coverage", ("v", "j", "j", "l")),
    Scene("company", (*KHAROUBA, "w", "j")),
    Scene("notebook", ("s", "2", "a", *"check", "ctrl+s", "3", "s", "n", "b", "B")),
    Scene("help", ("question_mark",)),
    Scene("export", ("3", "enter", "e", "ctrl+u", *"brief", "full_stop", "m", "d")),
    Scene("ledger", ("3", "f", *"hamdar", "enter", "escape", "L", "j", "j")),
    Scene("suggestions", ("S",)),
    Scene("same", (*KHAROUBA, "equals_sign")),
    Scene("narrow", (*KHAROUBA, "n"), size=NARROW),
)


def main() -> None:
    """Take every picture."""
    with TemporaryDirectory() as folder, Desk.open(Path(folder) / "demo") as desk:
        with demo_folder() as articles:
            desk.add([str(articles)], on_progress=_ignore, is_cancelled=lambda: False)
        for scene in SCENES:
            svg = asyncio.run(take(Path(folder) / "demo", scene))
            (HERE / f"{scene.name}.svg").write_text(svg, encoding="utf-8")
            write_png(svg, HERE / f"{scene.name}.png")


async def take(library: Path, scene: Scene) -> str:
    """Press the keys of a scene, and give the screen as SVG that fetches nothing."""
    app = ReaderApp(lambda: Desk.open(library), name="demo")
    app.choose_theme(scene.theme)
    async with app.run_test(size=scene.size) as pilot:
        while not any(isinstance(screen, ReaderScreen) for screen in app.screen_stack):
            await pilot.pause(0.05)
        await pilot.pause(0.5)
        for key in scene.keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        svg = app.export_screenshot(title="briefing", simplify=True)
    return re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)


def write_png(svg: str, path: Path) -> None:
    """Draw `svg` as PNG, every character in its cell whatever the font at hand."""
    try:
        import cairosvg
    except ImportError:
        return
    underlined = set(re.findall(r"\.(\S+-r\d+) \{[^}]*underline", svg))
    drawn = re.sub(
        r'<text class="([^"]+)" x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"([^>]*)>([^<]*)<',
        lambda match: _placed(match, is_underlined=match[1] in underlined),
        svg.replace("Fira Code, monospace", "DejaVu Sans Mono, monospace"),
    )
    cairosvg.svg2png(bytestring=drawn.encode(), write_to=str(path))


def _placed(match: re.Match[str], *, is_underlined: bool) -> str:
    look, x, y, length, rest, text = match.groups()
    places = " ".join(f"{float(x) + CELL * cells:.1f}" for cells in _columns(unescape(text)))
    line = f'<rect class="{look}" x="{x}" y="{float(y) + 2.5}" width="{length}" height="1.4"/>'
    return f'{line if is_underlined else ""}<text class="{look}" x="{places}" y="{y}"{rest}>{text}<'


def _columns(text: str) -> Iterator[int]:
    column = 0
    for character in text:
        yield column
        column += cell_len(character)


def _ignore(progress: Progress) -> None:
    pass


if __name__ == "__main__":
    main()
