"""What does the user mean to mark?"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from briefing.article import Span
from briefing.cli.meaning import entity_meant
from briefing.errors import NothingFound, UsageError
from briefing.notebook import Target

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

at_option: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
    "--at",
    type=click.IntRange(min=0),
    metavar="CHARACTER",
    help="Mean the sentence of the article in which this character of its text stands.",
)


def target_meant(desk: "Desk", thing: str, *, at: int | None) -> Target:
    """What a name, or the first digits of an article's id, means. A name goes first.

    Args:
        desk: Where it is looked for.
        thing: As the user types it.
        at: A character of the article's text, where the sentence around it is meant.

    Raises:
        NothingFound: Neither an article nor an entity is called so.
        UsageError: The character stands in no sentence.
    """
    if at is not None:
        return _sentence(desk, thing, at)
    if not desk.entities_named(thing):
        try:
            return Target(desk.article(thing).id)
        except NothingFound:
            pass
    return Target(entity=entity_meant(desk, thing).id)


def _sentence(desk: "Desk", article_id: str, at: int) -> Target:
    article = desk.article(article_id)
    for pieces in (desk.sentences_in(article.id), article.paragraphs):
        span = _holding(pieces, at)
        if span is not None:
            return Target(article.id, span)
    raise UsageError(
        f"Character {at} of {article.id} stands in no sentence",
        "`briefing show ID --json` has the text and its paragraphs",
    )


def _holding(spans: Sequence[Span], place: int) -> Span | None:
    number = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[number] if number >= 0 and place < spans[number].end else None
