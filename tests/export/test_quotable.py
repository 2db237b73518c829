"""Which sentences can stand alone in a brief?"""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefing.article import Span
from briefing.export.material import ArticleMaterial
from briefing.export.quotable import quotable

WHOLE = "Four grey ships left the northern port of Orsk on Sunday."


def quoted(material: ArticleMaterial) -> list[str]:
    return [passage.text for passage in quotable(material)]


def test_a_whole_sentence_is_quotable(material_of: Callable[..., ArticleMaterial]) -> None:
    assert quoted(material_of(WHOLE)) == [WHOLE]


def test_a_quotation_that_ends_inside_its_marks_is_quotable(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    text = (
        "\u201cThe city has taken no decision on the port,\u201d Olga Bern said, \u201cnone.\u201d"
    )
    assert quoted(material_of(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Will four grey ships leave the northern port of Orsk?",
        "Four ships left.",
        "Four grey ships left the northern port of Orsk on Sunday",
        "and four grey ships left the northern port of Orsk on Sunday.",
        "However, four grey ships left the northern port of Orsk.",
        "They left the northern port of Orsk on Sunday morning.",
        "\u201cFour grey ships left the northern port of Orsk on Sunday.",
        '"Four grey ships left the northern port of Orsk on Sunday.',
        "FOUR GREY SHIPS LEFT THE NORTHERN PORT OF ORSK.",
        "Four " + "grey " * 70 + "ships left.",
    ],
)
def test_what_leans_on_its_neighbours_or_is_broken_is_not_quotable(
    text: str, material_of: Callable[..., ArticleMaterial]
) -> None:
    assert quoted(material_of(text)) == []


def test_a_heading_is_not_quotable(material_of: Callable[..., ArticleMaterial]) -> None:
    assert quoted(material_of(WHOLE, headings=(WHOLE,))) == []


def test_furniture_is_not_quotable(material_of: Callable[..., ArticleMaterial]) -> None:
    material = material_of(WHOLE)
    article = replace(material.article, furniture=(Span(0, len(WHOLE)),))
    assert quoted(replace(material, article=article)) == []
