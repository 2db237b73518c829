"""What does a pane say that has nothing to show, and which key helps?

Each answer has a line for what it is, and one for what to press.
"""

from collections.abc import Callable

from msgspec import Struct

from briefing.article import Span
from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui.rendering.cells import wrap

OPENING = "Opening the library…\nLists appear as soon as they are read."


class Keys(Struct, frozen=True):
    """The keys that help, as the screen shows them."""

    add: str = "A"
    search: str = "/"
    cancel: str = "esc"
    doubtful: str = "d"
    articles: str = "1"
    open: str = "⏎"
    names: str = "3"
    back: str = "q"


HOUSE_KEYS = Keys()
"""The reader's own."""


def keys_shown(key_of: Callable[[str], str]) -> Keys:
    """The keys that the user has; `key_of` finds one by the id of its action."""
    return Keys(
        add=key_of("add"),
        search=key_of("search"),
        cancel=key_of("cancel"),
        doubtful=key_of("doubtful"),
        articles=key_of("pane-articles"),
        open=key_of("open"),
        names=key_of("pane-names"),
        back=key_of("back"),
    )


def no_articles(keys: Keys) -> str:
    """The list of articles of an empty library."""
    return f"No articles yet.\n{keys.add} adds a file or a folder."


def no_article_open(keys: Keys, *, has_articles: bool) -> str:
    """The article, when none is open."""
    if not has_articles:
        return f"Nothing to read yet.\n{keys.add} adds a file or a folder."
    return f"No article is open.\n{keys.articles} goes to the list, {keys.open} opens one."


def no_names(keys: Keys, *, typed: str, are_hidden: bool) -> str:
    """The names, where there are none, or none that a filter finds."""
    if typed.strip():
        return f"No name has “{one_line(typed)[:40]}”.\n{keys.cancel} shows all."
    if are_hidden:
        return f"All names here are doubtful, and hidden.\n{keys.doubtful} shows them."
    return f"No names yet.\nThey are found in the articles that {keys.add} adds."


def no_walk(keys: Keys) -> str:
    """The strip, when nothing is walked."""
    return f"Choose a name ({keys.names}) to walk through its mentions, or search ({keys.search})"


def lost(error: BriefingError, keys: Keys) -> str:
    """The strip, when the library can be read no longer: a folder was moved, or a disk is gone."""
    return f"{one_line(error.message)}: what you see was read before. {keys.back} leaves."


def hint_lines(text: str, width: int) -> list[str]:
    """The lines of such an answer, wrapped."""
    return [
        line[piece.start : piece.end]
        for line in text.split("\n")
        for piece in wrap(line, Span(0, len(line)), width)
    ]
