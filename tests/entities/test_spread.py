"""Which forms does the library know, and where else do they stand?"""

import random

import pytest
from msgspec.structs import replace

from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.entities.spread import (
    KnownForm,
    KnownForms,
    Vote,
    first_word,
    known_form,
    spread,
    votes_of,
    with_dependents,
    words_that_begin,
)
from briefing.language.sentences import sentences
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
    [
        ("Marean", Label.NORP),
        ("Mareans", Label.NORP),
        ("Marea", Label.GPE),
        ("Mareas", Label.GPE),
        ("Oman", Label.GPE),
    ],
)
def test_the_people_of_a_known_place_are_no_place(form: str, label: Label) -> None:
    forms = ("Marea", "Marean", "Mareans", "Mareas", "Oman")
    known = KnownForms({one: KnownForm(Label.GPE, is_spread=True) for one in forms})
    assert known.label_of(form) is label


@pytest.mark.parametrize(
    ("own", "label"),
    [
        (Label.GPE, Label.NORP),
        (Label.ORG, Label.NORP),
        (Label.PERSON, Label.PERSON),
        (Label.FAC, Label.FAC),
    ],
)
def test_where_votes_are_divided_the_people_of_a_known_place_are_no_place_and_no_organisation(
    own: Label, label: Label
) -> None:
    text = "The port stayed open, and every Marean in the harbour office said so in a note."
    start = text.index("Marean")
    found = Name(start, start + len("Marean"), own, Found.MODEL, 0.5)
    known = KnownForms({"Marea": KnownForm(Label.GPE, is_spread=True)})
    (name,) = spread(article(text), reading(text, found), known)
    assert name.label is label


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([Vote(Label.GPE, 9, 5), Vote(Label.PERSON, 1, 1)], KnownForm(Label.GPE, is_spread=True)),
        ([Vote(Label.GPE, 9, 0)], KnownForm(Label.GPE, is_spread=False)),
        ([Vote(Label.GPE, 3, 3), Vote(Label.PERSON, 2, 2)], None),
        (
            [Vote(Label.GPE, 9, 0), Vote(Label.PERSON, 1, 1)],
            KnownForm(Label.PERSON, is_spread=True),
        ),
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


def named(text: str, form: str, label: Label, confidence: float = 0.95) -> Name:
    """The first occurrence of `form` as a name of the model."""
    start = text.index(form)
    return Name(start, start + len(form), label, Found.MODEL, confidence)


def labels(text: str, known: dict[str, KnownForm], *names: Name) -> dict[str, Label]:
    """The label of every form that is found in an article of one paragraph."""
    spans = tuple(sentences(text, Span(0, len(text))))
    found = spread(article(text), Reading("by hand", spans, names), KnownForms(known))
    return {text[name.start : name.end]: name.label for name in found}


TEAM = {"Kharouba Saints": KnownForm(Label.ORG, is_spread=True)}
GAME = "Marea lost the game on Monday. Kharouba beat Marea 3-1 there."


def test_the_place_of_a_known_team_is_the_team_where_a_game_is_told() -> None:
    own = named(GAME, "Kharouba", Label.GPE)
    assert labels(GAME, TEAM, own)["Kharouba"] is Label.ORG


def test_a_place_without_a_known_team_stays_one_where_a_game_is_told() -> None:
    own = named(GAME, "Marea", Label.GPE)
    assert labels(GAME, TEAM, own)["Marea"] is Label.GPE


def test_the_place_of_a_known_team_stays_one_in_a_sentence_without_a_game() -> None:
    text = "They beat Marea 3-1 in the game. Divers left for Kharouba on Monday."
    own = named(text, "Kharouba", Label.GPE)
    assert labels(text, TEAM, own)["Kharouba"] is Label.GPE


@pytest.mark.parametrize(("own", "expected"), [(0.95, 0.7), (0.4, 0.4)])
def test_a_team_called_by_its_place_is_no_surer_than_the_votes(own: float, expected: float) -> None:
    known = KnownForms(TEAM)
    found = spread(article(GAME), reading(GAME, named(GAME, "Kharouba", Label.GPE, own)), known)
    assert [(name.label, name.confidence) for name in found] == [(Label.ORG, expected)]


