"""Which reader reads which file?"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

from briefing.article import RawArticle
from briefing.sources.html_page import read_html
from briefing.sources.markdown_text import read_markdown
from briefing.sources.plain_text import read_text

Reader = Callable[[bytes, str], Iterable[RawArticle]]
"""The content and the place of a file; raises `Unreadable`."""

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
"""By the ending of the file's name, in lower case."""

_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I
)
_LOOKED_AT = 4096


def read_bytes(content: bytes, place: str) -> tuple[RawArticle, ...]:
    """The articles in `content`, by the ending of `place`, or by the look of it.

    Raises:
        Unreadable: they cannot be read.
    """
    reader = READERS.get(PurePath(place).suffix.lower())
    if reader is None:
        is_html = _HTML_START.match(content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf"))
        reader = read_html if is_html else read_text
    return tuple(reader(content, place))
