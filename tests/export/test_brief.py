"""What does the cited Markdown brief say?"""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from msgspec.structs import replace

from briefing.article import Span
from briefing.dates import find_moments
from briefing.entities.entity import Entity, Form
from briefing.export.brief import brief_markdown
from briefing.export.material import ArticleMaterial, BriefMaterial
from briefing.mention import Label
from briefing.printable import one_line
from briefing.timeline import date_sentences, timeline

NAMES = {
    "Orsk": ("place-1", Label.GPE),
    "Olga Bern": ("person-1", Label.PERSON),
    "Bern": ("person-1", Label.PERSON),
    "Harbour Office": ("org-1", Label.ORG),
}
ENTITIES = (
    Entity("place-1", "Orsk", Label.GPE, (Form("Orsk", 6),), 6, 3),
    Entity("person-1", "Olga Bern", Label.PERSON, (Form("Olga Bern", 1),), 1, 1),
    Entity("org-1", "Harbour Office", Label.ORG, (Form("Harbour Office", 1),), 1, 1),
    Entity("org-2", "Never Named", Label.ORG, (Form("Never Named", 1),), 1, 1),
)
POST = """Four grey ships left the northern port of Orsk on Sunday, the Harbour Office said.

The lease of the Orsk
naval base ends on 3 March 2031, Olga Bern said."""
GAZETTE = """Four ships left the northern port of Orsk on Sunday, the Harbour Office said.

Officials talk about the lease of the naval base at Orsk. Is Orsk for sale?"""
HOSTILE = """# <b>Orsk</b> | *pays* [^1] for `ships` \\| and [^9]: more, it is _said_ widely.

1. Four ships left <!-- the northern --> port of Orsk on Sunday &amp; Monday\x1b[31m."""
DEFINITION = re.compile(
    r"^\[\^(\d+)\]: .*, ¶(\d+), characters (\d+)\u2013(\d+), article ([0-9a-f]{16})"
    r"(?P<near>, in nearly the same words|, on the same matter)?\.$",
    re.MULTILINE,
)


@pytest.fixture
def library(material_of: Callable[..., ArticleMaterial]) -> BriefMaterial:
    """Three articles, the last of them hostile."""
    return brief_of(
        material_of(POST, source="Post", names=NAMES),
        material_of(GAZETTE, source="Gazette", names=NAMES),
        material_of(HOSTILE, source="Evil | <i>Echo</i> [^1]", published=None, names=NAMES),
    )


def brief_of(*articles: ArticleMaterial) -> BriefMaterial:
    dated = [
        one
        for material in articles
        for one in date_sentences(
            material.article.id,
            material.sentences,
            moments=find_moments(
                material.article.text, material.sentences, published=date(2024, 12, 16)
            ),
        )
    ]
    return BriefMaterial(
        title="Ships & *harbours*",
        scope="All 3 articles of the library.",
        articles=articles,
        entities=ENTITIES,
        events=timeline(dated),
    )


def parsed(markdown: str) -> list[Token]:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    return parser.parse(markdown)


def quotations(markdown: str) -> list[tuple[str, tuple[int, ...]]]:
    """Each list item that cites: its rendered text and the numbers of its footnotes."""
    found = []
    for token in parsed(markdown):
        children = token.children or []
        numbers = tuple(
            int(child.meta["label"]) for child in children if child.type == "footnote_ref"
        )
        if numbers:
            allowed = {"text", "text_special", "footnote_ref"}
            assert {child.type for child in children} <= allowed
            text = "".join(child.content for child in children)
            found.append((text.removesuffix(" (compare )"), numbers))
    return found


def section(markdown: str, title: str) -> str:
    return markdown.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_every_reference_has_one_definition_and_every_definition_a_reference(
    library: BriefMaterial,
) -> None:
    for material in (library, replace(library, about=ENTITIES[0])):
        markdown = brief_markdown(material)
        cited = {number for _, numbers in quotations(markdown) for number in numbers}
        defined = Counter(int(match[1]) for match in DEFINITION.finditer(markdown))
        assert cited == set(defined) != set()
        assert set(defined.values()) == {1}


def test_every_quotation_is_the_text_that_its_footnote_points_to(library: BriefMaterial) -> None:
    articles = {one.article.id: one.article for one in library.articles}
    for material in (library, replace(library, about=ENTITIES[0])):
        markdown = brief_markdown(material)
        definitions = {int(match[1]): match for match in DEFINITION.finditer(markdown)}
        for text, numbers in quotations(markdown):
            for match in (definitions[number] for number in numbers):
                cited = articles[match[5]].text[int(match[3]) : int(match[4])]
                assert match["near"] or one_line(cited) == text


def test_a_footnote_names_the_paragraph_that_holds_its_characters(library: BriefMaterial) -> None:
    articles = {one.article.id: one.article for one in library.articles}
    for match in DEFINITION.finditer(brief_markdown(library)):
        paragraph = articles[match[5]].paragraphs[int(match[2]) - 1]
        assert paragraph.contains(Span(int(match[3]), int(match[4])))


def test_a_footnote_names_source_title_and_date(library: BriefMaterial) -> None:
    assert ']: Post, "Ships leave the harbour", 2024-12-16, ¶1, ' in brief_markdown(library)


