"""Which lines are the page's furniture and not the story?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing.cleaning.lines import Line
from briefing.cleaning.phrases import (
    COMMENT_FORM,
    END_BLOCK,
    FURNITURE,
    LEADING_FURNITURE,
    REPORTED,
    SECTION,
    UNPRINTED,
)
from briefing.cleaning.wording import key, plain

_LONGEST_LINE = 350
_LONGEST_TEASER = 140
_LONGEST_CAPTION = 250
_SHORTEST_CAPTION = 5
"""Words. Shorter lines are repeated on purpose: slogans, answers."""
_SENTENCE_END = re.compile(r"[.!?][\"'\u2019\u201d)]*$")


def furniture_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The positions in `lines` of those that are furniture."""
    marked = {place for place, line in enumerate(lines) if _is_furniture(line.text)}
    marked.update(_section_labels(lines, marked))
    marked.update(_repeats(lines, marked))
    marked.update(_end_blocks(lines, marked))
    return frozenset(marked)


def _is_furniture(line: str) -> bool:
    if not any(char.isalnum() for char in line) or UNPRINTED.fullmatch(line):
        return True
    if len(line) > _LONGEST_LINE:
        return False
    words = plain(line)
    if FURNITURE.fullmatch(words):
        return True
    return LEADING_FURNITURE.match(words) is not None and REPORTED.search(words) is None


def _section_labels(lines: Sequence[Line], marked: Iterable[int]) -> Iterator[int]:
    """Section names above the headline: followed by a line that could be one."""
    passed = set(marked)
    for place, line in enumerate(lines[:-1]):
        if place in passed:
            continue
        after = lines[place + 1].text
        if not SECTION.fullmatch(plain(line.text)) or not _is_teaser(after):
            return
        yield place


def _repeats(lines: Sequence[Line], marked: Iterable[int]) -> Iterator[int]:
    """A caption printed twice in a row goes wholly; of a headline or paragraph one copy stays."""
    passed = set(marked)
    opening = next((place for place in range(len(lines)) if place not in passed), 0)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        words = key(line.text)
        if words.count(" ") + 1 >= _SHORTEST_CAPTION:
            places[words].append(place)
    for copies in places.values():
        first, *others = copies
        is_caption = others[:1] == [first + 1] and len(lines[first].text) <= _LONGEST_CAPTION
        yield from copies if is_caption and first != opening else others


def _end_blocks(lines: Sequence[Line], marked: Iterable[int]) -> Iterator[int]:
    """Lists of other articles, and comments, that follow the story."""
    passed = set(marked)
    story = [place for place, line in enumerate(lines) if not _is_teaser(line.text)]
    last_story = max((place for place in story if place not in passed), default=-1)
    for place in range(_middle(lines, passed), len(lines)):
        line = lines[place].text
        words = plain(line) if len(line) <= _LONGEST_TEASER else ""
        is_last = END_BLOCK.fullmatch(words) is not None and place > last_story
        if is_last or COMMENT_FORM.fullmatch(words):
            yield from range(place, len(lines))
            return


def _middle(lines: Sequence[Line], passed: set[int]) -> int:
    """The first line that has most of what could be story before it."""
    sizes = [0 if place in passed else len(line.text) for place, line in enumerate(lines)]
    before, half = 0, sum(sizes) / 2
    for place, size in enumerate(sizes):
        if before > half:
            return place
        before += size
    return len(lines)


def _is_teaser(line: str) -> bool:
    return len(line) <= _LONGEST_TEASER and _SENTENCE_END.search(line) is None
