"""Who is named in the same sentences as somebody or something?"""

from collections.abc import Iterator, Sequence

import click

from briefing.cli.documents import entity_document
from briefing.cli.layout import columns
from briefing.cli.least import least_confidence
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.cli.sourced import source_lines
from briefing.cli.survey_documents import companion_document, shared_document
from briefing.desk.answers import Source
from briefing.desk.surveys import Companion, SharedSentence
from briefing.entities.entity import Entity

_COUNTS = frozenset({0, 1, 2})


@click.command("together")
@click.argument("name")
@click.argument("other", required=False)
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="Lines.")
@least_confidence
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(  # noqa: PLR0913  one argument an option
    session: Session, name: str, other: str | None, *, limit: int, least: float, as_json: bool
) -> None:
    """List who stands in sentences with NAME, or the sentences that mention NAME and OTHER.

    Of each companion: sentences, articles and sources that mention both, kind, name, id.
    """
    with session.desk() as desk:
        entity = entity_meant(desk, name)
        if other is None:
            found = desk.company(entity.id, limit=limit, least=least)
            _write_company(entity, found, as_json=as_json)
        else:
            second = entity_meant(desk, other)
            shared = desk.shared_sentences(entity.id, second.id, limit=limit, least=least)
            _write_sentences(entity, second, shared, as_json=as_json)


def _write_company(entity: Entity, found: Sequence[Companion], *, as_json: bool) -> None:
    if as_json:
        together = [companion_document(each) for each in found]
        write_document({"entity": entity_document(entity), "together": together})
    elif found:
        write_lines(columns([_cells(each) for each in found], right=_COUNTS))
    else:
        say(f"Nobody stands in a sentence with {entity.name} ({entity.label.value})")


def _write_sentences(
    entity: Entity, other: Entity, shared: Sequence[SharedSentence], *, as_json: bool
) -> None:
    if as_json:
        document = {"entity": entity_document(entity), "other": entity_document(other)}
        sentences = [shared_document(each) for each in shared]
        write_document({**document, "sentences": sentences})
    elif shared:
        write_lines(line for each in shared for line in _lines(each))
    else:
        say(f"No sentence mentions {entity.name} and {other.name}")


def _cells(companion: Companion) -> Sequence[str]:
    entity = companion.entity
    counts = (companion.sentences, companion.articles, companion.sources)
    return (*map(str, counts), entity.label.value, entity.name, entity.id)


def _lines(shared: SharedSentence) -> Iterator[str]:
    place = shared.place
    source = Source(
        shared.article,
        shared.title,
        shared.source,
        shared.published,
        place.start,
        place.end,
        shared.sentence,
    )
    yield from source_lines(source, indent=2)
