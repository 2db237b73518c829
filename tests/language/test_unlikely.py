from briefing.article import RawArticle
from briefing.cleaning import clean
from briefing.language.rules import refine
from briefing.language.units import pieces
from briefing.mention import UNLIKELY, Found, Label, Name

TEXT = "Orla Venn left Quillport on Monday. Later Venn came back to the harbour office."


def _found(*names: tuple[str, int, float]) -> set[str]:
    article = clean(RawArticle(TEXT, "test"))
    marked = []
    for form, after, sure in names:
        start = article.text.index(form, after)
        marked.append(Name(start, start + len(form), Label.PERSON, Found.MODEL, sure))
    read = tuple(pieces(article))
    return {article.text[n.start : n.end] for n in refine(article, read, marked)}


def test_what_is_more_than_unlikely_stays() -> None:
    assert _found(("Quillport", 0, UNLIKELY)) == {"Quillport"}


def test_what_is_unlikely_is_no_name() -> None:
    assert not _found(("Quillport", 0, UNLIKELY - 0.01))


def test_an_unlikely_surname_stays_for_the_sake_of_the_full_name() -> None:
    assert _found(("Orla Venn", 0, 0.9), ("Venn", 36, UNLIKELY - 0.1)) == {"Orla Venn", "Venn"}
