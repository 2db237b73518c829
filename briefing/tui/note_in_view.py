"""Which note is shown with what is in view of an article?"""

from briefing.article import Span
from briefing.notebook import Mark
from briefing.tui.marks_kept import MarksInText
from briefing.tui.open_article import OpenArticle


def note_in_view(
    kept: MarksInText, opened: OpenArticle, in_view: Span, *, here: Span | None
) -> str:
    """The note at the place of the walk, else the first on a sentence in view, else the article's.

    Args:
        kept: What is on the article and its sentences.
        opened: The article.
        in_view: The stretch of its text that is in view.
        here: The place of the walk, where it is in the article.
    """
    if here is not None and here.overlaps(in_view):
        at_place = kept.on(opened.sentence_around(here), Mark.NOTE)
        if at_place is not None:
            return at_place.text
    noted = (entry.text for entry in kept.touching(in_view) if entry.mark is Mark.NOTE)
    return next(noted, kept.note)
