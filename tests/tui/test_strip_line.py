"""Does the place of a walk fit on one line?"""

import pytest

from briefing.tui.open_article import Context
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.strip_line import strip_line

CONTEXT = Context("Nothing is settled about the harbour at ", "Qalara", ", officials said.")


def line(width: int, context: Context | None = CONTEXT, title: str = "Qalara") -> str:
    runs = strip_line(title, "3/8 · source 2/5", context, width=width)
    return "".join(run.text for run in runs)


def test_the_name_stands_between_what_is_before_and_after_it() -> None:
    assert line(80).startswith(" Qalara 3/8 · source 2/5   …")
    assert "the harbour at [Qalara], officials said." in line(80)


@pytest.mark.parametrize("width", range(20, 140, 7))
def test_the_line_never_grows_beyond_its_width(width: int) -> None:
    assert width_of(line(width, title="Front for National Renewal of Velmara")) <= max(width, 36)


def test_the_name_stays_at_the_same_column_whatever_stands_before_it() -> None:
    short = Context("At ", "Qalara", CONTEXT.after)

    assert line(80).index("[") == line(80, short).index("[")


def test_without_a_place_only_the_counter_is_shown() -> None:
    assert line(80, None).strip() == "Qalara 3/8 · source 2/5"
