"""How do the entries of the notebook look, in a list and in full?"""

from collections.abc import Sequence

from briefing.article import Span
from briefing.notebook import Entry, Mark
from briefing.printable import one_line, printable
from briefing.tui.article_filter import FilterChoice
from briefing.tui.rendering.cells import cut, fill, flat, width_of, wrap
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.signs import SIGN_OF

_WHEN, _SOURCE = 12, 18
"""Cells of the columns."""
_MARKUP = "#*_= \t\n"
"""Signs that Markdown puts around a heading."""
_WHAT = {
    Mark.STAR: "Star",
    Mark.NOTE: "Note",
    Mark.TAG: "Tag",
    Mark.BOOKMARK: "Bookmark",
    Mark.READ: "Read",
}


def entry_line(entry: Entry, width: int) -> list[Run]:
    """The sign, the words of the note or tag, what it is on, where, and when."""
    source = min(_SOURCE, width // 5)
    room = width - 2 - _WHEN - source - 1
    return [
        Run(f"{SIGN_OF[entry.mark]} ", ("sign",)),
        *_middle(entry, room),
        Run(" " + fill(_where(entry), source), ("quiet",)),
        Run(f"  {entry.made_at[:10]}", ("quiet",)),
    ]


def entry_lines(entry: Entry, width: int) -> list[list[Run]]:
    """An entry in full: the whole note, the sentence, and where that stands."""
    what = _WHAT[entry.mark] + (f" {_tag(entry)}" if entry.mark is Mark.TAG else "")
    about = f"{what} on {_thing(entry)} · {entry.made_at.replace('T', ' ')[:16]}"
    lines = [[Run(cut(about, width), ("title",))]]
    if entry.mark is Mark.NOTE:
        lines += [[], *_wrapped(entry.text, width)]
    lines += [[], *_wrapped(_quoted(entry), width, look="quiet")]
    return [*lines, [Run(cut(_place(entry), width), ("quiet",))]]


def tag_line(tag: str, count: int, width: int, *, is_on: bool) -> list[Run]:
    """A tag: whether it is on what is meant, and on how many things in all."""
    counted = f" {count:,} " if count else " new "
    name = cut(f"{SIGN_OF[Mark.TAG]}{one_line(tag)}", max(width - 2 - width_of(counted), 1))
    gap = " " * max(width - 2 - width_of(name + counted), 0)
    return [
        Run(f"{SIGN_OF[Mark.READ]} " if is_on else "  ", ("sign",)),
        Run(name, ("title",) if is_on else ()),
        Run(gap + counted, ("quiet",)),
    ]


def filter_line(choice: FilterChoice, width: int) -> list[Run]:
    """A filter of the articles, and how many it keeps."""
    count = f" {choice.articles:,} "
    words = choice.filter.words
    name = words if choice.filter.tag else words.capitalize()
    return [Run("  " + fill(one_line(name), width - 2 - width_of(count))), Run(count, ("quiet",))]


def _middle(entry: Entry, room: int) -> list[Run]:
    """The words of a person, where there are any, and of what they are on."""
    if entry.mark not in {Mark.NOTE, Mark.TAG}:
        return [Run(fill(_quoted(entry), room))]
    own = one_line(entry.text) if entry.mark is Mark.NOTE else _tag(entry)
    own = cut(own, room * 3 // 5)
    return [
        Run(own, ("title",)),
        Run(fill(f"  {_quoted(entry)}", room - width_of(own)), ("quiet",)),
    ]


def _tag(entry: Entry) -> str:
    return SIGN_OF[Mark.TAG] + one_line(entry.text)


def _thing(entry: Entry) -> str:
    if not entry.source:
        return "a name"
    is_whole = entry.target is not None and entry.target.span is None and not entry.is_astray
    return "an article" if is_whole else "a sentence"


def _quoted(entry: Entry) -> str:
    words = one_line(entry.words.strip(_MARKUP))
    return f"“{words}”" if _thing(entry) == "a sentence" else words


def _where(entry: Entry) -> str:
    if entry.target is None:
        return "gone"
    return one_line(entry.source) or "name"


def _place(entry: Entry) -> str:
    if entry.target is None and entry.source:
        return f"{one_line(entry.source)} · the article is in the library no longer"
    if entry.target is None:
        return "No name in the library is this one any longer"
    if entry.is_astray:
        return f"{one_line(entry.source)} · the sentence is in the article no longer"
    return one_line(entry.source)


def _wrapped(text: str, width: int, *, look: str | None = None) -> Sequence[list[Run]]:
    looks = (look,) if look else ()
    lines: list[list[Run]] = []
    for line in printable(text).splitlines():
        shown = flat(line)
        pieces = list(wrap(shown, Span(0, len(shown)), width))
        lines += [[Run(shown[piece.start : piece.end], looks)] for piece in pieces] or [[]]
    return lines