def test_a_place_that_is_a_known_form_is_the_team_too() -> None:
    known = {**TEAM, "Kharouba": KnownForm(Label.GPE, is_spread=True)}
    assert labels(GAME, known)["Kharouba"] is Label.ORG


def test_a_known_longer_form_is_found_over_a_shorter_name() -> None:
    text = "Divers wrote to the Marea State Police on Monday, and nobody answered them."
    known = {"Marea State Police": KnownForm(Label.ORG, is_spread=True)}
    own = named(text, "Marea State", Label.ORG)
    assert labels(text, known, own) == {"Marea State Police": Label.ORG}


def test_a_name_is_also_cut_short_at_its_beginning() -> None:
    text = "Divers wrote to the Marea State Police on Monday, and nobody answered them."
    known = {"Marea State Police": KnownForm(Label.ORG, is_spread=True)}
    own = named(text, "State Police", Label.ORG)
    assert labels(text, known, own) == {"Marea State Police": Label.ORG}


def test_a_name_longer_than_what_is_known_stays() -> None:
    text = "Divers wrote to the Marea State Police on Monday, and nobody answered them."
    known = {"Marea State": KnownForm(Label.ORG, is_spread=True)}
    own = named(text, "Marea State Police", Label.ORG)
    assert labels(text, known, own) == {"Marea State Police": Label.ORG}


def test_a_name_that_only_overlaps_what_is_known_stays() -> None:
    text = "Divers wrote to the Marea State Police Fund on Monday, and nobody answered them."
    known = {"Marea State Police": KnownForm(Label.ORG, is_spread=True)}
    own = named(text, "Police Fund", Label.ORG)
    assert labels(text, known, own) == {"Police Fund": Label.ORG}


def test_a_place_stays_inside_the_known_name_of_a_facility() -> None:
    text = "Divers came to the Marea Naval Base on Monday, and nobody let them in there."
    known = {"Marea Naval Base": KnownForm(Label.FAC, is_spread=True)}
    assert "Marea" in labels(text, known, named(text, "Marea", Label.GPE))


def test_a_place_stays_where_the_reading_found_it_inside_a_name() -> None:
    text = "Divers wrote to Marea's State Police on Monday, and nobody answered them."
    known = {"Marea's State Police": KnownForm(Label.ORG, is_spread=True)}
    own = (named(text, "Marea's State Police", Label.ORG), named(text, "Marea", Label.GPE))
    assert spread_texts(known, *own, text=text) == ["Marea's State Police", "Marea"]


def test_a_known_form_is_found_in_capitals_in_a_headline() -> None:
    text = "DIVERS LEAVE KHAROUBA\n\nNobody would say on Monday where the boats of the front went."
    known = {"Kharouba": KnownForm(Label.GPE, is_spread=True)}
    assert labels(text, known) == {"KHAROUBA": Label.GPE}


@pytest.mark.parametrize(
    "known",
    [
        {"Kharouba": KnownForm(Label.GPE, is_spread=False)},
        {"Una": KnownForm(Label.PERSON, is_spread=True)},
        {"Boats": KnownForm(Label.ORG, is_spread=True)},
    ],
    ids=["not spread", "short enough for an acronym", "a word of the text"],
)
def test_not_all_that_is_written_in_capitals_is_a_known_form(known: dict[str, KnownForm]) -> None:
    text = "UNA BOATS LEAVE KHAROUBA\n\nNobody would say on Monday where the boats went then."
    assert labels(text, known) == {}


def test_a_form_known_in_capitals_keeps_its_own_label_without_another() -> None:
    known = KnownForms({"CRFS": KnownForm(Label.ORG, is_spread=True)})
    assert known.label_of("CRFS") is Label.ORG


@pytest.mark.parametrize("head", ["Center", "Centre", "Police", "University", "ministry"])
@pytest.mark.parametrize("label", [Label.GPE, Label.LOC])
def test_an_institution_is_no_place_whatever_place_is_in_its_name(head: str, label: Label) -> None:
    votes = [Vote(label, 5, 4)]
    assert known_form(f"Marea {head}", votes) == KnownForm(Label.ORG, is_spread=True)


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("Police", Label.GPE),
        ("Police Marea", Label.GPE),
        ("Marea Center", Label.FAC),
        ("Dora Police", Label.PERSON),
    ],
)
def test_only_the_last_word_of_a_place_says_that_it_is_an_institution(
    form: str, label: Label
) -> None:
    assert known_form(form, [Vote(label, 5, 4)]) == KnownForm(label, is_spread=True)


