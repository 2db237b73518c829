"""What does one article say?"""

from typing import TYPE_CHECKING

import click

from briefing.article import Article
from briefing.cli.documents import Document, article_document, mention_document, owned, pairs
from briefing.cli.layout import columns
from briefing.cli.noted_documents import marks_by_article, marks_document
from briefing.cli.output import write_document, write_lines, write_text
from briefing.cli.session import Session
from briefing.tongues import name_of, remark

if TYPE_CHECKING:
    from briefing.desk.desk import Desk


@click.command("show")
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document, with spans.")
@click.pass_obj
def command(session: Session, id_: str, *, as_json: bool) -> None:
    """Show one article as plain text. The first digits of its ID do."""
    with session.desk() as desk:
        article = desk.article(id_)
        if as_json:
            write_document(_document(desk, article))
            return
        mentions = len(desk.mentions_in(article.id))
    write_lines(columns(_head(article, remark(article.language, mentions=mentions))))
    write_text(f"\n{article.text.rstrip()}\n")


def _document(desk: "Desk", article: Article) -> Document:
    names = {entity.id: entity.name for entity in desk.entities()}
    marks = marks_by_article(desk.notebook()).get(article.id, marks_document())
    about = article_document(article) | {"model": desk.model_of(article.id)} | marks
    return about | {
        "text": article.text,
        "paragraphs": pairs(article.paragraphs),
        "furniture": pairs(article.furniture),
        "mentions": [
            owned(mention_document(line.mention, article.path, line.sentence), line.mention, names)
            for line in desk.lines(desk.mentions_in(article.id))
        ],
    }


def _head(article: Article, language: str) -> list[tuple[str, str]]:
    told = {
        "Title": article.title,
        "Source": article.source,
        "Author": article.author,
        "Date": article.published,
        "Language": language or name_of(article.language),
        "URL": article.url,
        "Path": str(article.path) if article.path else None,
        "Article": article.id,
    }
    return [(name, value) for name, value in told.items() if value]
