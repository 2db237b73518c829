"""How do the rows of the lists look?"""

from itertools import islice

from briefing.article import ArticleRow, Span
from briefing.desk.answers import SearchHit
from briefing.entities.entity import Entity
from briefing.printable import one_line, printable
from briefing.tongues import name_of, remark
from briefing.tui.looks import LETTER_OF, LOOK_OF
from briefing.tui.marks_kept import NO_SIGNS, Signs
from briefing.tui.rendering.cells import cut, flat, width_of, wrap
from briefing.tui.rendering.runs import Mark, Run, runs_of
from briefing.tui.rendering.signs import article_signs, name_signs, tag_words
from briefing.tui.sidebar import Heading, SidebarRow

Lines = list[list[Run]]

_DATE, _SOURCE = 14, 9
"""Cells of a date, and of as much of a source as tags leave room for."""


def article_lines(row: ArticleRow, width: int, *, is_open: bool, signs: Signs = NO_SIGNS) -> Lines:
    """An article in two lines: title; source, date, language if it is not English, and length.

    What a person has put on it stands at the end of the first line, and tags at that of the second,
    where they leave room for the source. The title of one that was read is quiet.
    """
    pointer = Run("▸ " if is_open else "  ", ("accent",))
    source = min(width_of(one_line(row.source)), _SOURCE)
    tags = tag_words(signs.tags, width - 2 - source - _DATE)
    marks = cut(article_signs(signs, with_tags=not tags), width // 2)
    title = cut(one_line(row.title), max(width - 2 - width_of(marks), 1))
    looks = _title_looks(row, is_read=signs.is_read)
    gap = " " * (width - 2 - width_of(title + marks)) if marks else ""
    room = width - 2 - (width_of(tags) + 1 if tags else 0)
    about = _about(row.source, row.published, _more(row), room)
    return [
        [pointer, Run(title, looks), Run(gap + marks, ("sign",))],
        [Run("  " + about, ("quiet",)), Run(f" {tags}" if tags else "", ("sign",))],
    ]


def hit_lines(hit: SearchHit, width: int, *, is_open: bool, is_grouped: bool = False) -> Lines:
    """A hit in four lines: title; source, date and number of places; two of snippet.

    The source is left out where the hit stands under the heading of its outlet.
    """
    pointer = Run("▸ " if is_open else "  ", ("accent",))
    count = len(hit.places)
    places = f" · {count} {'place' if count == 1 else 'places'}" if count else ""
    about = _about(hit.source, hit.published, (places, ""), width - 2)
    if is_grouped:
        about = cut(f"{(hit.published or 'no date')[:10]}{places}", width - 2)
    lines = [
        [pointer, Run(cut(one_line(hit.title), width - 2), ("title",))],
        [Run("  " + about, ("quiet",))],
        *_snippet_lines(hit, width - 2),
    ]
    return lines + [[] for _ in range(4 - len(lines))]


def sidebar_line(
    row: SidebarRow,
    width: int,
    *,
    chosen: str | None,
    doubtful: int = 0,
    signs: Signs = NO_SIGNS,
) -> list[Run]:
    """A heading, an entity with `mentions/articles`, or one of its forms.

    Args:
        row: What to draw.
        width: Cells of the line.
        chosen: The entity that is walked.
        doubtful: How many of the entity's mentions are doubtful.
        signs: What a person has put on the entity.
    """
    if isinstance(row, Heading):
        return [Run(row.group.value, ("title",)), Run(f" {row.names:,}", ("quiet",))]
    if isinstance(row, Entity):
        pointer = Run("▸" if row.id == chosen else " ", ("accent",))
        letter = Run(f"{LETTER_OF[row.label]} ", ("quiet",))
        name = (LOOK_OF[row.label], *(("chosen",) if row.id == chosen else ()))
        doubt = f"{doubtful:,}? · " if doubtful else ""
        counts = f" {doubt}{row.mentions:,}/{row.articles:,} "
        return [pointer, letter, *_with_count(one_line(row.name), counts, width - 3, name, signs)]
    return [
        Run("     "),
        *_with_count(one_line(row.form.text), f" {row.form.mentions:,} ", width - 5),
    ]


def _title_looks(row: ArticleRow, *, is_read: bool) -> tuple[str, ...]:
    if is_read:
        return ("quiet",)
    return ("title",) if row.has_own_title else ("title", "stand-in")


def _with_count(
    text: str,
    count: str,
    width: int,
    looks: tuple[str, ...] = ("quiet",),
    signs: Signs = NO_SIGNS,
) -> list[Run]:
    marks = name_signs(signs)
    room = max(width - width_of(count + marks), 0)
    shown = cut(text, room)
    gap = " " * (room - width_of(shown))
    return [Run(shown, looks), Run(marks, ("sign",)), Run(gap + count, ("quiet",))]


def _more(row: ArticleRow) -> tuple[str, ...]:
    words = f" · {row.words:,} words"
    told = one_line(remark(row.language, mentions=row.mentions))
    if not told:
        return words, ""
    language = f" · {one_line(name_of(row.language))}"
    return f" · {told}{words}", language + words, language


def _about(source: str, published: str | None, more: tuple[str, ...], width: int) -> str:
    """Source and date, and the first of `more` that fits; a long source gives way to the last."""
    date = f" · {(published or 'no date')[:10]}"
    name = one_line(source)
    for each in more:
        if width_of(name + date + each) <= width:
            return name + date + each
    kept = date + more[-1]
    return cut(cut(name, max(width - width_of(kept), 1)) + kept, width)


def _snippet_lines(hit: SearchHit, width: int) -> Lines:
    """Two lines of the snippet; it starts later where its first hit would not be in them."""
    text = flat(printable(hit.snippet))
    marks = [Mark(span, "hit") for span in hit.spans]
    start = 0
    if hit.spans and hit.spans[0].end > width * 3 // 2:
        start = text.rfind(" ", 0, max(hit.spans[0].start - width // 2, 0)) + 1
    pieces = islice(wrap(text, Span(start, len(text)), width), 2)
    return [[Run("  "), *runs_of(text, piece, marks)] for piece in pieces]