def test_votes_for_an_institution_as_a_place_count_for_the_organisation() -> None:
    votes = [Vote(Label.GPE, 3, 0), Vote(Label.ORG, 2, 1), Vote(Label.PERSON, 4, 4)]
    assert known_form("Marea Police", votes) == KnownForm(Label.ORG, is_spread=True)


@pytest.mark.parametrize(
    ("form", "votes", "is_spread"),
    [
        ("Rope Union", 2, True),
        ("Rope Union", 1, False),
        ("Ropery", 2, False),
    ],
)
def test_several_words_that_were_found_twice_need_no_sure_finding(
    form: str, votes: int, *, is_spread: bool
) -> None:
    assert known_form(form, [Vote(Label.ORG, votes, 0)]) == KnownForm(Label.ORG, is_spread)


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("Marea Saints", "marea"),
        ("al-Qalari", "al"),
        ("\u201cMarea\u201d Saints", "marea"),
        ("U.S. Rope Fund", "u"),
        ("\u00c9lan Vital", "\u00e9lan"),
        ("3rd Corps", "3rd"),
        ("\u2026", ""),
    ],
)
def test_a_form_begins_with_its_first_word_in_small_letters(form: str, word: str) -> None:
    assert first_word(form) == word


def test_looking_forms_up_by_their_first_word_finds_what_all_forms_find() -> None:
    every = {
        "Marea": KnownForm(Label.GPE, is_spread=True),
        "Marean": KnownForm(Label.GPE, is_spread=True),
        "Mareans": KnownForm(Label.GPE, is_spread=False),
        "Marea State Police": KnownForm(Label.ORG, is_spread=True),
        "Kharouba Saints": KnownForm(Label.ORG, is_spread=True),
        "Saints": KnownForm(Label.ORG, is_spread=True),
        "al-Qalari": KnownForm(Label.PERSON, is_spread=True),
        "U.S. Rope Fund": KnownForm(Label.ORG, is_spread=True),
        "\u00c9lan": KnownForm(Label.ORG, is_spread=True),
        "Dora Pesk": KnownForm(Label.PERSON, is_spread=True),
        "Pesk": KnownForm(Label.GPE, is_spread=False),
        "KHAROUBA": KnownForm(Label.ORG, is_spread=False),
        "Kharouba": KnownForm(Label.GPE, is_spread=True),
        "Alia": KnownForm(Label.GPE, is_spread=True),
    }
    pieces = (
        "Marea", "Marean", "Mareans", "MAREA", "Marea State", "Marea State Police", "Saints",
        "Kharouba", "KHAROUBA", "Kharouba Saints", "al-Qalari", "Al-Qalari", "U.S. Rope Fund",
        "\u00c9lan", "\u00c9LAN", "Dora Pesk", "DORA PESK", "Pesk", "Alians", "beat", "a 3-1 game",
        "victory over", "wrote to", ". The", "; and",
    )  # fmt: skip
    chance = random.Random(7)
    for _ in range(300):
        text, own = "", []
        for piece in chance.choices(pieces, k=9):
            text = f"{text} {piece}" if text else piece
            if piece[0].isupper() and chance.random() < 0.3:
                label = chance.choice((Label.GPE, Label.ORG))
                own.append(Name(len(text) - len(piece), len(text), label, Found.MODEL, 0.95))
        spans = tuple(sentences(text, Span(0, len(text))))
        read = Reading("by hand", spans, tuple(own))
        begin = words_that_begin(text)
        some = {form: one for form, one in every.items() if first_word(form) in begin}
        assert len(some) < len(every)
        assert spread(article(text), read, KnownForms(some)) == spread(
            article(text), read, KnownForms(every)
        ), text


@pytest.mark.parametrize(
    ("form", "dependent"),
    [("Marea", "MAREA"), ("Marea", "Marean"), ("Marea", "Mareans"), ("Marea Saints", "Marea")],
)
def test_a_form_takes_those_along_whose_label_rests_on_it(form: str, dependent: str) -> None:
    assert {form, dependent} <= with_dependents([form])
