"""How often is it told how far long work is?"""

import time
from collections.abc import Callable

from briefing.desk.answers import Progress, Stage

_PROGRESS_SECONDS = 0.1


def by_time(on_progress: Callable[[Progress], None]) -> Callable[[Progress], None]:
    """Pass progress on when the stage changes, and about every tenth of a second."""
    last_time = 0.0
    last_stage: Stage | None = None

    def tell(progress: Progress) -> None:
        nonlocal last_time, last_stage
        now = time.monotonic()
        if progress.stage is not last_stage or now - last_time >= _PROGRESS_SECONDS:
            last_time, last_stage = now, progress.stage
            on_progress(progress)

    return tell


def unheard(progress: Progress) -> None:
    """Nobody asked how far it is."""
