"""Which forms does the library know, and where else do they stand?"""

from dataclasses import replace

import pytest

from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.entities.spread import KnownForm, KnownForms, Vote, known_form, spread, votes_of
from briefing.mention import Found, Label, Name, Reading

STORY = (
    "The port stayed open on Monday, the harbour office in Marea said in a note.\n\n"
    "Marea naval base was quiet. Hope remains, and some hope returned to Marea\u2019s quays."
)


def article(text: str = STORY) -> Article:
    return clean(RawArticle(text=text, place="/news/one.txt"))


def reading(text: str, *names: Name) -> Reading:
    spans = tuple(Span(p.start, p.end) for p in article(text).paragraphs)
    return Reading("by hand", spans, names)


def spread_texts(known: dict[str, KnownForm], *names: Name, text: str = STORY) -> list[str]:
    found = spread(article(text), reading(text, *names), KnownForms(known))
    return [text[name.start : name.end] for name in found]


def test_a_known_form_is_found_where_the_pipeline_saw_nothing() -> None:
    known = {"Marea": KnownForm(Label.GPE, is_spread=True)}
    assert spread_texts(known) == ["Marea", "Marea", "Marea"]


def test_nothing_is_marked_in_an_article_whose_language_is_not_served() -> None:
    known = KnownForms({"Marea": KnownForm(Label.GPE, is_spread=True)})
    unserved = replace(reading(STORY), is_marked=False)
    assert spread(article(), unserved, known) == ()


def test_a_place_is_found_inside_the_name_of_a_facility() -> None:
    start = STORY.index("Marea naval base")
    base = Name(start, start + len("Marea naval base"), Label.FAC, Found.MODEL, 0.9)
    known = {"Marea": KnownForm(Label.GPE, is_spread=True)}
    assert spread_texts(known, base) == ["Marea", "Marea naval base", "Marea", "Marea"]


def test_a_person_is_not_found_inside_the_name_of_a_facility() -> None:
    start = STORY.index("Marea naval base")
    base = Name(start, start + len("Marea naval base"), Label.FAC, Found.MODEL, 0.9)
    known = {"Marea": KnownForm(Label.PERSON, is_spread=True)}
    assert spread_texts(known, base) == ["Marea", "Marea naval base", "Marea"]


def test_a_word_that_also_stands_in_lower_case_is_no_name_at_the_start_of_a_sentence() -> None:
    text = (
        "Hope is what remains.\n\nSome hope returned, and Anna Hope agreed with the others there."
    )
    known = {"Hope": KnownForm(Label.PERSON, is_spread=True)}
    found = spread(article(text), reading(text), KnownForms(known))
    assert [name.start for name in found] == [text.index("Anna Hope") + 5]


def test_the_library_corrects_a_label() -> None:
    start = STORY.index("Marea")
    wrong = Name(start, start + 5, Label.PERSON, Found.MODEL, 0.6)
    known = {"Marea": KnownForm(Label.GPE, is_spread=False)}
    (found,) = spread(article(), reading(STORY, wrong), KnownForms(known))
    assert found == replace(wrong, label=Label.GPE)


def test_a_name_in_capitals_has_the_label_of_the_same_name_without() -> None:
    text = "MAREA, Dec. 16 - The port stayed open on Monday, the harbour office said in a note."
    wrong = Name(0, 5, Label.ORG, Found.MODEL, 0.3)
    known = {
        "Marea": KnownForm(Label.GPE, is_spread=True),
        "MAREA": KnownForm(Label.ORG, is_spread=False),
    }
    (found,) = spread(article(text), reading(text, wrong), KnownForms(known))
    assert found.label is Label.GPE


@pytest.mark.parametrize(
    ("form", "label"),
    [("Marean", Label.NORP), ("Mareans", Label.NORP), ("Marea", Label.GPE), ("Oman", Label.GPE)],
)
def test_the_people_of_a_known_place_are_no_place(form: str, label: Label) -> None:
    forms = ("Marea", "Marean", "Mareans", "Oman")
    known = KnownForms({one: KnownForm(Label.GPE, is_spread=True) for one in forms})
    assert known.label_of(form) is label


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([Vote(Label.GPE, 9, 5), Vote(Label.PERSON, 1, 1)], KnownForm(Label.GPE, is_spread=True)),
        ([Vote(Label.GPE, 9, 0)], KnownForm(Label.GPE, is_spread=False)),
        ([Vote(Label.GPE, 3, 3), Vote(Label.PERSON, 2, 2)], None),
        ([], None),
    ],
)
def test_a_clear_majority_decides_on_a_form(votes: list[Vote], expected: KnownForm | None) -> None:
    assert known_form("Marea", votes) == expected


def test_a_form_of_several_words_needs_no_more_than_half_of_the_votes() -> None:
    votes = [Vote(Label.PERSON, 3, 1), Vote(Label.ORG, 2, 1)]
    assert known_form("Dora Pesk", votes) == KnownForm(Label.PERSON, is_spread=True)
    assert known_form("Pesk", votes) is None


@pytest.mark.parametrize("form", ["I", "7", "he", "x"])
def test_what_hardly_is_a_name_is_not_spread(form: str) -> None:
    known = known_form(form, [Vote(Label.PERSON, 9, 9)])
    assert known is not None
    assert not known.is_spread


def test_spread_findings_do_not_vote() -> None:
    start = STORY.index("Marea")
    own = Name(start, start + 5, Label.GPE, Found.MODEL, 0.99)
    later = STORY.rindex("Marea")
    echo = Name(later, later + 5, Label.GPE, Found.SPREAD, 1.0)
    votes = votes_of(article(), reading(STORY, own, echo))
    assert dict(votes) == {("Marea", Label.GPE, True): 1}


def test_a_name_that_the_pipeline_passed_over_is_less_than_sure() -> None:
    known = KnownForms({"Marea": KnownForm(Label.GPE, is_spread=True)})
    found = spread(article(), reading(STORY), known)
    assert {(name.found, name.confidence) for name in found} == {(Found.SPREAD, 0.7)}


@pytest.mark.parametrize(("own", "corrected"), [(0.95, 0.7), (0.4, 0.4)])
def test_a_corrected_label_is_no_surer_than_the_votes(own: float, corrected: float) -> None:
    start = STORY.index("Marea")
    wrong = Name(start, start + 5, Label.PERSON, Found.MODEL, own)
    known = KnownForms({"Marea": KnownForm(Label.GPE, is_spread=False)})
    (found,) = spread(article(), reading(STORY, wrong), known)
    assert found.confidence == corrected


def test_a_confirmed_label_keeps_its_confidence() -> None:
    start = STORY.index("Marea")
    right = Name(start, start + 5, Label.GPE, Found.MODEL, 0.95)
    known = KnownForms({"Marea": KnownForm(Label.GPE, is_spread=False)})
    assert spread(article(), reading(STORY, right), known) == (right,)
