"""Do names end up with their own words and no others?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.trimming import trimmed
from briefing.mention import Name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<PERSON:President Ana Lind> left", "President <PERSON:Ana Lind> left"),
        ("<PERSON:Mr. Lind> left", "Mr. <PERSON:Lind> left"),
        ("<PERSON:Lt. Gen. Ana Lind>", "Lt. Gen. <PERSON:Ana Lind>"),
        ("<PERSON:Deputy Foreign Minister Lind>", "Deputy Foreign Minister <PERSON:Lind>"),
        ("<PERSON:Syrian President Lind>", "Syrian President <PERSON:Lind>"),
        ("<PERSON:spokesman Lind>", "spokesman <PERSON:Lind>"),
        ("<PERSON:Lind's> house", "<PERSON:Lind>'s house"),
        ("<PERSON:Lind\u2019s> house", "<PERSON:Lind>\u2019s house"),
        ("<NORP:Houthis'> ships", "<NORP:Houthis>' ships"),
        ("<ORG:the Lind Group>", "the <ORG:Lind Group>"),
        ("<GPE:The Hague>", "<GPE:The Hague>"),
        ("<ORG:Lind Group and> others", "<ORG:Lind Group> and others"),
        ("<ORG:Bank of> all", "<ORG:Bank> of all"),
        ("<ORG:\u201cLind Group\u201d>", "\u201c<ORG:Lind Group>\u201d"),
        ("<ORG:[HTS]>", "[<ORG:HTS>]"),
        ("<ORG:Lind Group (North)>", "<ORG:Lind Group (North)>"),
        ("in the <GPE:U.S.>", "in the <GPE:U.S.>"),
        ("at <ORG:Acme Inc.>", "at <ORG:Acme Inc.>"),
        ("in <GPE:Aleppo.>", "in <GPE:Aleppo>."),
        ("in <GPE:Lind>, <GPE:Mass.>",) * 2,
        ("<PERSON:Bo Roe>, <PERSON:D-Mass.>, and", "<PERSON:Bo Roe>, D-<GPE:Mass.>, and"),
        ("<PERSON:Bo Roe>, <PERSON:R-Texas>, and", "<PERSON:Bo Roe>, R-<GPE:Texas>, and"),
        ("<PERSON:Bo Roe>, <ORG:D-Ohio>, and", "<PERSON:Bo Roe>, D-<GPE:Ohio>, and"),
        ("<PERSON:Bo Roe> (<ORG:R-W. Va.>)", "<PERSON:Bo Roe> (R-<GPE:W. Va.>)"),
        ("<PERSON:D-Lind> spoke",) * 2,
        ("Bashar al-<PERSON:Assad>", "Bashar <PERSON:al-Assad>"),
        ("<ORG:Lind\nGroup>", "<ORG:Lind>\n<ORG:Group>"),
        ("<ORG:World News\n\nKremlin>", "<ORG:World News>\n\n<ORG:Kremlin>"),
        ("<PERSON:President> spoke", "President spoke"),
        ("<PERSON:Prime Minister>", "Prime Minister"),
        ("<PERSON:QB Lind> ran", "QB <PERSON:Lind> ran"),
        ("on <EVENT:Monday>", "on Monday"),
        ("in <EVENT:Dec.>", "in Dec."),
        ("<LOC:Northeast> of it", "Northeast of it"),
        ("ties with the <LOC:West> grew",) * 2,
        ("in the <LOC:West> African bush", "in the West African bush"),
        ("went <LOC:West> again", "went West again"),
        ("the <PERSON:West> tapes", "the West tapes"),
        ("<PERSON:Navy Capt.> spoke", "Navy Capt. spoke"),
        ("the <ORG:Navy> and the <ORG:Army>",) * 2,
        ("<PERSON:He> spoke", "He spoke"),
        ("<ORG:The> end", "The end"),
        ("<GPE:US> troops", "<GPE:US> troops"),
        ("<NORP:jihadist> groups", "jihadist groups"),
        ("<ORG:...> end", "... end"),
        ("<ORG:A>", "A"),
        (
            "the <ORG:Internet> and <ORG:HIV>, <ORG:Internet Rope Group>",
            "the Internet and HIV, <ORG:Internet Rope Group>",
        ),
        ("Roe, <PERSON:A. B.>; Hale, <PERSON:C.>", "Roe, A. B.; Hale, C."),
        ("<PERSON:A. B. Roe> in the <GPE:U.S.>",) * 2,
        ("<ORG:National Security Council>", "<ORG:National Security Council>"),
        ("<ORG:No. 5 Ropers> won", "No. 5 <ORG:Ropers> won"),
        ("<ORG:the No 12 Lind Ropers> won", "the No 12 <ORG:Lind Ropers> won"),
        ("<ORG:No. 5> won", "<ORG:No. 5> won"),
        ("<EVENT:No. 5 ropers> won", "<EVENT:No. 5 ropers> won"),
        ("<ORG:Rope No. 5> won", "<ORG:Rope No. 5> won"),
    ],
)
def test_names_are_cut_to_their_own_words(
    before: str,
    after: str,
    marked: Callable[[str], tuple[str, list[Name]]],
    shown: Callable[[str, Iterable[Name]], str],
) -> None:
    text, names = marked(before)

    assert shown(text, trimmed(text, names)) == after