def test_text_from_outside_makes_no_markup(library: BriefMaterial) -> None:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    rendered = parser.render(brief_markdown(library))
    assert "\x1b" not in rendered
    assert not re.search(r"<(?:b|i|script|code|img|a href=\"[^#])", rendered)


def test_the_same_material_gives_the_same_brief(library: BriefMaterial) -> None:
    assert brief_markdown(library) == brief_markdown(library)


def test_a_statement_of_two_sources_is_cited_twice(library: BriefMaterial) -> None:
    shared = section(brief_markdown(library), "What most sources report")
    ships = next(line for line in shared.splitlines() if "ships left" in line)
    assert re.search(r"said\.\[\^\d+\]\[\^\d+\]( \(compare|$)", ships)


def test_the_wording_of_the_other_source_is_marked_as_near(library: BriefMaterial) -> None:
    near = [match["near"] for match in DEFINITION.finditer(brief_markdown(library))]
    assert near.count(", in nearly the same words") == 1


def test_what_others_say_on_the_matter_is_marked_as_that(library: BriefMaterial) -> None:
    evil = library.articles[2].article.id
    assert f"article {evil}, on the same matter." in brief_markdown(library)


def test_the_sources_say_how_their_dates_are_known(library: BriefMaterial) -> None:
    sources = section(brief_markdown(library), "Sources")
    words = library.articles[0].article.words
    assert f"| 1 | Post | Ships leave the harbour | 2024-12-16 | metadata | {words} |" in sources
    assert "| undated | unknown |" in sources


def test_a_title_that_is_the_first_sentence_is_marked(library: BriefMaterial) -> None:
    first = library.articles[0]
    untitled = replace(first, article=replace(first.article, has_own_title=False))
    markdown = brief_markdown(replace(library, articles=(untitled,)))
    assert "Ships leave the harbour *(first sentence: it has no title)*" in markdown


def test_names_stand_by_kind_with_their_forms_and_counts_per_article(
    library: BriefMaterial,
) -> None:
    markdown = brief_markdown(library)
    assert "| Orsk | Orsk (7) | 7 | 1 (2), 2 (3), 3 (2) |" in section(markdown, "Places")
    organisations = section(markdown, "Organisations and groups")
    assert "| Harbour Office | Harbour Office (2) | 2 | 1 (1), 2 (1) |" in organisations
    assert "Olga Bern (1)" in section(markdown, "People")


def test_an_entity_that_the_articles_do_not_name_is_left_out(library: BriefMaterial) -> None:
    assert "Never Named" not in brief_markdown(library)


def test_dates_stand_in_order_with_their_sentences(library: BriefMaterial) -> None:
    events = section(brief_markdown(library), "Dated events")
    assert re.findall(r"^- (.*)", events, re.MULTILINE) == [
        "2024-12-15",
        "2024-12-16",
        "2031-03-03",
    ]
    assert "Olga Bern said." in events


def test_an_entitys_brief_has_every_sentence_that_names_it(library: BriefMaterial) -> None:
    markdown = brief_markdown(replace(library, about=ENTITIES[0]))
    told = section(markdown, "Every sentence that names Orsk")
    assert len(re.findall(r"^- ", told, re.MULTILINE)) == 7
    assert "Is Orsk for sale?" in told


def test_an_entitys_brief_counts_its_forms_and_companions(library: BriefMaterial) -> None:
    markdown = brief_markdown(replace(library, about=ENTITIES[1]))
    assert "| Olga Bern | 1 | 1 (1) |" in section(markdown, "Forms of the name")
    assert "| Orsk | GPE | 1 |" in section(markdown, "Named in the same sentences")


def test_an_entitys_brief_dates_only_its_own_sentences(library: BriefMaterial) -> None:
    markdown = brief_markdown(replace(library, about=ENTITIES[1]))
    events = section(markdown, "Dated events in these sentences")
    assert re.findall(r"^- (.*)", events, re.MULTILINE) == ["2031-03-03"]


def test_a_mention_outside_every_sentence_is_given_with_its_paragraph(
    library: BriefMaterial,
) -> None:
    without = tuple(replace(one, sentences=()) for one in library.articles)
    markdown = brief_markdown(replace(library, articles=without, about=ENTITIES[1]))
    assert "The lease of the Orsk naval base ends on 3 March 2031, Olga Bern said." in markdown


def test_a_querys_brief_has_the_sentences_that_answer_it(library: BriefMaterial) -> None:
    start = POST.index("lease")
    hit = replace(library.articles[0], hits=(Span(start, start + 5),))
    markdown = brief_markdown(replace(library, articles=(hit, library.articles[1])))
    told = section(markdown, "Every sentence that answers the query")
    assert re.findall(r"^- The lease", told, re.MULTILINE) == ["- The lease"]


def test_a_single_source_is_not_called_most_sources(library: BriefMaterial) -> None:
    markdown = brief_markdown(replace(library, articles=library.articles[:1]))
    assert "## What the source reports" in markdown
    assert "most sources" not in markdown


def test_a_brief_of_nothing_is_valid_and_cites_nothing() -> None:
    markdown = brief_markdown(BriefMaterial("Empty", "No articles.", (), ()))
    assert "[^" not in markdown
    assert markdown.startswith("# Empty\n\nNo articles.\n")
