"""What happens when a key is pressed in the reader, and when the desk has answered?"""

from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from briefing.tui import questions
from briefing.tui.doubts import Doubts
from briefing.tui.keymap import READER_KEYS
from briefing.tui.outside import Outside
from briefing.tui.pace import exempt_what_is_there
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens import errands
from briefing.tui.screens.catching_up import CatchingUpScreen
from briefing.tui.screens.comfort import ComfortScreen
from briefing.tui.screens.concordance import ConcordanceScreen
from briefing.tui.screens.exporting import ExportingScreen
from briefing.tui.screens.first import Choice, FirstScreen
from briefing.tui.screens.held_picture import HeldPicture
from briefing.tui.screens.noting import NotingScreen
from briefing.tui.screens.rereading import RereadingScreen
from briefing.tui.screens.retracing import RetracingScreen
from briefing.tui.screens.searching import Searching
from briefing.tui.screens.surveying import SurveyingScreen
from briefing.tui.screens.walking import Walking
from briefing.tui.states import no_walk
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.header_line import HeaderLine
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.search_bar import SearchBar

_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
"""From how many columns on the screen carries which class."""
_OPENING = 0.2
"""Seconds that a library may take to be read before its screen is shown without it."""
WATCH = 2.0
"""Seconds between two looks at whether another process has changed the library."""


class ReaderScreen(
    ComfortScreen,
    RetracingScreen,
    ConcordanceScreen,
    NotingScreen,
    RereadingScreen,
    ExportingScreen,
    CatchingUpScreen,
    SurveyingScreen,
):
    """The articles, the one that is open, and the names in them."""

    BINDINGS: ClassVar[list[BindingType]] = [*READER_KEYS]
    HORIZONTAL_BREAKPOINTS = _BREAKPOINTS

    def __init__(
        self, desk: ReadingDesk, *, library: str, outside: Outside, measure: int | None = None
    ) -> None:
        """Read the library of `desk`.

        Args:
            desk: Open; the screen closes it in the end.
            library: The library's name, for the header.
            outside: The clipboard, and the user's programs.
            measure: The longest line of article text, in cells.
        """
        super().__init__(desk)
        self._library = library
        self.outside = outside
        self._version: int | None = None
        self._picture = HeldPicture(self, at_most=_OPENING)
        self._bar = SearchBar(id="search")
        self._panes = Panes(id="panes", measure=measure)
        self._strip = ConcordanceStrip(id="strip")
        doubts = Doubts(desk.doubtful)
        self._walking = Walking(
            self._panes, self._strip, ask=self.ask, doubts=doubts, follower=self
        )
        self._searching = Searching(self._bar, self._panes, ask=self.ask)

    def compose(self) -> ComposeResult:
        """From top to bottom, as on the design page.

        The classes of the breakpoints are set before, so that no widget needs its styles twice.
        """
        classes = self._get_breakpoint_classes(self.app.size.width, _BREAKPOINTS)
        self.add_class(*classes, update=False)
        yield HeaderLine(id="header")
        yield self._panes
        yield self._strip
        yield KeyLine(id="keys")

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Spare the restyling at first: every widget has just got its styles."""
        if self._version is None:
            event.refresh_styles = False

    def on_mount(self) -> None:
        """Read the library, and watch it from now on."""
        self._picture.hold()
        self.query_one(HeaderLine).library = self._library
        self._panes.go_to("articles")
        self.call_after_refresh(self.ask_library)
        self.set_interval(WATCH, self.ask_version)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where one types, the keys that lead to typing are letters."""
        return not (isinstance(self.focused, Input) and action in {"search", "filter_names"})

    def ask_library(self) -> None:
        """Read the lists."""
        self.ask("library", partial(questions.read_library, doubts=self._walking.doubts))

    def ask_version(self) -> None:
        """Ask whether another process has changed the library."""
        self.ask("version", questions.read_version)

    @on(questions.VersionRead)
    def _read_library_again(self, event: questions.VersionRead) -> None:
        if self._version is not None and event.version != self._version:
            self.ask_library()

    @on(questions.LibraryRead)
    def _show_library(self, event: questions.LibraryRead) -> None:
        if self._version is None:
            exempt_what_is_there()
            self.catch_up()
        self._version = event.version
        self._walking.articles = self._panes.concordance.list.articles = event.by_id
        self._panes.show_library(event.articles, event.names, event.doubtful, hidden=event.hidden)
        self._strip.when_empty = no_walk(self._panes.articles.keys)
        if not event.articles:
            self.app.push_screen(FirstScreen(), self._begin)
        elif self._walking.wanted not in event.by_id:
            self._walking.read(event.articles[0].id)
        else:
            self._walking.renew()
        self._picture.let_go()

    @on(questions.Searched)
    def _let_hits_be_seen(self) -> None:
        self._picture.let_go()

    @on(ArticleList.Opened)
    def _open_article(self, event: ArticleList.Opened) -> None:
        self._walking.read(event.article)
        self._panes.go_to("reader")

    @on(questions.ArticleRead)
    def _show_article(self, event: questions.ArticleRead) -> None:
        self._panes.view.places = self._searching.places_in(event.opened.article.id)
        self._walking.show(event)

    async def action_filter_names(self) -> None:
        """Narrow the names by typing."""
        self._panes.go_to("names")
        await self._panes.names.edit_filter()

    def action_toggle_doubtful(self) -> None:
        """Hide the doubtful mentions, or show them again."""
        self._walking.doubts = self._walking.doubts.toggled()
        self.ask_library()

    def action_next_pane(self, steps: int) -> None:
        """Go to the next pane, or the previous."""
        self._panes.step(steps)

    def action_pane(self, pane: str) -> None:
        """Go to a pane by name."""
        if pane in self._panes.there:
            self._panes.go_to(pane)
        else:
            self.tell("Choose a name, or search: every place is listed then.")

    def action_zoom(self) -> None:
        """Give the whole width to one pane, or take it back."""
        self._panes.zoom()

    def action_cancel(self) -> None:
        """Leave whatever was entered last."""
        self._leave()

    def action_back(self) -> None:
        """Leave whatever was entered last; with nothing left to leave, the reader."""
        if not self._leave():
            self.app.exit()

    def action_open_url(self) -> None:
        """Open the article's page."""
        errands.open_page(self, self._walking)

    def action_export(self) -> None:
        """Write a brief."""
        errands.write_brief(self, self._walking, self._searching, library=self._library)

    def action_add(self) -> None:
        """Add a file or a folder."""
        errands.add_articles(self, self.ask_library)

    def action_help(self) -> None:
        """Show every key."""
        errands.show_help(self)

    def _leave(self) -> bool:
        """Leave one thing, and say whether there was one."""
        if self.selections:
            self.clear_selection()
        elif self._panes.view.selecting is not None:
            self._panes.view.selecting = None
        elif self._panes.names.is_filtering:
            self._panes.names.end_filter()
        elif self._searching.is_on:
            self.leave_search()
        elif self._walking.walk is not None:
            self._walking.end()
        elif self._panes.is_zoomed:
            self._panes.zoom()
        else:
            return self.leave_filter()
        return True

    def _begin(self, choice: Choice | None) -> None:
        if choice is Choice.ADD:
            self.action_add()
        elif choice is not None:
            self.app.exit(choice)
