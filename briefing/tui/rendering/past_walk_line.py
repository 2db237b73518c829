"""How does a walk that was left look in a list?"""

from collections.abc import Mapping
from datetime import datetime

from briefing.article import ArticleRow
from briefing.notebook import PastWalk
from briefing.printable import one_line
from briefing.tui.ago import ago
from briefing.tui.rendering.cells import cut, fill, width_of
from briefing.tui.rendering.runs import Run


def past_walk_line(
    walk: PastWalk, width: int, *, articles: Mapping[str, ArticleRow], now: datetime
) -> list[Run]:
    """What was walked, where it stood, in which article, and how long ago it was left."""
    counter = f" {walk.at + 1:,}/{walk.stops:,}"
    when = f" {ago(walk.left_at, now)} "
    room = max(width - 2 - width_of(counter + when), 2)
    title = cut(one_line(walk.title), room * 2 // 5)
    parts = filter(None, (one_line(walk.narrowing), _where(walk, articles)))
    about = "".join(f" · {part}" for part in parts)
    return [
        Run("  "),
        Run(title, ("title",)),
        Run(counter),
        Run(fill(about, room - width_of(title)), ("quiet",)),
        Run(when, ("quiet",)),
    ]


def _where(walk: PastWalk, articles: Mapping[str, ArticleRow]) -> str:
    row = articles.get(walk.article)
    if row is None:
        return "the article is gone"
    return f"{one_line(row.source)}, {(row.published or 'no date')[:10]}"
