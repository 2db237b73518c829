"""Which key does what in the reader?

Every binding has an id, by which the user's settings can give it other keys, a description for the
footer and the palette, and a tooltip for the help screen.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from textual.binding import Binding

from briefing.errors import UsageError


def _key(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    return Binding(keys, action, name, tooltip=about, id=action_id, show=False)


def _shown(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    return Binding(keys, action, name, tooltip=about, id=action_id)


APP_KEYS = [
    Binding(
        "ctrl+q", "quit", "Quit", tooltip="Leave the reader", id="quit", show=False, priority=True
    )
]
"""What holds everywhere."""

PAGED_KEYS = [
    _key("j,down", "move(1)", "Down", "One row or line down", "down"),
    _key("k,up", "move(-1)", "Up", "One row or line up", "up"),
    _key("ctrl+d", "move_pages(0.5)", "Half a page down", "Half a page down", "half-page-down"),
    _key("ctrl+u", "move_pages(-0.5)", "Half a page up", "Half a page up", "half-page-up"),
    _key("pagedown,space", "move_pages(1)", "Page down", "A page down", "page-down"),
    _key("pageup", "move_pages(-1)", "Page up", "A page up", "page-up"),
    _key("home", "go_first", "First", "To the first row or line", "first"),
    _key("end,G", "go_last", "Last", "To the last row or line", "last"),
    _key("g", "go_first_twice", "First", "Twice: to the first row or line", "first-twice"),
]
"""What lists and the article have in common."""

LIST_KEYS = [_key("enter", "choose", "Open", "Open the row under the cursor", "open")]

ARTICLE_KEYS = [
    _key("enter", "choose", "Walk this name", "Walk the name that is marked in the text", "walk"),
]

READER_KEYS = [
    _shown("slash", "search", "Search", "Search the full text", "search"),
    _shown("n", "step(1)", "Next", "Next mention or hit, across sources", "next"),
    _key("N", "step(-1)", "Previous", "Previous mention or hit, across sources", "previous"),
    _shown("]", "step_source(1)", "Next source", "First place in the next source", "next-source"),
    _key(
        "[",
        "step_source(-1)",
        "Previous source",
        "First place in the previous source",
        "previous-source",
    ),
    _shown("f", "filter_names", "Filter names", "Filter the names by typing", "filter"),
    _key(
        "d",
        "toggle_doubtful",
        "Doubtful mentions",
        "Hide the mentions that are not sure, or show them again",
        "doubtful",
    ),
    _key("tab", "next_pane(1)", "Next pane", "To the next pane", "next-pane"),
    _key("shift+tab", "next_pane(-1)", "Previous pane", "To the previous pane", "previous-pane"),
    _key("1", "pane('articles')", "Articles", "To the list of articles", "pane-articles"),
    _key("2", "pane('reader')", "Article", "To the article", "pane-reader"),
    _key("3", "pane('names')", "Entities", "To the entities", "pane-names"),
    _key("4", "pane('hits')", "Hits", "To the hits of the last search", "pane-hits"),
    _key("z,f10", "zoom", "Zoom", "Give the whole screen to one pane, and back", "zoom"),
    _shown("y", "copy", "Copy", "Copy the selection or the sentence, with its citation", "copy"),
    _key("o", "open_url", "Open the page", "Open the article's web page, after asking", "open-url"),
    _shown("e", "export", "Export", "Write a cited brief as Markdown", "export"),
    _key("A,plus", "add", "Add articles", "Add a file or a folder to the library", "add"),
    _key("equals_sign", "same", "Same as…", "Say that this name and another are one", "same"),
    _key("x", "part", "Split off", "Say that a form is not this entity's name", "part"),
    _key("c", "rename", "Change the name", "Call this entity otherwise", "rename"),
    _key("l", "relabel", "Change the kind", "Person, place, organisation…", "relabel"),
    _key("H", "hide", "Hide the name", "Show this name no longer", "hide"),
    _key("u", "undo", "Undo", "Take the last decision about names back", "undo"),
    _key("Z", "redo", "Redo", "Let the decision hold again that was taken back", "redo"),
    _key("r", "related", "Related names", "What this name leads to, and may mean", "related"),
    _key("L", "ledger", "Ledger", "Why names are one, and what was decided", "ledger"),
    _key("S", "suggestions", "Suggestions", "Names that may be one, to answer", "suggestions"),
    _key("R", "reread", "Read again", "With this model, what another has read", "reread"),
    _key("t", "next_theme", "Next theme", "Dark, light, the terminal's own colours", "theme"),
    _shown("question_mark,f1", "help", "Help", "Every key, to look through by typing", "help"),
    _key("colon,ctrl+p", "app.command_palette", "Commands", "Every command, by name", "commands"),
    _shown("q", "back", "Back", "Back, and at the end out of the reader", "back"),
    _shown("escape", "cancel", "Cancel", "Leave the search, the filter, the walk", "cancel"),
]
"""What holds in the whole reader."""

DIALOG_KEYS = [_shown("escape", "close", "Close", "Close without doing anything", "close")]

CHOICE_KEYS = [_shown("enter", "choose", "Choose", "Choose the row under the cursor", "choose")]

RELATED_KEYS = [
    _shown("enter", "choose", "Walk it", "Walk the name under the cursor", "walk-related"),
    _shown("equals_sign", "join", "The same", "Say that the two names are one", "join-related"),
]

ENTRY_KEYS = [_shown("enter", "choose", "Open", "Open the place that shows this", "open-evidence")]

LEDGER_KEYS = [
    _shown("u", "turn", "Undo or redo", "Take this decision back, or let it hold again", "turn"),
    _shown("w,tab", "switch", "This name or all", "Of this entity only, or of all", "switch"),
    _shown("slash", "filter", "Filter", "Narrow the entries by typing", "ledger-filter"),
    _shown("escape,q", "close", "Close", "Close, the filter first", "close"),
]

PAIR_KEYS = [_shown("enter", "choose", "Walk left", "Walk the name on the left", "walk-left")]

SUGGESTION_KEYS = [
    _shown("y", "answer('accept')", "Same", "The two names are one", "accept"),
    _shown("n", "answer('refuse')", "Different", "The two names are not one", "refuse"),
    _shown("p", "answer('later')", "Put off", "Decide later: it goes to the end", "put-off"),
    _shown("u", "undo", "Undo", "Take the last decision back", "undo"),
    _shown("Z", "redo", "Redo", "Let the decision hold again that was taken back", "redo"),
    _shown("escape,q", "close", "Close", "Back to the reader", "close"),
]

QUESTION_KEYS = [
    _shown("y", "answer(True)", "Yes", "Do it", "yes"),
    _shown("n,escape", "answer(False)", "No", "Leave it", "no"),
]

FIRST_KEYS = [
    _shown(
        "a,A,plus,enter", "choose('add')", "Add articles", "Add a file or a folder", "first-add"
    ),
    _shown("d", "choose('demo')", "Look at the demo", "Open the demo library", "first-demo"),
    _shown("escape", "close", "Look around", "Close this", "close"),
    _shown("q", "choose('quit')", "Quit", "Leave the reader", "first-quit"),
]


def check_keymap(keymap: Mapping[str, str]) -> None:
    """Check the user's keys.

    Args:
        keymap: Action id to keys, as Textual writes them: `n`, `ctrl+d,pagedown`.

    Raises:
        UsageError: An id is not known, or one key would do two things in the same place.
    """
    together = [*APP_KEYS, *READER_KEYS, *PAGED_KEYS, *LIST_KEYS]
    known = {binding.id: binding.key for binding in [*together, *ARTICLE_KEYS]}
    for action_id in keymap:
        if action_id not in known:
            near = get_close_matches(action_id, [name for name in known if name], n=1)
            hint = f"Did you mean '{near[0]}'?" if near else "The help (?) shows what has a key"
            raise UsageError(f"keymap: unknown action '{action_id}'", hint)
    owners: dict[str, str] = {}
    for binding in together:
        action_id = binding.id or binding.action
        for key in keymap.get(action_id, binding.key).split(","):
            owner = owners.setdefault(key.strip(), action_id)
            if owner != action_id:
                raise UsageError(
                    f"keymap: the key '{key.strip()}' would do both '{owner}' and '{action_id}'",
                    "Give one of them another key",
                )
