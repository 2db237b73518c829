"""How do the rows around a search look: headings, remarks, ways out, facets, kept queries?"""

from briefing.notebook import KeptSearch
from briefing.printable import one_line
from briefing.tui.facet_rows import Facet, FacetRow, More, Section
from briefing.tui.hit_rows import MoreHits, Remark, SourceHeading, WayOut
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.cells import cut, fill, width_of
from briefing.tui.rendering.counts import counted
from briefing.tui.rendering.runs import Run

_BAR = "▇"
_BAR_WIDTH = 12
_COUNT = 7
_MARKS = {None: "   ", False: " + ", True: " - "}


def heading_line(row: SourceHeading, width: int) -> list[Run]:
    """An outlet with its hits: `Wire · 3 articles · 7 places`."""
    about = f" · {counted(row.articles, 'article', 'articles')}"
    places = f" · {counted(row.places, 'place', 'places')}" if row.places else ""
    name = one_line(row.source)
    if width_of(name + about + places) > width:
        places = ""
    return [
        Run(cut(name, max(width - width_of(about + places), 1)), ("title", "accent")),
        Run(cut(about + places, width), ("quiet",)),
    ]


def remark_lines(row: Remark, width: int) -> list[list[Run]]:
    """A free line, and what is said about the query."""
    return [[], [Run("  "), Run(cut(one_line(row.text), width - 2), ("hint",))]]


def way_out_lines(row: WayOut, width: int, *, hint: str) -> list[list[Run]]:
    """A free line; what could be searched; what that would find."""
    mark = "?" if row.is_question else ""
    shown = cut(one_line(row.shown), width - 4 - width_of(row.about + mark))
    found = f"{counted(row.articles, 'article', 'articles')}{hint}"
    return [
        [],
        [Run("  "), Run(f"{row.about} "), Run(shown, ("hit",)), Run(mark)],
        [Run("  "), Run(cut(found, width - 2), ("quiet",))],
    ]


def more_lines(row: MoreHits, width: int) -> list[list[Run]]:
    """A free line; how many articles are not listed; what lists them."""
    left = counted(row.articles, "more article", "more articles")
    if row.is_coming:
        hint = "Listing…"
    elif not row.limit:
        hint = "Too many to list: narrow the search"
    elif row.limit >= row.listed + row.articles:
        hint = "Enter lists all of them"
    else:
        hint = f"Enter lists {row.limit - row.listed:,} of them"
    return [
        [],
        [Run("  "), Run(cut(left, width - 2), ("title",))],
        [Run("  "), Run(cut(hint, width - 2), ("hint",))],
    ]


def found_words(total: int, unfiltered: int | None, filters: int, *, is_brief: bool) -> str:
    """How many articles there are, and how many the filters of the query hide.

    Args:
        total: What the query finds.
        unfiltered: What it would find without its filters; None while that is not known.
        filters: How many filters it has.
        is_brief: Whether there is little room.
    """
    if not filters or unfiltered is None or unfiltered <= total:
        return counted(total, "article", "articles")
    by = counted(filters, "filter", "filters")
    if is_brief:
        return f"{total:,} of {unfiltered:,} · {by}"
    articles = "article" if unfiltered == 1 else "articles"
    return f"{total:,} of {unfiltered:,} {articles} · {unfiltered - total:,} hidden by {by}"


def facet_line(row: FacetRow, width: int, *, mark: bool | None, most: int) -> list[Run]:
    """A heading, a facet with a bar and its count, or what is left out.

    Args:
        row: What to draw.
        width: Cells of the line.
        mark: Whether it is excluded; None where it is not marked.
        most: Articles of the longest bar.
    """
    if isinstance(row, Section):
        return [Run(row.title, ("title",)), Run(f" {row.facets:,}", ("quiet",))]
    if isinstance(row, More):
        return [Run(f"   {row.facets:,} more", ("hint",))]
    return _facet(row, width, mark=mark, most=most)


def kept_search_line(row: KeptSearch, width: int) -> list[Run]:
    """A query with its star, what is new, and when it was used."""
    star = Run(" ★ " if row.is_saved else "   ", ("accent",))
    new = f"{row.new:,} new " if row.new else ""
    day = f" {row.last_used[:10] or 'not used':>10} "
    room = max(width - 3 - width_of(new + day), 1)
    return [star, Run(fill(one_line(row.query), room)), Run(new, ("accent",)), Run(day, ("quiet",))]


def pointer_line(message: str, column: int, width: int) -> str:
    """`message` beside a pointer at a column: behind it, or before it where it does not fit."""
    at = min(max(column, 0), max(width - 1, 0))
    behind = f"{' ' * at}^ {message}"
    room = at - 1 - width_of(message)
    if width_of(behind) <= width or room < 0:
        return behind
    return f"{' ' * room}{message} ^"


def _facet(row: Facet, width: int, *, mark: bool | None, most: int) -> list[Run]:
    name_look = LOOK_OF[row.label] if row.label else ""
    looks = ("furniture",) if mark else (name_look,) if name_look else ()
    sign = Run(_MARKS[mark], ("accent",))
    if row.articles is None:
        return [sign, Run(cut(row.name, width - 3), looks)]
    long = round(_BAR_WIDTH * row.articles / max(most, 1)) or 1
    bar = fill(_BAR * long, _BAR_WIDTH)
    shown = cut(one_line(row.name), max(width - 4 - _BAR_WIDTH - _COUNT, 1))
    gap = " " * (width - 3 - width_of(shown) - _BAR_WIDTH - _COUNT)
    count = f"{row.articles:>{_COUNT - 1},} "
    return [sign, Run(shown, looks), Run(gap), Run(bar, ("rule",)), Run(count, ("quiet",))]
