"""Where do the articles say these words?"""

from collections.abc import Iterator

import click

from briefing.cli.documents import search_document
from briefing.cli.output import say, strong, write_document, write_lines
from briefing.cli.session import Session
from briefing.desk.answers import SearchHit, SearchResult
from briefing.printable import one_line, printable


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Hits.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, query: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Search the full text: words, "phrases", AND OR NOT, field:word, begin*, similar~."""
    with session.desk() as desk:
        result = desk.search(" ".join(query), limit=limit)
    if as_json:
        write_document(search_document(result))
        return
    write_lines(line for hit in result.hits for line in _lines(hit))
    say(_summary(result))


def _lines(hit: SearchHit) -> Iterator[str]:
    day = hit.published[:10] if hit.published else "undated"
    yield one_line(f"{hit.source} · {hit.title} · {day} · {hit.article}")
    yield f"    {_marked(hit)}"


def _marked(hit: SearchHit) -> str:
    text = printable(hit.snippet).replace("\n", " ").replace("\t", " ")
    pieces: list[str] = []
    end = 0
    for span in hit.spans:
        pieces += [text[end : span.start], strong(text[span.start : span.end])]
        end = span.end
    return "".join([*pieces, text[end:]])


def _summary(result: SearchResult) -> str:
    if not result.total:
        return f"Nothing found for: {result.query}"
    shown = len(result.hits)
    found = f"{result.total} article{'' if result.total == 1 else 's'}"
    return f"{found}; the best {shown} shown (--limit)" if shown < result.total else found
