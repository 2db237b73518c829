"""When were articles published, and when do they mention the name that is walked?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.desk.surveys import Period
from briefing.tui.messages import message
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.timeline_bars import period_at, period_of, timeline_lines
from briefing.tui.widgets.text_lines import TextLines


class TimelineStrip(TextLines):
    """Bars over time. The period of the open article is marked, or the one under the mouse."""

    periods: reactive[tuple[Period, ...]] = reactive(())
    """Fewer than two show nothing."""
    undated: reactive[int] = reactive(0)
    """Articles in no period."""
    is_walked: reactive[bool] = reactive(False)
    """Whether the mentions are those of a name."""
    day: reactive[str | None] = reactive(None)
    """The day (ISO 8601) of the open article."""
    under_mouse: reactive[int | None] = reactive(None)
    """The number of the period under the mouse."""

    @message
    class Chosen(Message):
        """A period was clicked."""

        period: Period

    class Resized(Message):
        """There is room for more bars, or for fewer."""

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """Two lines of bars, and one of words."""
        if len(self.periods) < 2:
            return []
        here = self.under_mouse
        if here is None and self.day is not None:
            here = period_of(self.day, self.periods)
        return timeline_lines(
            self.periods, width, is_walked=self.is_walked, here=here, undated=self.undated
        )

    def watch_periods(self) -> None:
        """Take room only where there is something to show."""
        self.under_mouse = None
        self.set_class(len(self.periods) > 1, "-on")

    def on_resize(self, event: events.Resize) -> None:
        """Ask for as many periods as there is room for."""
        if event.size.width:
            self.post_message(self.Resized())

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell of the period under the mouse."""
        self.under_mouse = period_at(event.x, self.periods, self.size.width)

    def on_leave(self) -> None:
        """Tell of the open article's period again."""
        self.under_mouse = None

    def on_click(self, event: events.Click) -> None:
        """Choose the period under the mouse."""
        number = period_at(event.x, self.periods, self.size.width)
        if number is not None:
            self.post_message(self.Chosen(self.periods[number]))
