"""Which paragraphs are headings, and which line is the title?"""

import re
from collections.abc import Collection, Iterator, Sequence

from briefing.article import Span
from briefing.cleaning.lines import Paragraph
from briefing.cleaning.wording import key, without_markup

_LONGEST_TITLE, _MOST_TITLE_WORDS = 160, 25
_LONGEST_HEADING = 100
_MOST_HEADING_WORDS = 10
_TITLE_CASE = 0.6
_LONG_WORD = 4
"""Letters from which a word has a capital in title case."""
_LOOKED_AT = 3
"""Paragraphs among which a title that the container names may stand."""
_MOST_STAND_IN = 80
_DATELINE = re.compile(
    r"[A-Z][A-Z .'\u2019/-]+(?:,[^\u2013\u2014-]{1,40})?(?:\([^)]{2,40}\))? ?[\u2013\u2014-]{1,2} "
)
_OPEN_END = re.compile(r"[.,;:\u2026][\"'\u2019\u201d)\]]*$")
_ASKS = re.compile(r"[?!][\"'\u2019\u201d)\]]*$")
_SENTENCE = re.compile(
    r".+?(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|No|Lt|Sr|Jr))(?<!\b(?:Mrs|Gen|Col|Sgt|Rev|Gov|Sen|Rep|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)[.!?][\"'\u2019\u201d)]*(?=\s|$)",
    re.DOTALL,
)


def title_line(paragraphs: Sequence[Paragraph]) -> str | None:
    """The first paragraph as a title, where it looks like a headline over a story."""
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    title = without_markup(first.text)
    is_short = len(title) <= _LONGEST_TITLE and len(title.split()) <= _MOST_TITLE_WORDS
    has_story = any(len(other.text) > len(title) for other in paragraphs[1:])
    if first.lines == 1 and is_short and has_story and not _OPEN_END.search(title):
        return title
    return None


def stand_in(paragraphs: Sequence[Paragraph], headings: Collection[Span]) -> str:
    """The first sentence of the story after any dateline, cut at a word to 80 characters."""
    story = [one for one in paragraphs if one.span not in headings] or paragraphs
    text = without_markup(story[0].text[: 20 * _MOST_STAND_IN])
    dateline = _DATELINE.match(text)
    text = text[dateline.end() :] if dateline else text
    sentence = _SENTENCE.match(text)
    words = sentence.group() if sentence else text
    if len(words) <= _MOST_STAND_IN:
        return words
    cut = words[:_MOST_STAND_IN]
    whole = cut.rpartition(" ")[0] or cut[:-1]
    return whole.rstrip(" ,;:\u2013\u2014-") + "\u2026"


def find_headings(
    paragraphs: Sequence[Paragraph], *, marked: Collection[str], title: str | None
) -> Iterator[Span]:
    """The spans of headings: those that the container marks, the title, and what looks like one."""
    marks = {key(line) for line in marked}
    title_key = key(title) if title else None
    for place, paragraph in enumerate(paragraphs):
        words = key(paragraph.text) if len(paragraph.text) <= 2 * _LONGEST_TITLE else ""
        is_title = place < _LOOKED_AT and words == title_key
        is_marked = bool(words) and words in marks
        if is_title or is_marked or _looks_like_heading(paragraphs, place):
            yield paragraph.span


def _looks_like_heading(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """A short line without a full stop over a longer paragraph."""
    paragraph = paragraphs[place]
    text = paragraph.text
    if text.startswith("#") and paragraph.lines == 1:
        return True
    if paragraph.lines > 1 or len(text) > _LONGEST_HEADING or _OPEN_END.search(text):
        return False
    following = paragraphs[place + 1 : place + 2]
    if not following or len(following[0].text) < max(1.5 * len(text), 60):
        return False
    if not (text[0].isupper() or text[0] in "\"'\u2018\u201c\u00bf0123456789"):
        return False
    is_named = _is_title_case(text)
    return is_named or (len(text.split()) <= _MOST_HEADING_WORDS and not _ASKS.search(text))


def _is_title_case(text: str) -> bool:
    long_words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long_words)
    return bool(long_words) and capitals >= _TITLE_CASE * len(long_words)
