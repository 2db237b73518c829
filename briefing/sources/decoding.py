"""Which characters do the bytes of a file stand for?"""

import codecs

from briefing.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark is the beginning of the other's."""

_OTHER_KINDS = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "an office document or ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3\x00": "a database",
}
_SAVE_AS_TEXT = "Save its text as .txt, .md or .html and add that"
_LOOKED_AT = 65_536
"""How many bytes tell text from something else."""
_MOST_CONTROLS = 0.02
_MOST_FOREIGN = 0.25
"""Share of characters: accents in Western text stay far below it, another script far above."""
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b")


def decode(content: bytes) -> str:
    """The text of `content`, without a byte order mark.

    UTF-8, UTF-16 and UTF-32 by their marks, else UTF-8. Single bytes that are not UTF-8 are read
    as Windows-1252, so that a text of mixed origin keeps its curly quotes; where there are many,
    `charset-normalizer` names the encoding of the whole.

    Raises:
        Unreadable: the content is empty, or is not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _not_empty(_decode_marked(content, encoding))
    require_text(content)
    return _not_empty(_decode_unmarked(content))


def require_text(content: bytes) -> None:
    """Accept bytes that can be text in an encoding of single bytes or UTF-8.

    Raises:
        Unreadable: they cannot.
    """
    for signature, kind in _OTHER_KINDS.items():
        if content.startswith(signature):
            raise Unreadable(f"{kind}, not text", _SAVE_AS_TEXT)
    head = content[:_LOOKED_AT]
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
    if b"\x00" in head or controls > _MOST_CONTROLS * len(head):
        raise Unreadable("a binary file, not text", _SAVE_AS_TEXT)


def _decode_marked(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"marked as {encoding.upper()}, but damaged"
        raise Unreadable(message, "Save it again as UTF-8") from error


def _decode_unmarked(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "surrogateescape")
    foreign = sum("\udc80" <= char <= "\udcff" for char in text)
    if foreign > _MOST_FOREIGN * len(text):
        guess = _guess(content)
        if guess is not None:
            return guess
    return "".join(_western(char) if "\udc80" <= char <= "\udcff" else char for char in text)


def _western(escaped: str) -> str:
    byte = bytes([ord(escaped) - 0xDC00])
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # its tables take a tenth of a second to load

    best = from_bytes(content).best()
    return None if best is None else str(best)


def _not_empty(text: str) -> str:
    if not text.strip():
        raise Unreadable("empty", "Leave it out, or save the article into it")
    return text
