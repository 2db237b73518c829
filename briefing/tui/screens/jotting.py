"""In which dialogs does a person write things down, and find them again?

They are imported when they are first opened: the first paint must not wait for them.
"""

from typing import TYPE_CHECKING

from briefing.notebook import Mark, Target
from briefing.tui.article_filter import ArticleFilter, FilterChoice
from briefing.tui.notebook_list import walk_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.tui.screens.notebook import Chosen
    from briefing.tui.screens.noting import NotingScreen


def ask_note(screen: "NotingScreen", target: Target, about: str) -> None:
    """Ask for a note on something, starting from the one that is on it."""
    from briefing.tui.screens.note import NoteScreen

    text = screen.marks.note_on(target)
    dialog = NoteScreen(target, about, text, ask=screen.ask, judge=screen.judge)
    screen.app.push_screen(dialog, lambda told: _tell(screen, told))


def ask_tag(screen: "NotingScreen", target: Target, about: str) -> None:
    """Ask which tag to put on something, or to take off it."""
    from briefing.tui.screens.tag import TagScreen

    on = [entry.text for entry in screen.marks.on(target) if entry.mark is Mark.TAG]
    tags = screen.marks.tags, on
    dialog = TagScreen(target, about, tags=tags, ask=screen.ask, judge=screen.judge)
    screen.app.push_screen(dialog, lambda told: _tell(screen, told))


def ask_filter(
    screen: "NotingScreen", choices: "Sequence[FilterChoice]", *, present: ArticleFilter
) -> None:
    """Ask which articles the list shows, starting from those that it shows."""
    from briefing.tui.rendering.notebook_rows import filter_line
    from briefing.tui.screens.choice import ChoiceScreen

    def narrow(choice: FilterChoice | None) -> None:
        if choice is not None:
            screen.narrow_articles(choice)

    dialog = ChoiceScreen(
        "Which articles",
        "What shall the list show?",
        choices,
        draw_row=filter_line,
        at=next((n for n, each in enumerate(choices) if each.filter == present), 0),
    )
    screen.app.push_screen(dialog, narrow)


def show_notebook(screen: "NotingScreen") -> None:
    """Show all entries, and go to the place of the one that is chosen."""
    from briefing.tui.screens.notebook import NotebookScreen

    def go_to(chosen: "Chosen | None") -> None:
        if chosen is None or chosen.entry.target is None:
            return
        title = f"Notebook: {chosen.shelf.value.lower()}"
        walk = walk_from(chosen.entry, chosen.among, title=title)
        if walk is not None:
            screen.take_walk(walk)
        else:
            screen.open_target(chosen.entry.target)

    screen.app.push_screen(NotebookScreen(ask=screen.ask, judge=screen.judge), go_to)


def _tell(screen: "NotingScreen", told: str | None) -> None:
    if told is not None:
        screen.tell(told)
