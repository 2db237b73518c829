"""What leaves the reader, and what comes in: pages, briefs, articles?

The dialogs are imported when they are first opened: the first paint must not wait for them.
"""

from collections.abc import Callable

from briefing.desk.answers import AddReport, Scope
from briefing.printable import one_line
from briefing.tui.screens.asking import AskingScreen
from briefing.tui.screens.exporting import ExportingScreen
from briefing.tui.screens.searching import Searching
from briefing.tui.screens.walking import Walking


def open_page(screen: AskingScreen, walking: Walking) -> None:
    """Open the article's page in the browser, after asking. Nothing but http leaves this house."""
    from briefing.tui.screens.question import QuestionScreen

    url = walking.opened.article.url if walking.opened else None
    if not url or not url.startswith(("https://", "http://")):
        screen.tell("This article has no web address.")
        return
    if url != one_line(url):
        screen.tell("Its address has characters that cannot be shown: it is not opened.")
        return

    def open_it(is_wanted: bool | None) -> None:
        if is_wanted:
            screen.app.open_url(url)

    screen.app.push_screen(QuestionScreen("Open this page in the browser?", url), open_it)


def write_brief(
    screen: ExportingScreen, walking: Walking, searching: Searching, *, library: str
) -> None:
    """Ask what the brief is about and where it goes, and have it written.

    While one is being written, ask whether to stop it.
    """
    if screen.is_exporting:
        _stop_brief(screen)
        return
    from briefing.tui.screens.export import ExportScreen, Request, Subject

    subjects: list[Subject] = []
    if walking.walk is not None and walking.walk.entity is not None:
        subjects.append(Subject(walking.walk.title, Scope(entity=walking.walk.entity)))
    if searching.query:
        subjects.append(Subject(f"“{searching.query}”", Scope(query=searching.query)))
    subjects.append(Subject("The whole library", Scope()))

    def write(request: Request | None) -> None:
        if request is not None:
            screen.export(request.scope, request.path)

    screen.app.push_screen(ExportScreen(subjects, library=library), write)


def add_articles(screen: AskingScreen, read_library: Callable[[], None]) -> None:
    """Ask what to add, add it, and read the library anew."""
    from briefing.tui.screens.add import AddScreen

    def read_again(report: AddReport | None) -> None:
        read_library()

    screen.app.push_screen(AddScreen(screen.desk.start_adding), read_again)


def _stop_brief(screen: ExportingScreen) -> None:
    from briefing.tui.screens.question import QuestionScreen

    def stop(is_wanted: bool | None) -> None:
        if is_wanted:
            screen.stop_export()

    question = QuestionScreen("A brief is being written. Stop it?", "No brief is written then.")
    screen.app.push_screen(question, stop)


def show_help(screen: AskingScreen) -> None:
    """Show every key, and do what is chosen among those that hold here."""
    from briefing.tui.key_help import Live, live_keys, other_keys
    from briefing.tui.screens.help import HelpScreen
    from briefing.tui.screens.live_keys import users_keys

    app, active = screen.app, screen.active_bindings.values()
    keys = live_keys(
        Live(each.binding, app.get_key_display(each.binding), each.node not in (screen, app))
        for each in active
    )
    nodes = {each.binding.action: each.node for each in active}

    async def do(action: str | None) -> None:
        if action is not None:
            await app.run_action(action, nodes[action])

    app.push_screen(HelpScreen([*keys, *other_keys(keys, users_keys(screen))]), do)
