"""How does the reader suit who sits there: lines, furniture, colours, copies, other programs?"""

from functools import partial

from textual import on
from textual.app import SuspendNotSupported

from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui import measure
from briefing.tui.clipboard import copy_outside, is_for_terminal
from briefing.tui.outside import Outside
from briefing.tui.programs import Program, command_for, line_of
from briefing.tui.questions import LibraryLost, VersionRead
from briefing.tui.screens.reading import ReadingScreen
from briefing.tui.states import keys_shown, lost, no_walk
from briefing.tui.themes import ORDER
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.header_line import HeaderLine


class ComfortScreen(ReadingScreen):
    """A screen whose text can be set, selected, copied, and opened elsewhere."""

    outside: Outside
    _strip: ConcordanceStrip
    _is_lost = False
    """Whether the library could not be read when it was looked at last."""

    def on_mount(self) -> None:
        """Say with the user's own keys what can be done."""
        self._panes.view.fold_key = self.key_of("furniture")
        self._panes.show_keys(keys_shown(self.key_of))
        header = self.query_one(HeaderLine)
        header.search_key, header.commands_key = self.key_of("search"), self.key_of("commands")

    @on(HeaderLine.CommandsWanted)
    def _list_commands(self) -> None:
        self.app.action_command_palette()

    @on(LibraryLost)
    def _tell_lost(self, event: LibraryLost) -> None:
        """Say so once, and go on looking: a disk may come back."""
        if not self._is_lost:
            self.tell_error(event.error)
        self._is_lost = True
        self._strip.when_empty = lost(event.error, self._panes.articles.keys)

    @on(VersionRead)
    def _tell_found(self) -> None:
        if self._is_lost:
            self.tell("The library can be read again.")
            self._strip.when_empty = no_walk(self._panes.articles.keys)
        self._is_lost = False

    def action_measure(self, steps: int) -> None:
        """Make the lines of text longer, or shorter."""
        view = self._panes.view
        view.measure = measure.stepped(view.measure, steps)
        self._panes.show_measure(measure.told(view.measure, room=view.room))

    def action_fold(self) -> None:
        """Show all that is not the story, or fold it away."""
        view = self._panes.view
        view.folding = view.folding.toggled()

    def action_select(self) -> None:
        """Begin to select sentences by keys, or leave it."""
        view = self._panes.view
        if view.selecting is not None:
            view.selecting = None
        elif view.start_selecting():
            self._panes.go_to("reader")
            down, up, copy = (self.key_of(each) for each in ("down", "up", "copy"))
            self.tell(f"{down} and {up} select more or fewer sentences, {copy} copies them.")
        else:
            self.tell("There is no sentence here to select.")

    def action_copy(self) -> None:
        """Copy the selection, or the sentence at the place of the walk, with its citation."""
        view, opened, here = self._panes.view, self._walking.opened, self._walking.here
        span = view.selected or (opened.sentence_around(here) if opened and here else None)
        if opened is None or span is None:
            select = self.key_of("select")
            self.tell(f"Select text first, with the mouse or {select}, or walk to a name.")
            return
        view.selecting = None
        text = opened.quotation(span, folds=view.folds)
        if is_for_terminal(text):
            self.app.copy_to_clipboard(text)
        self.work_on("copy", partial(copy_outside, text, self.outside))

    def action_original(self, program: str) -> None:
        """Open the file of the article in another program, at the place that is looked at."""
        try:
            self._open_original(Program[program])
        except BriefingError as error:
            self.tell_error(error)
        except SuspendNotSupported:
            self.tell("This terminal cannot be lent to another program.")

    def action_next_theme(self) -> None:
        """Go on to the next theme."""
        if self.app.no_color:
            self.tell("NO_COLOR is set: there are no colours to choose among.")
            return
        at = ORDER.index(self.app.theme) + 1 if self.app.theme in ORDER else 0
        self.app.theme = ORDER[at % len(ORDER)]

    def _open_original(self, program: Program) -> None:
        opened, view = self._walking.opened, self._panes.view
        path = opened.article.path if opened else None
        if opened is None or path is None:
            self.tell("No article is open." if opened is None else "It did not come from a file.")
            return
        if not path.is_file():
            raise BriefingError(f"There is no file any more at {one_line(str(path))}")
        offset = self._walking.here.start if self._walking.here else view.top_offset
        line = line_of(path, opened.article.text, offset)
        command = command_for(program, path, self.outside.environment, line=line)
        with self.app.suspend():
            code = self.outside.run(command)
        self.app.refresh()
        if code:
            self.tell(f"{one_line(command[0])} ended with the code {code}.")
