"""What happened when, in the articles' own sentences?"""

from collections.abc import Collection, Mapping, Sequence

from briefing.article import Article
from briefing.dates import Precision
from briefing.export.citations import Citations
from briefing.export.escaping import literal
from briefing.export.material import BriefMaterial, Passage, Place
from briefing.timeline import Event

_MOST_DATES = 40
"""The dates that most articles tell of; all others are left out of the brief."""
_MOST_SENTENCES = 5
"""Different sentences shown for one date."""


def dated(
    material: BriefMaterial, citations: Citations, *, within: Collection[Place] | None = None
) -> str:
    """A list of dates in order, below each its cited sentences; empty without dates.

    Args:
        material: What the brief is made from.
        citations: Where the sentences are cited.
        within: Only these sentences are told; None tells all.
    """
    articles = {one.article.id: one.article for one in material.articles}
    told = [(event, _passages(event, articles, within)) for event in material.events]
    some = [(event, passages) for event, passages in told if passages]
    widest = sorted(some, key=lambda pair: -len({one.article.id for one in pair[1]}))[:_MOST_DATES]
    kept = {id(event) for event, _ in widest}
    return "\n".join(
        _date(event, passages, citations) for event, passages in some if id(event) in kept
    )


def _passages(
    event: Event, articles: Mapping[str, Article], within: Collection[Place] | None
) -> tuple[Passage, ...]:
    return tuple(
        Passage(articles[entry.article], entry.sentence)
        for entry in event.entries
        if entry.article in articles
        and entry.sentence not in articles[entry.article].headings
        and (within is None or (entry.article, entry.sentence) in within)
    )


def _date(event: Event, passages: Sequence[Passage], citations: Citations) -> str:
    same: dict[str, list[Passage]] = {}
    for passage in passages:
        same.setdefault(" ".join(passage.text.split()), []).append(passage)
    lines = [f"- {_days(event)}"]
    for text, copies in list(same.items())[:_MOST_SENTENCES]:
        lines.append(f"  - {literal(text)}{''.join(citations.cite(one) for one in copies)}")
    left = len(same) - _MOST_SENTENCES
    if left > 0:
        lines.append(f"  - And {left} more {'sentence' if left == 1 else 'sentences'}.")
    return "\n".join(lines)


def _days(event: Event) -> str:
    first, last = event.first, event.last
    if first == last:
        return first.isoformat()
    if event.precision is Precision.YEAR and (first.month, last.month) == (1, 12):
        return f"{first:%Y}"
    return f"{first.isoformat()} to {last.isoformat()}"
