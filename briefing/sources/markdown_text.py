"""What does a Markdown file hold?

The text stays as it stands in the file, markup and all, so that an offset in it is an offset in the
file. Front matter is read as plain `key: value` lines; nested YAML is passed over.
"""

from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.article import RawArticle
from briefing.cleaning import blank_front_matter, front_matter
from briefing.sources.decoding import decode

_TITLE = ("title", "headline")
_OUTLET = ("source", "outlet", "publisher", "publication", "site", "sitename")
_AUTHOR = ("author", "authors", "byline", "by")
_DATE = ("date", "published", "created")
_URL = ("url", "link", "canonical", "source")
_LANGUAGE = ("language", "lang")


def read_markdown(content: bytes, place: str) -> Iterator[RawArticle]:
    """One article: the whole file.

    Raises:
        Unreadable: it is empty or not text.
    """
    text = decode(content)
    known = front_matter(text)
    tokens = MarkdownIt().parse(blank_front_matter(text))
    yield RawArticle(
        text=text,
        place=place,
        title=_first(known, _TITLE) or _top_heading(tokens),
        source=_first(known, _OUTLET, is_url=False),
        author=_first(known, _AUTHOR),
        url=_first(known, _URL, is_url=True),
        published=_first(known, _DATE),
        language=_first(known, _LANGUAGE),
        headings=tuple(_headings(text, tokens)),
    )


def _first(
    known: dict[str, str], keys: tuple[str, ...], *, is_url: bool | None = None
) -> str | None:
    """The first value there is; web clippers put a URL where others name the outlet."""
    for key in keys:
        value = known.get(key)
        if value and is_url in (None, value.startswith(("http://", "https://"))):
            return value
    return None


def _top_heading(tokens: list[Token]) -> str | None:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            pieces = inline.children or []
            return "".join(p.content for p in pieces if p.type in {"text", "code_inline"}) or None
    return None


def _headings(text: str, tokens: list[Token]) -> Iterator[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for token in tokens:
        if token.type == "heading_open" and token.map is not None:
            first, after = token.map
            is_underlined = token.markup in {"=", "-"}
            yield from (line.strip() for line in lines[first : after - is_underlined])
