"""Do names that a model broke off go on to their end?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.unfinished import finished
from briefing.mention import Name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the <LOC:Bay of> <GPE:Lind> is", "the <LOC:Bay of Lind> is"),
        ("THE <LOC:BAY OF> <GPE:LIND> IS", "THE <LOC:BAY OF LIND> IS"),
        ("the <LOC:Island of> <GPE:Lind> is",) * 2,
        ("<ORG?:Roe &> <PERSON:Hale>", "<ORG:Roe &> <PERSON:Hale>"),
        ("<ORG:Roe &> <PERSON:Hale> grew", "<ORG:Roe & Hale> grew"),
        ("the <LOC:Lind states of> <GPE:Roe>",) * 2,
        ("the <ORG:Bank of> all <GPE:Lind>",) * 2,
        ("<ORG:Roe and> <PERSON:Hale>",) * 2,
        (
            "<PERSON:L.> <PERSON:Bo Roe> and <PERSON?:C. D.> <PERSON:Hale>",
            "<PERSON:L. Bo Roe> and <PERSON:C. D. Hale>",
        ),
        ("<PERSON:L.> <ORG:Roe Bank> of <GPE:U.S.> <PERSON:Hale>",) * 2,
        ("<ORG:Bank of> others",) * 2,
        ("<LOC:Bay of> <GPE:Lind>, <ORG:Roe &> <ORG:Co>", "<LOC:Bay of Lind>, <ORG:Roe & Co>"),
    ],
)
def test_a_name_goes_on_where_it_was_broken_off(
    before: str,
    after: str,
    marked: Callable[[str], tuple[str, list[Name]]],
    shown: Callable[[str, Iterable[Name]], str],
) -> None:
    text, names = marked(before)

    assert shown(text, finished(text, names)) == after
