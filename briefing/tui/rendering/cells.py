"""How does text fit into the columns of a terminal?

Widths are cells, as `rich.cells` measures them: wide characters take two, combining marks none.
Text is expected to be printable already; offsets are characters.
"""

from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size, split_graphemes

from briefing.article import Span

_FLAT = str.maketrans("\n\t\r", "   ")


def flat(text: str) -> str:
    """`text` with line breaks and tabs as spaces, one character for one."""
    return text.translate(_FLAT)


def width_of(text: str) -> int:
    """The number of cells that `text` takes."""
    return cell_len(text)


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells; where it is longer, it ends in an ellipsis."""
    if cell_len(text) <= width:
        return text
    return take(text, width - 1).rstrip() + "…" if width > 0 else ""


def cut_start(text: str, width: int) -> str:
    """`text` in at most `width` cells; where it is longer, it starts with an ellipsis."""
    if cell_len(text) <= width:
        return text
    return "…" + _take_end(text, width - 1).lstrip() if width > 0 else ""


def fill(text: str, width: int) -> str:
    """`text` in exactly `width` cells, cut or padded on the right."""
    text = cut(text, width)
    return text + " " * (width - cell_len(text))


def take(text: str, width: int) -> str:
    """The longest beginning of `text` within `width` cells, no character torn apart."""
    if text.isascii():
        return text[: max(width, 0)]
    cells = 0
    for start, _, size in split_graphemes(text)[0]:
        cells += size
        if cells > width:
            return text[:start]
    return text


def index_at(text: str, column: int) -> int | None:
    """The character of `text` that is drawn over a column, or None past its end."""
    cells = 0
    for start, _, size in split_graphemes(text)[0]:
        cells += size
        if column < cells:
            return start
    return None


def wrap(text: str, span: Span, width: int) -> Iterator[Span]:
    """The lines of `span` wrapped at `width` cells: at white space, inside a word only if it must.

    White space at a line's ends is left out of it; a span of nothing but white space has no lines.
    """
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        lines = _wrap_single if _is_single(text[start:end]) else _wrap_wide
        yield from lines(text, Span(start, end), max(width, 2))


def _take_end(text: str, width: int) -> str:
    cells = 0
    for _, end, size in reversed(split_graphemes(text)[0]):
        cells += size
        if cells > width:
            return text[end:]
    return text


def _is_single(text: str) -> bool:
    return text.isascii() or all(get_character_cell_size(char) == 1 for char in set(text))


def _wrap_single(text: str, span: Span, width: int) -> Iterator[Span]:
    start = span.start
    while span.end - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        stop = space if space > 0 else start + width
        yield _trimmed(text, start, stop)
        start = stop
        while text[start] == " ":
            start += 1
    yield Span(start, span.end)


def _wrap_wide(text: str, span: Span, width: int) -> Iterator[Span]:
    start = stop = span.start
    cells = since_stop = 0
    for first, last, size in split_graphemes(text[span.start : span.end])[0]:
        at, after = span.start + first, span.start + last
        if cells + size > width and text[at] != " ":
            if stop == start:
                stop, since_stop = at, 0
            yield _trimmed(text, start, stop)
            start, cells = stop, since_stop
        cells += size
        since_stop += size
        if text[at] == " " or size == 2:
            stop, since_stop = after, 0
    yield _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return Span(start, end)
