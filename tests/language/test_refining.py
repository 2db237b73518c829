"""Do the rules together give each article the names that it deserves?"""

import re
from collections.abc import Callable, Iterable, Sequence
from time import process_time

import pytest

from briefing.article import Article, Span
from briefing.language.rules import refine
from briefing.language.units import pieces
from briefing.mention import Found, Label, Name

Make = Callable[..., Article]
Marked = Callable[[str], tuple[str, list[Name]]]
Shown = Callable[[str, Iterable[Name]], str]


@pytest.fixture
def refined(article: Make, marked: Marked, shown: Shown) -> Callable[[Sequence[str]], list[str]]:
    """Write paragraphs with the model's names, read the same paragraphs with the final ones."""

    def run(paragraphs: Sequence[str]) -> list[str]:
        made = article([marked(each)[0] for each in paragraphs])
        names = []
        for paragraph, place in zip(paragraphs, made.paragraphs, strict=True):
            lead = 2 if paragraph.startswith("# ") else 0
            for name in marked(paragraph)[1]:
                start = name.start - lead + place.start
                end = name.end - lead + place.start
                names.append(Name(start, end, name.label, name.found, name.confidence))
        found = refine(made, tuple(pieces(made)), names)
        return shown(made.text, found).removesuffix("\n\n").split("\n\n")

    return run


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            ["<PERSON:Ana Lind> came. Lind\u2019s car left. Lindsey saw Lind."],
            ["<PERSON:Ana Lind> came. <PERSON:Lind>\u2019s car left. Lindsey saw <PERSON:Lind>."],
        ),
        (
            ["<ORG:Acme Rope> grew.", "It bought Acme Rope Mills from Acme Rope."],
            ["<ORG:Acme Rope> grew.", "It bought <ORG:Acme Rope> Mills from <ORG:Acme Rope>."],
        ),
        (
            ["<ORG:North Lind Alliance> won.", "The North <PERSON:Lind> Alliance lost."],
            ["<ORG:North Lind Alliance> won.", "The <ORG:North Lind Alliance> lost."],
        ),
        (
            ["<ORG?:Acme> grew.", "It bought Acme."],
            ["<ORG:Acme> grew.", "It bought Acme."],
        ),
        (
            ["<PERSON:Bo al-Roe> spoke. Al-Roe left. Roe's men stayed."],
            ["<PERSON:Bo al-Roe> spoke. <PERSON:Al-Roe> left. <PERSON:Roe>'s men stayed."],
        ),
        (
            ["Syrian soldiers left Syria."],
            ["<NORP:Syrian> soldiers left <GPE:Syria>."],
        ),
        (
            ["The Tartus naval base is large.", "He saw Tartus."],
            ["The <FAC:<GPE:Tartus> naval base> is large.", "He saw <GPE:Tartus>."],
        ),
        (
            ["<ORG:Talks> began. The talks failed."],
            ["Talks began. The talks failed."],
        ),
        (
            ["He saw <ORG:Talks>. The talks failed."],
            ["He saw <ORG:Talks>. The talks failed."],
        ),
        (
            ["<ORG:Rope Group> won.", "It was <ORG:Rope Group (RG)>, said <PERSON:RG>."],
            ["<ORG:Rope Group> won.", "It was <ORG:Rope Group> (<ORG:RG>), said <ORG:RG>."],
        ),
    ],
)
def test_names_in_the_story(
    before: list[str], after: list[str], refined: Callable[[Sequence[str]], list[str]]
) -> None:
    assert refined(before) == after


@pytest.mark.parametrize(
    ("heading", "after"),
    [
        (
            "# <ORG:Negotiations> and <ORG:Strategic Interests>",
            "Negotiations and Strategic Interests",
        ),
        ("# <ORG?:The Path Forward>", "The Path Forward"),
        ("# The Rise of <ORG?:Acme>", "The Rise of <ORG:Acme>"),
        ("# <PERSON?:Ana Lind> Wins", "<PERSON:Ana Lind> Wins"),
        ("# Lind Wins in Syria", "<PERSON:Lind> Wins in <GPE:Syria>"),
        ("# <PERSON?:Cy Hale> Wins", "Cy Hale Wins"),
        ("# <PERSON:Cy Hale> Wins", "<PERSON:Cy Hale> Wins"),
    ],
)
def test_a_heading_names_only_what_is_a_name_elsewhere_or_sure(
    heading: str, after: str, refined: Callable[[Sequence[str]], list[str]]
) -> None:
    body = "<ORG:Acme> grew while negotiations on strategic interests went on: <PERSON:Bo Lind>."

    assert refined([heading, body])[0] == after


def test_furniture_holds_no_name(article: Make) -> None:
    made = article(["Syria replied.", "Discover Syria"], furniture=["Discover Syria"])

    names = refine(made, tuple(pieces(made)), [Name(25, 30, Label.GPE, Found.MODEL, 0.9)])

    assert [(name.start, name.end) for name in names] == [(0, 5)]


def test_names_keep_their_order_and_nest_only_places_in_facilities(article: Make) -> None:
    made = article(["The Tartus naval base, Syria and the Homs air base. Roe of Tartus."] * 3)

    names = refine(made, tuple(pieces(made)), [])

    assert names == sorted(names, key=lambda name: (name.start, -name.end))
    assert len({(name.start, name.end) for name in names}) == len(names)
    for outer in names:
        for inner in names:
            if inner is not outer and Span(inner.start, inner.end).overlaps(
                Span(outer.start, outer.end)
            ):
                assert Label.FAC in (inner.label, outer.label)


def test_the_same_article_gives_the_same_names(article: Make) -> None:
    made = article(
        ["Syria, Tartus naval base, U.S. Navy, Mr. Roe, Ana Roe (AR) of Idlib province."]
    )
    words = [m.span() for m in re.finditer(r"[A-Z]\w+", made.text)]
    model = [Name(start, end, Label.ORG, Found.MODEL, 0.8) for start, end in words]

    first, second = (refine(made, tuple(pieces(made)), model) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("hostile", ["U.S.", "Ab-Ab", "(Ab", "Syria ", "Ab (ABC) ", "Mr. Ab base "])
def test_the_time_grows_with_the_article_and_not_with_its_square(
    hostile: str, article: Make
) -> None:
    def seconds(repeats: int) -> float:
        made = article([hostile * repeats])
        taken = []
        for _ in range(3):
            start = process_time()
            refine(made, tuple(pieces(made)), [])
            taken.append(process_time() - start)
        return min(taken)

    assert seconds(10_000) < 40 * seconds(1_000) + 0.2
