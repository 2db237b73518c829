"""What does a web page hold?

Trafilatura finds the story and the metadata. Nothing is fetched: the page is what the file holds.
"""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.article import RawArticle
from briefing.errors import Unreadable
from briefing.sources.decoding import decode, require_text

if TYPE_CHECKING:
    from trafilatura.settings import Document

_QUIET = logging.NullHandler()
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
"""Only dates that the page declares; the upper limit keeps the clock of the machine out of it."""
_LOOKED_AT = 4096
_LANGUAGE = re.compile(r"<html[^>]{0,500}\blang\s*=\s*[\"']?([A-Za-z]{2,3}\b)", re.I)
_CHARSET = re.compile(
    rb"charset\s*=\s*[\"']?((?:iso-8859-|windows-|koi8-|gb|big5|shift_jis|euc-)[\w-]*)", re.I
)


def read_html(content: bytes, place: str) -> Iterator[RawArticle]:
    """One article: the main text of the page, a blank line between paragraphs.

    Raises:
        Unreadable: the page is empty, not text, or has no main text.
    """
    markup = _characters(content)
    page = _extract(markup)
    blocks = _blocks(page.text or "") if page is not None else []
    if page is None or not blocks:
        raise Unreadable("a page without an article", "Save the page again when it is loaded")
    language = _LANGUAGE.search(markup[:_LOOKED_AT])
    headings = tuple(_one_line("".join(one.itertext())) for one in page.body.iter("head"))
    title = _one_line(page.title or "")
    if title and blocks[0] not in (title, *headings):
        blocks.insert(0, title)
    yield RawArticle(
        text="\n\n".join(blocks),
        place=place,
        title=title or None,
        source=page.sitename,
        author=page.author,
        url=page.url,
        published=page.date,
        language=language and language[1],
        headings=(title, *headings) if title else headings,
    )


def _characters(content: bytes) -> str:
    """The page as text: as any file, unless it is not UTF-8 and declares what else it is."""
    declared = _CHARSET.search(content[:_LOOKED_AT])
    if declared is None or _is_utf8(content):
        return decode(content)
    require_text(content)
    try:
        return content.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _extract(markup: str) -> "Document | None":
    from trafilatura import bare_extraction  # a third of a second: only who reads pages pays
    from trafilatura.settings import Document

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_QUIET)
    page = bare_extraction(
        markup,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    return page if isinstance(page, Document) else None


def _blocks(text: str) -> list[str]:
    return [block for line in text.split("\n") if (block := _one_line(line))]


def _one_line(text: str) -> str:
    return " ".join(text.split())
