"""Where does each sentence of a paragraph begin and end?"""

import re
from collections import deque
from collections.abc import Iterator

from briefing.article import Span
from briefing.language.states import is_state
from briefing.language.tables import words

_END = re.compile(
    r"""(?<![.!?\u2026])(?P<stop>[.!?\u2026]++)(?P<close>["'\u201d\u2019\u00bb)\]]*+)(?:\[\d+\])*+\s++"""
    r"""(?=(?P<open>["'\u201c\u2018\u00ab(\[]*)(?P<next>\S))"""
)
_BRACKETED = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
_LAST_WORD = re.compile(r"[^\s(\[\"'\u201c\u2018\u2014\u2013/]{0,40}$")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][a-z]+)?")
_SPOKEN = re.compile(
    r"(?:[A-Z][\w.'\u2019-]*\s+|the\s+|[a-z]+\s+){0,4}?"
    r"(?:said|says|say|asked|asks|told|added|adds|wrote|writes|replied|insisted|warned|continued"
    r"|explained|noted|argued|declared|stated|quipped|wondered|demanded|exclaimed)\b"
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$|[A-Z]$")
"""`U.S`, `a.m`, `J`: the word before a full stop, when letters alternate with stops."""

_TITLES = words("""
    mr mrs ms mx dr prof rev fr sr sra gen lt col maj capt cmdr cdr adm sgt cpl pvt brig gov
    sen rep pres amb messrs mme mlle hon supt insp det st mt ft vs cf al
""")
"""Stands before a name or a comparison: never the end of a sentence."""

_BEFORE_NUMBERS = words("""
    jan feb mar apr jun jul aug sep sept oct nov dec no nos art para pp vol fig sec ch
    approx ca
""")
"""Never the end before a digit."""

_MAYBE = words("""
    inc corp co ltd bros plc jr etc dept univ assn ave blvd rd est
""")
"""May end a sentence: the next word decides."""

_STARTERS = words("""
    the a an in on at by for from with as of to after before during since while when if
    although though however but and or so yet also he she it they we you i his her its their
    our my this that these those there here what who why how where both all some many most
    several no not another according meanwhile instead then now still even despite under
    over last next earlier later
""")
"""Words that are written with a capital only where a sentence begins."""


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Cut the paragraph `within` of `text` into sentences, without the white space around them.

    A line break inside the paragraph is white space like any other. Closing quotes and brackets
    stay with the sentence they close; an opening one belongs to the next.
    """
    paragraph = text[within.start : within.end]
    sealed = deque(found.span() for found in _BRACKETED.finditer(paragraph))
    start = 0
    for found in _END.finditer(paragraph):
        while sealed and sealed[0][1] <= found.start("stop"):
            sealed.popleft()
        is_sealed = bool(sealed) and sealed[0][0] < found.start("stop") < sealed[0][1] - 1
        if not is_sealed and _is_end(paragraph, found):
            yield from _trimmed(text, within.start + start, within.start + found.end())
            start = found.end()
    yield from _trimmed(text, within.start + start, within.end)


def _is_end(paragraph: str, found: re.Match[str]) -> bool:
    if found["next"].islower():
        return False
    stop = found["stop"]
    if stop == "." and not found["close"]:
        return _is_full_stop(paragraph, found)
    if stop.startswith(("..", "\u2026")):
        return not paragraph[: found.start()][-1:].isspace()
    is_quoted = bool(found["close"].strip(")]"))
    return not (is_quoted and stop[-1] in "?!" and _SPOKEN.match(paragraph, found.end()))


def _is_full_stop(paragraph: str, found: re.Match[str]) -> bool:
    """Whether a lone stop ends a sentence rather than an abbreviation."""
    before = _LAST_WORD.search(paragraph, max(0, found.start() - 40), found.start())
    word = before.group() if before else ""
    lowered = word.lower()
    if lowered in _TITLES and not found["open"]:
        return False
    if lowered in _BEFORE_NUMBERS and found["next"].isdigit():
        return False
    if lowered in _MAYBE or is_state(f"{word}.") or _INITIALS.search(word):
        following = _NEXT_WORD.match(paragraph, found.end("open") if found["open"] else found.end())
        return bool(found["open"]) or (
            following is not None and _bare(following.group()) in _STARTERS
        )
    return True


def _bare(word: str) -> str:
    return re.split("['\u2019]", word.lower(), maxsplit=1)[0]


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(kept))
