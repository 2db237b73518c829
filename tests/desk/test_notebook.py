"""What happens when a person puts a mark on something, or takes it off?"""

import pytest

from briefing.article import Span
from briefing.desk.answers import Change, Scope
from briefing.desk.desk import Desk
from briefing.errors import NothingFound, UsageError
from briefing.notebook import Mark, Target

SENTENCE = "Orlov left Tartus on Tuesday, two officials in Damascus said."
TEXTS = {Mark.NOTE: "Ask the divers", Mark.TAG: "harbour"}


@pytest.fixture
def article(desk: Desk) -> Target:
    (row,) = [row for row in desk.articles() if row.title == "A short visit"]
    return Target(row.id)


@pytest.fixture
def sentence(desk: Desk, article: Target) -> Target:
    assert article.article is not None
    start = desk.article(article.article).text.index(SENTENCE)
    return Target(article.article, Span(start, start + len(SENTENCE)))


@pytest.fixture
def name(desk: Desk) -> Target:
    (entity,) = desk.entities_named("Tartus")
    return Target(entity=entity.id)


def put(desk: Desk, mark: Mark, target: Target) -> Change:
    return desk.put_mark(mark, target, text=TEXTS.get(mark, ""))


def test_articles_sentences_and_names_take_stars_notes_and_tags(
    desk: Desk, article: Target, sentence: Target, name: Target
) -> None:
    for target in (article, sentence, name):
        for mark in (Mark.STAR, Mark.NOTE, Mark.TAG):
            put(desk, mark, target)
    put(desk, Mark.READ, article)
    put(desk, Mark.BOOKMARK, sentence)
    entries = desk.notebook()
    assert [entry.mark for entry in entries[:2]] == [Mark.BOOKMARK, Mark.READ]
    assert [entry.target for entry in entries] == [
        sentence, article, *[name] * 3, *[sentence] * 3, *[article] * 3,
    ]  # fmt: skip
    assert {(e.words, e.source) for e in entries} == {
        ("A short visit", "Northern Post"),
        (SENTENCE, "Northern Post"),
        ("Tartus", ""),
    }
    assert not any(entry.is_astray for entry in entries)


def test_each_act_is_told_in_one_line(
    desk: Desk, article: Target, sentence: Target, name: Target
) -> None:
    told = [
        put(desk, Mark.STAR, article).told,
        put(desk, Mark.READ, article).told,
        put(desk, Mark.NOTE, name).told,
        put(desk, Mark.TAG, name).told,
        put(desk, Mark.BOOKMARK, sentence).told,
    ]
    assert told == [
        "starred “A short visit”",
        "read “A short visit”",
        "note on Tartus",
        "tagged Tartus harbour",
        "bookmark at “Orlov left Tartus on Tuesday, two officials in Damascus sai…”",
    ]
    assert [desk.take_mark(entry.number).told for entry in desk.notebook()] == [
        "bookmark taken off “Orlov left Tartus on Tuesday, two officials in Damascus sai…”",
        "tag harbour taken off Tartus",
        "note taken off Tartus",
        "“A short visit” is unread",
        "star taken off “A short visit”",
    ]
    assert desk.notebook() == ()


def test_a_change_is_of_the_notebook_and_of_no_name(desk: Desk, name: Target) -> None:
    for change in (put(desk, Mark.STAR, name), desk.undo(), desk.redo()):
        assert change.is_of_notebook
        assert (change.changed, change.gone) == ((), ())
    assert not desk.hide(name.entity or "").is_of_notebook


@pytest.mark.parametrize("mark", [Mark.STAR, Mark.NOTE, Mark.TAG])
def test_the_same_mark_is_put_on_a_thing_once(desk: Desk, name: Target, mark: Mark) -> None:
    put(desk, mark, name)
    with pytest.raises(UsageError, match="there already") as raised:
        put(desk, mark, name)
    assert raised.value.hint == "`briefing unmark 1` takes it off"
    assert len(desk.notebook()) == 1


def test_a_thing_has_many_tags_each_once_whatever_its_capitals(desk: Desk, name: Target) -> None:
    desk.put_mark(Mark.TAG, name, text="harbour")
    desk.put_mark(Mark.TAG, name, text="to  ask")
    with pytest.raises(UsageError):
        desk.put_mark(Mark.TAG, name, text="Harbour")
    assert [entry.text for entry in desk.notebook()] == ["to ask", "harbour"]


