"""Which articles does the library hold?"""

from collections.abc import Sequence

import click

from briefing.article import ArticleRow
from briefing.cli.documents import article_document
from briefing.cli.layout import columns
from briefing.cli.noted_documents import marks_by_article, marks_document
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.tongues import name_of


@click.command("articles")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, as_json: bool) -> None:
    """List the articles by date."""
    with session.desk() as desk:
        rows = desk.articles()
        models = desk.models() if as_json else {}
        marks = marks_by_article(desk.notebook()) if as_json else {}
    if as_json:
        unmarked = marks_document()
        listed = [
            article_document(row) | {"model": models.get(row.id)} | marks.get(row.id, unmarked)
            for row in rows
        ]
        write_document({"articles": listed})
    elif rows:
        write_lines(columns([_cells(row) for row in rows], right=frozenset({2})))
    else:
        say("No articles yet. Add some: briefing add PATH ...")


def _cells(row: ArticleRow) -> Sequence[str]:
    day = row.published[:10] if row.published else "undated"
    return (row.id, day, str(row.words), name_of(row.language), row.source, row.title)
