"""What has the user written down about what a brief covers?"""

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefing.article import Span
from briefing.entities.entity import Entity, Form
from briefing.export.brief import brief_markdown
from briefing.export.material import ArticleMaterial, BriefMaterial, Note, Passage
from briefing.mention import Label

TEXT = "Four grey ships left Orsk on Sunday. The lease of the base ends on Monday."
ORSK = Entity("place-1", "Orsk", Label.GPE, (Form("Orsk", 1),), 1, 1)


@pytest.fixture
def material(material_of: Callable[..., ArticleMaterial]) -> BriefMaterial:
    one = material_of(TEXT, source="Post", names={"Orsk": ("place-1", Label.GPE)})
    return BriefMaterial("Briefing: test", "This brief covers 1 article.", (one,), (ORSK,))


def notes_of(material: BriefMaterial, *notes: Note) -> str:
    markdown = brief_markdown(replace(material, notes=notes))
    return markdown.partition("## Notes\n\n")[2]


def test_without_notes_there_is_no_section(material: BriefMaterial) -> None:
    assert "## Notes" not in brief_markdown(material)


def test_a_note_says_what_it_is_on_and_that_no_article_says_it(material: BriefMaterial) -> None:
    (one,) = material.articles
    written = notes_of(material, Note("Look at the map", ORSK), Note("By whom?", one.article))
    assert written.splitlines()[:4] == [
        "Written by the user of the library: no article says it.",
        "",
        "- On Orsk: Look at the map",
        "- On Post, “Ships leave the harbour”: By whom?",
    ]


def test_a_note_on_a_sentence_quotes_and_cites_it(material: BriefMaterial) -> None:
    (one,) = material.articles
    written = notes_of(material, Note("Which lease?", Passage(one.article, Span(37, len(TEXT)))))
    bullet = re.search(r"^- On “(.+)”\[\^(\d+)\]: Which lease\?$", written, re.MULTILINE)
    assert bullet is not None
    assert bullet[1] == TEXT[37:]
    assert f"characters 37\u2013{len(TEXT)}, article {one.article.id}." in written


def test_the_paragraphs_of_a_note_stay_in_its_item(material: BriefMaterial) -> None:
    written = notes_of(material, Note("One\n\n# Two\r\n*three*", ORSK))
    assert "- On Orsk: One\n\n  \\# Two\n\n  \\*three\\*" in written
