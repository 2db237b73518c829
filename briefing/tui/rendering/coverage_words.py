"""What does a cell of the coverage grid say in words?"""

from briefing.desk.surveys import Outlet
from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.coverage_table import Table
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.counts import counted
from briefing.tui.rendering.runs import Run

LEGEND = "█ most mentions an article   ▓ ▒ ░ fewer   · silent   ? not read"


def cell_lines(table: Table, entity: Entity, outlet: Outlet, width: int) -> list[list[Run]]:
    """How often an outlet mentions an entity, and which outlets are silent on it."""
    before, after = _told(table, entity, outlet)
    room = width - width_of(before + after)
    source = one_line(outlet.name)
    name = cut(one_line(entity.name), max(room - width_of(source), room // 2))
    first = [
        Run(cut(source, room - width_of(name)), ("title",)),
        Run(before),
        Run(name, (LOOK_OF[entity.label],)),
        Run(after),
    ]
    return [first, [Run(cut(_silence(table, entity), width), ("quiet",))]]


def scope_words(table: Table, *, shown: int, names: int) -> str:
    """Which rows the grid has, in which order: nothing is left out unsaid."""
    parts = [
        f"{shown:,} of {names:,} names" if shown < names else counted(names, "name"),
        "on which a source is silent" if table.is_of_silence else "",
        f"most in {one_line(table.by)} first" if table.by else "most mentioned first",
        f"{counted(table.coverage.other_sources, 'smaller source')} left out"
        if table.coverage.other_sources
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _told(table: Table, entity: Entity, outlet: Outlet) -> tuple[str, str]:
    """The words between the source and the name, and those behind it."""
    mentions, articles = table.counts(entity, outlet.name)
    of_all = "its one article" if outlet.articles == 1 else f"its {outlet.articles:,} articles"
    if mentions:
        times = "once" if mentions == 1 else f"{mentions:,} times"
        within = of_all if outlet.articles == 1 else f"{articles:,} of {of_all}"
        return " mentions ", f" {times} in {within}"
    if outlet.is_unread:
        return " may mention ", ": no model reads the language of its articles"
    return " never mentions ", f" in {of_all}"


def _silence(table: Table, entity: Entity) -> str:
    silent = table.coverage.silent(entity.id)
    if not silent:
        return "No source is silent."
    return f"{len(silent)} silent: {', '.join(one_line(name) for name in silent)}"
