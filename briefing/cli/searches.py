"""Which searches are saved, and what is new for them?"""

from collections.abc import Sequence

import click

from briefing.cli.layout import columns
from briefing.cli.noted_documents import search_kept_document
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.notebook import KeptSearch


@click.command("searches")
@click.option("--save", metavar="QUERY", help="Save a search first.")
@click.option("--forget", metavar="QUERY", help="Forget a search first.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, save: str | None, forget: str | None, as_json: bool) -> None:
    """List saved searches, then those that were used last in the reader.

    For each saved search: how many articles answer it that are new since it was last used.
    """
    with session.desk() as desk:
        if save is not None:
            desk.save_search(save)
        if forget is not None:
            desk.save_search(forget, is_saved=False)
            desk.forget_search(forget)
        kept = desk.searches()
    if as_json:
        write_document({"searches": [search_kept_document(search) for search in kept]})
    elif kept:
        write_lines(columns([_cells(search) for search in kept]))
    else:
        say("No searches yet. Save one: briefing searches --save QUERY")


def _cells(search: KeptSearch) -> Sequence[str]:
    saved = "saved" if search.is_saved else ""
    new = f"{search.new} new" if search.new else ""
    return (saved, new, search.last_used.replace("T", " ")[:16], search.query)
