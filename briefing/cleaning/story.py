"""How does a raw article become an article?"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from briefing.article import Article, PublishedFrom, RawArticle
from briefing.cleaning.front_matter import front_matter_length
from briefing.cleaning.furniture import furniture_lines
from briefing.cleaning.head import Head, first_day, read_dateline, read_head
from briefing.cleaning.headings import find_headings, stand_in, title_line
from briefing.cleaning.lines import Line, Paragraph, join_paragraphs, split_lines
from briefing.detection import detect
from briefing.errors import Unreadable
from briefing.tongues import code_of

_NEWLINES = re.compile(r"\r\n?")
_ID_DIGITS = 16
_PIPED = re.compile(r"-|stdin#.*")
"""The place of an article that came through a pipe."""
_FILE_DATE = re.compile(
    r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])"
)


def clean(raw: RawArticle) -> Article:
    """The article in `raw`: its text, and which spans of it are story and which furniture.

    Newlines become line feeds; nothing else of the text is changed.

    Raises:
        Unreadable: nothing of it is story.
    """
    text = _NEWLINES.sub("\n", raw.text)
    lines = split_lines(text)
    furniture, head = _furniture(text, lines)
    paragraphs = join_paragraphs(text, _story_lines(lines, furniture))
    if not paragraphs:
        raise Unreadable("nothing in it is story", "Leave it out, or save the article into it")
    title = raw.title or head.title or title_line(paragraphs)
    headings = tuple(find_headings(paragraphs, marked=raw.headings, title=title))
    published, published_from = _published(raw, head, paragraphs)
    return Article(
        id=_id(raw, text),
        title=" ".join((title or stand_in(paragraphs, headings)).split()),
        has_own_title=title is not None,
        source=raw.source or head.source or _source_of_place(raw.url or head.url, raw.place),
        author=raw.author or head.author,
        url=raw.url or head.url or (raw.place if _is_url(raw.place) else None),
        path=None if _is_url(raw.place) or _is_piped(raw.place) else Path(raw.place),
        published=published,
        published_from=published_from,
        language=detect("\n".join(p.text for p in paragraphs)) or code_of(raw.language),
        text=text,
        paragraphs=tuple(paragraph.span for paragraph in paragraphs),
        furniture=tuple(lines[place].span for place in sorted(furniture)),
        headings=headings,
    )


def _furniture(text: str, lines: Sequence[Line]) -> tuple[frozenset[int], Head]:
    fenced = front_matter_length(text)
    front = [place for place, line in enumerate(lines) if line.number < fenced]
    furniture = furniture_lines(lines).union(front)
    head = read_head(lines, furniture)
    return furniture | head.lines, head


def _story_lines(lines: Sequence[Line], furniture: Iterable[int]) -> list[Line]:
    passed = set(furniture)
    return [line for place, line in enumerate(lines) if place not in passed]


def _published(
    raw: RawArticle, head: Head, paragraphs: Sequence[Paragraph]
) -> tuple[str | None, PublishedFrom]:
    told = raw.published and (_iso(raw.published) or first_day(raw.published))
    if told:
        return told, PublishedFrom.METADATA
    opening = (paragraph.text for paragraph in paragraphs[:2])
    read = head.published or next(filter(None, map(read_dateline, opening)), None)
    if read:
        return read, PublishedFrom.TEXT
    named = _date_in_name(PurePath(raw.place).name)
    return (named, PublishedFrom.FILE) if named else (None, PublishedFrom.UNKNOWN)


def _iso(written: str) -> str | None:
    """In the long form, whatever the form that ISO 8601 allows; a time only where one is told."""
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return moment.isoformat() if ":" in written or "T" in written else moment.date().isoformat()


def _date_in_name(name: str) -> str | None:
    for match in _FILE_DATE.finditer(name):
        try:
            return date(int(match[1]), int(match[3]), int(match[4])).isoformat()
        except ValueError:
            continue
    return None


def _source_of_place(url: str | None, place: str) -> str:
    """The host of a web page, else the file's name without its ending."""
    address = url or place
    if _is_url(address):
        return _host(address).removeprefix("www.")
    if _is_piped(place):
        return "standard input"
    return PurePath(place).stem or place


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _is_piped(place: str) -> bool:
    return _PIPED.fullmatch(place) is not None


def _is_url(place: str) -> bool:
    return place.startswith(("http://", "https://"))


def _id(raw: RawArticle, text: str) -> str:
    parts = (text, raw.title or "", raw.source or "")
    content = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()[:_ID_DIGITS]
