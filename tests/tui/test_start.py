"""Does the reader start without what it does not need yet?"""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.demo import demo_folder
from briefing.desk.desk import Desk
from briefing.tui.app import ReaderApp, run_reader

HEAVY = ("spacy", "whoosh", "trafilatura", "onnxruntime", "numpy", "pyperclip")


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["briefing.tui.app", "briefing.tui.screens.reader"])
def test_no_engine_is_loaded_with_the_reader(module: str) -> None:
    assert loaded_by(module).isdisjoint(HEAVY)


def test_the_first_paint_does_not_load_the_reader_s_own_modules() -> None:
    code = "import sys, briefing.tui.app; print('briefing.tui.widgets.panes' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "False"


def test_a_theme_that_is_not_known_is_refused_before_the_screen_is_taken() -> None:
    from briefing.errors import UsageError

    with pytest.raises(UsageError, match="no theme 'mauve'"):
        run_reader(lambda: pytest.fail("opened"), name="small", theme="mauve")


async def test_the_demo_can_be_walked_from_end_to_end(tmp_path: Path) -> None:
    library = tmp_path / "demo"
    with Desk.open(library) as desk, demo_folder() as articles:
        desk.add([str(articles)], on_progress=lambda _: None, is_cancelled=lambda: False)
        place = max(desk.entities_named("Qalara"), key=lambda entity: entity.mentions)

    async with ReaderApp(lambda: Desk.open(library), name="demo").run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.5)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("f", *"qalara", "enter")
        await pilot.pause(0.3)
        for stop in range(place.mentions):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            strip = pilot.app.screen.query_one("#strip").render_line(0).text
            assert f"{stop + 1}/{place.mentions} · source" in strip
            assert "[" in strip
            await pilot.press("n")
