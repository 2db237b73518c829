import pytest

from briefing.errors import Unreadable
from briefing.sources.decoding import decode

TEXT = "The caf\u00e9 at the pier, \u201copen again\u201d, costs 3 \u20ac \u2013 as before."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_the_usual_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_utf_16_is_read_in_either_order(mark: bytes) -> None:
    order = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert decode(mark + TEXT.encode(order)) == TEXT


def test_latin_1_is_read() -> None:
    assert (
        decode("El ni\u00f1o volvi\u00f3 al puerto".encode("latin-1"))
        == "El ni\u00f1o volvi\u00f3 al puerto"
    )


def test_a_mixture_of_encodings_keeps_both() -> None:
    mixed = "caf\u00e9 ".encode() + "\u201copen\u201d".encode("cp1252")
    assert decode(mixed) == "caf\u00e9 \u201copen\u201d"


def test_a_text_in_another_script_is_not_taken_for_western() -> None:
    text = "\u041f\u043e\u0440\u0442 \u0432\u043d\u043e\u0432\u044c " * 40
    assert decode(text.encode("cp1251")) == text


def test_control_characters_stay_in_the_text() -> None:
    text = "A ship \x1b[31mcame\x1b[0m in, and \x85 the pilots were glad of it." * 3
    assert decode(text.encode()) == text


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_to_read_is_said(content: bytes) -> None:
    with pytest.raises(Unreadable, match="empty"):
        decode(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%text", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1\\ansi text}", "RTF"),
        (bytes(range(256)) * 10, "binary"),
        (b"A ship came in.\x00", "binary"),
    ],
)
def test_what_is_not_text_is_named_with_a_way_out(content: bytes, kind: str) -> None:
    with pytest.raises(Unreadable, match=kind) as caught:
        decode(content)
    assert caught.value.hint


def test_damaged_utf_16_is_said() -> None:
    with pytest.raises(Unreadable, match="UTF-16"):
        decode(b"\xff\xfeA\x00B")
