"""Which key does what in the lists, the article and the lines to type into?"""

from textual.binding import Binding

from briefing.tui.keys.binding import key, shown

APP_KEYS = [
    Binding(
        "ctrl+q", "quit", "Quit", tooltip="Leave the reader", id="quit", show=False, priority=True
    )
]
"""What holds everywhere."""

PAGED_KEYS = [
    key("j,down", "move(1)", "Down", "One row or line down", "down"),
    key("k,up", "move(-1)", "Up", "One row or line up", "up"),
    key("ctrl+d", "move_pages(0.5)", "Half a page down", "Half a page down", "half-page-down"),
    key("ctrl+u", "move_pages(-0.5)", "Half a page up", "Half a page up", "half-page-up"),
    key("pagedown,space", "move_pages(1)", "Page down", "A page down", "page-down"),
    key("pageup", "move_pages(-1)", "Page up", "A page up", "page-up"),
    key("home", "go_first", "First", "To the first row or line", "first"),
    key("end,G", "go_last", "Last", "To the last row or line", "last"),
    key("g", "go_first_twice", "First", "Twice: to the first row or line", "first-twice"),
]
"""What lists and the article have in common."""

LIST_KEYS = [key("enter", "choose", "Open", "Open the row under the cursor", "open")]

ARTICLE_KEYS = [
    key("enter", "choose", "Walk this name", "Walk the name that is marked in the text", "walk"),
]

TYPING_KEYS = [shown("down", "leave", "To the list", "Into the list that is narrowed", "to-list")]
"""What a line to type into has beside the usual keys of editing."""

QUERY_KEYS = [
    shown("tab", "complete", "Complete", "Take what is offered below the line", "complete"),
    shown("f1,ctrl+@,ctrl+space", "explain", "Query help", "All of the query language", "explain"),
    shown("up", "older", "Used before", "Back through the queries that were used", "older-query"),
    shown("ctrl+s", "keep", "Save", "Save this query, or save it no longer", "save-query"),
]
"""What the search line has beside those."""
