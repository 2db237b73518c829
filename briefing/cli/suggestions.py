"""Which names may be one, and wait for a person who says so?"""

from collections.abc import Iterator, Sequence

import click

from briefing.cli.judged_documents import suggestion_document
from briefing.cli.layout import columns, cut, line_width
from briefing.cli.meaning import counted, entity_meant
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.cli.sourced import source_lines
from briefing.desk.answers import Suggestion
from briefing.entities.entity import Entity

_ANSWER = "briefing same ID ID joins a pair, briefing different ID ID keeps it apart"


@click.command("suggestions")
@click.argument("name", required=False)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Pairs.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, name: str | None, *, limit: int, as_json: bool) -> None:
    """List pairs of names that only resemble each other.

    The best first, of all names or of NAME; what was put off in the reader stands last. To answer,
    give the two ids that stand before the names to `briefing same` or `briefing different`.
    """
    with session.desk() as desk:
        entity = None if name is None else entity_meant(desk, name).id
        found = desk.suggestions(entity, limit=limit + 1)
    shown = found[:limit]
    if as_json:
        suggestions = [suggestion_document(number, each) for number, each in enumerate(shown, 1)]
        write_document({"suggestions": suggestions})
    else:
        write_lines(suggestion_lines(shown))
    say(_summary(len(shown), has_more=len(found) > limit))


def suggestion_lines(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    """Each pair: how likely and why, then both names with the sentence where each first stands."""
    indent = len(str(len(suggestions))) + 2
    for number, each in enumerate(suggestions, 1):
        about = f"{each.score:.0%} · {each.left_form} ~ {each.right_form} · {each.reason}"
        put_off = " · put off" if each.is_put_off else ""
        room = max(line_width() - indent, 10)
        yield f"{number:>{indent - 2}}  {cut(about + put_off, room)}"
        sides = columns([("", *_cells(each.left)), ("", *_cells(each.right))])
        for side, source in zip(sides, (each.left_source, each.right_source), strict=True):
            yield " " * (indent - 2) + side
            yield from source_lines(source, indent=indent + 2)


def _cells(entity: Entity) -> Sequence[str]:
    return (entity.id, f"{entity.name} ({entity.label.value}), {counted(entity)}")


def _summary(shown: int, *, has_more: bool) -> str:
    if not shown:
        return "Nothing waits for an answer"
    pairs = f"{shown} pair{'' if shown == 1 else 's'}"
    told = f"The best {pairs} (--limit)" if has_more else pairs
    return f"{told}. Answer: briefing same ID ID, or briefing different ID ID"
