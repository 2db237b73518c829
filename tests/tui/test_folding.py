"""Is what is not the story folded away, and nothing else?"""

from msgspec.structs import replace

from briefing.article import Article, Span
from briefing.tui.rendering.folding import Folding, furniture_runs, shown_parts
from briefing.tui.rendering.page import Kind, set_page
from tests.tui.conftest import TEXTS, make_article


def article(*furniture: str, article_id: int = 0) -> Article:
    """The first article, with other blocks as furniture."""
    whole = make_article(article_id, TEXTS[0])
    starts = ((whole.text.index(each), len(each)) for each in furniture)
    spans = tuple(Span(start, start + length) for start, length in starts)
    story = tuple(p for p in whole.paragraphs if not any(p.overlaps(span) for span in spans))
    return replace(whole, furniture=spans, paragraphs=story)


def test_pieces_with_nothing_between_them_are_one_run() -> None:
    held = article("Subscribe to our morning letter", "Follow us")

    assert len(list(furniture_runs(held))) == 1
    assert len(list(furniture_runs(article("Nobody at Kharouba", "Follow us")))) == 2


def test_a_single_line_of_furniture_is_not_worth_folding() -> None:
    assert Folding().folds(article("Follow us")) == ()


def test_the_line_of_a_fold_stands_for_every_character_in_it() -> None:
    held = article("Subscribe to our morning letter\nFollow us")
    page = set_page(held, 60, folds=Folding().folds(held))
    fold = page.line_of(held.text.index("Follow us"))

    assert page.lines[fold].kind is Kind.FOLD
    assert page.shown(fold) == "⋯ 2 lines that are not the story"


def test_a_run_that_was_unfolded_stays_so_in_its_article_only() -> None:
    held = article("Subscribe to our morning letter\nFollow us")
    other = article("Subscribe to our morning letter\nFollow us", article_id=1)
    shown = Folding().showing(held, held.text.index("Follow us"))

    assert shown.folds(held) == ()
    assert shown.folds(other) != ()
    assert shown.toggled().toggled().folds(held) != ()


def test_what_is_in_sight_of_a_stretch_is_what_no_fold_hides() -> None:
    folds = (Span(10, 20), Span(30, 40))

    assert list(shown_parts(Span(5, 50), folds)) == [Span(5, 10), Span(20, 30), Span(40, 50)]
    assert list(shown_parts(Span(12, 18), folds)) == []
    assert list(shown_parts(Span(0, 10), folds)) == [Span(0, 10)]
