"""Who and what is named, and which of them is looked for?"""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult

from briefing.tui.sidebar import Names
from briefing.tui.widgets.framed_pane import FramedPane
from briefing.tui.widgets.name_list import NameList
from briefing.tui.widgets.typing_line import TypingLine


class NamesPane(FramedPane):
    """The names by type, and a line to narrow them by typing."""

    _told = ""
    """What is said of doubtful names."""

    def compose(self) -> ComposeResult:
        """The names; the filter is made when it is first wanted."""
        yield NameList(id="name-list")

    @property
    def list(self) -> NameList:
        """The names."""
        return self.query_one(NameList)

    @property
    def is_filtering(self) -> bool:
        """Whether the filter is in sight."""
        return self.has_class("-filtering")

    def show(self, names: Names, doubtful: Mapping[str, int], *, hidden: int | None) -> None:
        """Show the names of the library; the place is kept.

        Args:
            names: Those that are shown, most mentioned first.
            doubtful: How many of the mentions that are shown of each are doubtful, by its id.
            hidden: How many doubtful mentions are hidden; None where they are shown.
        """
        self._told = "" if hidden is None else f"{hidden:,} doubtful hidden"
        self.list.doubtful = doubtful
        self.list.are_hidden = bool(hidden)
        self.show_names(names)

    def show_names(self, names: Names) -> None:
        """Show other names; the place is kept."""
        self.list.names = names
        self._set_title()

    async def edit_filter(self) -> None:
        """Put the cursor into the filter."""
        if not self.query(TypingLine):
            await self.mount(TypingLine(placeholder="filter names"), before=0)
        self.add_class("-filtering")
        self.screen.set_focus(self.query_one(TypingLine))

    def end_filter(self) -> None:
        """Show all names again."""
        self.remove_class("-filtering")
        self.query_one(TypingLine).value = ""
        self.list.text = ""
        self._set_title()
        self.screen.set_focus(self.list)

    @on(TypingLine.Changed)
    def _narrow(self, event: TypingLine.Changed) -> None:
        event.stop()
        self.list.text = event.value
        self._set_title()

    @on(TypingLine.Submitted)
    def _choose(self, event: TypingLine.Submitted) -> None:
        event.stop()
        self.screen.set_focus(self.list)
        # A message that a widget's parent sends does not go beyond that parent: the list sends it.
        self.list.call_later(self.list.action_choose)

    @on(TypingLine.Left)
    def _leave(self, event: TypingLine.Left) -> None:
        event.stop()
        self.screen.set_focus(self.list)

    def _set_title(self) -> None:
        """How many names there are, and how many of them the filter leaves."""
        listed = f"{self.list.listed:,} of " if self.list.text else ""
        self.entitle(f"Entities {listed}{len(self.list.names):,}", self._told)
