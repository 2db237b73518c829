"""Do the words that may belong to a name go on, and no others?"""

import pytest

from briefing.language.candidates import candidates


def kept(notation: str) -> str:
    """Mark what is kept; `+word` in the notation follows its neighbour without a blank."""
    marked = notation.split()
    words = [word.removeprefix("+") for word in marked]
    found = candidates(words, [word.startswith("+") for word in marked])
    return " ".join(
        f"<{word}>" if is_kept else word for word, is_kept in zip(words, found, strict=True)
    )


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("the ropes of Ana Lind were sold", "the ropes of <Ana> <Lind> were sold"),
        ("Bank of the West closed", "<Bank> <of> <the> <West> closed"),
        ("Lind sold all her Ropes", "<Lind> sold all her <Ropes>"),
        ("an eBay sale", "an <eBay> sale"),
        ("Route 66 and 67", "<Route> <66> and 67"),
        ("the 4th Army of 1943", "the <4th> <Army> of 1943"),
        ("a van Dyck and a van", "a <van> <Dyck> and a van"),
        ("Dyck drove la van", "<Dyck> drove la van"),
        ("post +- +Lind days", "<post> <-> <Lind> days"),
        ("post - Lind days", "post - <Lind> days"),
        ("anti +\u2011 +Lind +- +minded", "<anti> <\u2011> <Lind> <-> <minded>"),
        ("well +- +known Lind", "well - known <Lind>"),
        ("no capital at all", "<no> <capital> <at> <all>"),
        ("\u0130zmir is not \u01c5 \u1e9e", "<\u0130zmir> is not \u01c5 <\u1e9e>"),
    ],
)
def test_words_that_may_belong_to_a_name_are_kept(notation: str, expected: str) -> None:
    assert kept(notation) == expected


def test_no_words_hold_no_candidates() -> None:
    assert candidates([], []) == []