def test_a_new_note_takes_the_place_of_the_old_one(desk: Desk, article: Target) -> None:
    desk.put_mark(Mark.NOTE, article, text="old")
    desk.put_mark(Mark.NOTE, article, text="new\n\nwith a second paragraph")
    assert [entry.text for entry in desk.notebook()] == ["new\n\nwith a second paragraph"]
    desk.undo()
    assert [entry.text for entry in desk.notebook()] == ["old"]
    desk.redo()
    assert [entry.text for entry in desk.notebook()] == ["new\n\nwith a second paragraph"]


def test_a_mark_goes_only_where_it_belongs(
    desk: Desk, article: Target, sentence: Target, name: Target
) -> None:
    for mark, target in [
        (Mark.READ, sentence),
        (Mark.READ, name),
        (Mark.BOOKMARK, article),
        (Mark.BOOKMARK, name),
        (Mark.STAR, Target()),
        (Mark.STAR, Target(article.article, None, name.entity)),
        (Mark.STAR, Target(article.article, Span(5, 5))),
        (Mark.STAR, Target(article.article, Span(5, 1_000_000))),
    ]:
        with pytest.raises(UsageError):
            put(desk, mark, target)
    assert desk.notebook() == ()


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (Mark.NOTE, ""),
        (Mark.NOTE, " \n "),
        (Mark.NOTE, "x" * 10_001),
        (Mark.TAG, ""),
        (Mark.TAG, "x" * 51),
        (Mark.TAG, "two\nlines"),
        (Mark.TAG, "a\x1b[2Jtag"),
        (Mark.TAG, "a\u202etag"),
        (Mark.STAR, "words"),
    ],
)
def test_words_that_are_none_are_refused(
    desk: Desk, article: Target, mark: Mark, text: str
) -> None:
    with pytest.raises(UsageError):
        desk.put_mark(mark, article, text=text)
    assert desk.notebook() == ()


def test_the_longest_note_and_tag_are_kept_whole(desk: Desk, article: Target) -> None:
    desk.put_mark(Mark.NOTE, article, text="ü" * 10_000)
    desk.put_mark(Mark.TAG, article, text="x" * 50)
    assert [entry.text for entry in desk.notebook()] == ["x" * 50, "ü" * 10_000]


def test_what_is_not_there_cannot_be_marked_or_taken_off(desk: Desk) -> None:
    for target in (Target("f" * 16), Target(entity="nobody")):
        with pytest.raises(NothingFound):
            desk.put_mark(Mark.STAR, target)
    with pytest.raises(NothingFound):
        desk.take_mark(7)


def test_the_notebook_is_the_same_tuple_until_it_changes(desk: Desk, article: Target) -> None:
    put(desk, Mark.STAR, article)
    before, number = desk.notebook(), desk.notebook_version()
    assert desk.notebook() is before
    assert desk.notebook_version() == number
    put(desk, Mark.READ, article)
    assert desk.notebook() is not before
    assert desk.notebook_version() != number


def test_a_mark_is_no_change_of_the_library(desk: Desk, article: Target) -> None:
    version = desk.version()
    put(desk, Mark.READ, article)
    assert desk.version() == version


def test_a_brief_carries_the_notes_on_its_articles_and_names(
    desk: Desk, article: Target, sentence: Target, name: Target
) -> None:
    desk.put_mark(Mark.NOTE, name, text="Look at the map")
    desk.put_mark(Mark.NOTE, sentence, text="Which officials?")
    desk.put_mark(Mark.NOTE, article, text="Short indeed")
    desk.put_mark(Mark.TAG, article, text="harbour")
    bullets = desk.brief(Scope()).partition("## Notes\n")[2].splitlines()
    assert [line for line in bullets if line.startswith("- On ")] == [
        "- On Tartus: Look at the map",
        "- On Northern Post, “A short visit”: Short indeed",
        next(line for line in bullets if SENTENCE in line),
    ]
    (haddad,) = desk.entities_named("Sami Haddad")
    about = desk.brief(Scope(entity=haddad.id))
    assert "Look at the map" in about
    assert "Short indeed" not in about
