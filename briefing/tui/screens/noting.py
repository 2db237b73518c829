"""How does a person put stars, notes, tags and bookmarks on things in the reader, and find them?"""

from functools import partial

from textual import on

from briefing.article import Span
from briefing.entities.entity import Entity
from briefing.notebook import Mark, Target
from briefing.printable import one_line
from briefing.tui.article_filter import ALL_ARTICLES, FilterChoice, filter_choices
from briefing.tui.marks_kept import NO_MARKS
from briefing.tui.name_questions import Judged
from briefing.tui.note_in_view import note_in_view
from briefing.tui.notebook_questions import NotebookRead, read_notebook, toggle_mark
from briefing.tui.questions import ArticleRead, LibraryRead
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.rendering.cells import cut
from briefing.tui.screens import jotting
from briefing.tui.screens.judging import JudgingScreen

_LONGEST = 280
"""Cells of what a dialog tells of a long stretch of text."""


class NotingScreen(JudgingScreen):
    """A screen on which a person marks articles, sentences and names.

    What a key is about depends on the pane: the article or the name under the cursor; in the text
    what is selected, else the sentence at the place of the walk where that is in view, else the
    sentence on the top line.
    """

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self.marks = NO_MARKS

    def on_mount(self) -> None:
        """Show the note on what is read, wherever that is."""
        self.watch(self._panes.view, "scroll_y", self._show_note, init=False)
        self.watch(self._panes.view, "here", self._show_note, init=False)

    def action_star(self) -> None:
        """Put a star on what is meant, or take it off."""
        self._toggle(Mark.STAR, self._target(Mark.STAR))

    def action_mark_read(self) -> None:
        """Say that the article is read, or that it is not."""
        if self._panes.current == "names":
            key = self.key_of("pane-articles")
            self.tell(f"Only articles are read or unread: {key} goes to them.")
        else:
            self._toggle(Mark.READ, self._article())

    def action_bookmark(self) -> None:
        """Mark the place in the open article, or mark it no longer."""
        self._toggle(Mark.BOOKMARK, self._sentence(Mark.BOOKMARK))

    def action_note(self) -> None:
        """Write a note on what is meant, or change the one that is on it."""
        target = self._target(Mark.NOTE)
        if target is not None:
            jotting.ask_note(self, target, self._words(target))
        else:
            self._say_nothing_is_there()

    def action_tag(self) -> None:
        """Tag what is meant."""
        target = self._target(Mark.TAG)
        if target is not None:
            jotting.ask_tag(self, target, self._words(target))
        else:
            self._say_nothing_is_there()

    def action_notebook(self) -> None:
        """Show all that is marked, and go to the place that is chosen."""
        self.app.clear_notifications()
        jotting.show_notebook(self)

    def action_filter_articles(self) -> None:
        """Choose which articles the list shows."""
        pane = self._panes.articles
        if pane.is_searching:
            self.tell(f"These are the hits of a search: {self.key_of('cancel')} leaves it first.")
        else:
            choices = filter_choices(pane.rows, self.marks)
            jotting.ask_filter(self, choices, present=pane.filter)

    def narrow_articles(self, choice: FilterChoice) -> None:
        """Show the articles that a filter keeps."""
        self._panes.articles.narrow(choice.filter)
        self._panes.name_tabs()
        self._panes.go_to("articles")

    def leave_filter(self) -> bool:
        """Show all articles again; say whether any were hidden."""
        was_on = self._panes.articles.filter.is_on
        if was_on:
            self._panes.articles.narrow(ALL_ARTICLES)
            self._panes.name_tabs()
        return was_on

    def open_target(self, target: Target) -> None:
        """Go to a name or an article."""
        if target.entity is not None:
            self.walk_entity(target.entity)
        elif target.article is not None:
            self._walking.read(target.article)
            self._panes.go_to("reader")

    @on(LibraryRead)
    @on(Judged)
    def _read_marks(self) -> None:
        self.ask("notebook", read_notebook)

    @on(NotebookRead)
    def _show_marks(self, event: NotebookRead) -> None:
        self.marks = event.marks
        self._panes.articles.show_marks(event.marks)
        self._panes.names.list.marks = event.marks
        self._panes.name_tabs()
        self._show_marks_in_text()

    @on(ArticleRead)
    def _show_marks_in_text(self) -> None:
        opened = self._walking.opened
        if opened is not None:
            self._panes.view.kept = self.marks.in_text(opened.article.id)
            self._show_note()

    def _show_note(self) -> None:
        """Show the note on what is in view; without one, that on the name that is walked."""
        view, opened, walk = self._panes.view, self._walking.opened, self._walking.walk
        if opened is None:
            return
        note = note_in_view(view.kept, opened, view.in_view, here=self._walking.here)
        if not note and walk is not None and walk.entity is not None:
            on_name = self.marks.note_on(Target(entity=walk.entity))
            note = f"{walk.title}: {on_name}" if on_name else ""
        self._panes.note.note = note

    def _toggle(self, mark: Mark, target: Target | None) -> None:
        if target is None:
            self._say_nothing_is_there()
        else:
            self.judge(partial(toggle_mark, mark=mark, target=target))

    def _say_nothing_is_there(self) -> None:
        self.tell("There is nothing here to put it on: choose an article or a name first.")

    def _target(self, mark: Mark) -> Target | None:
        """What a star, a note or a tag is about."""
        current = self._panes.current
        if current == "articles":
            return self._article()
        if current == "names":
            name = self._panes.names.list.under_cursor
            entity = name if isinstance(name, Entity) or name is None else name.entity
            return Target(entity=entity.id) if entity else None
        return self._sentence(mark)

    def _article(self) -> Target | None:
        """The article under the cursor of the list; elsewhere the one that is open."""
        opened = self._walking.opened
        article = opened.article.id if opened else None
        if self._panes.current == "articles":
            article = self._panes.articles.list_in_view.under_cursor
        return Target(article) if article is not None else None

    def _sentence(self, mark: Mark) -> Target | None:
        """The stretch of the open article that is meant; where a mark is there, what it is on."""
        opened, view = self._walking.opened, self._panes.view
        if opened is None:
            return None
        span = view.selected if mark is not Mark.BOOKMARK else None
        if span is None:
            span = self._sentence_in_view()
            there = self.marks.in_text(opened.article.id).on(span, mark) if span else None
            span = there.target.span if there and there.target else span
        return Target(opened.article.id, span) if span else None

    def _sentence_in_view(self) -> Span | None:
        opened, view, here = self._walking.opened, self._panes.view, self._walking.here
        if opened is None:
            return None
        if here is not None and here.overlaps(view.in_view):
            return opened.sentence_around(here)
        return opened.sentence_from(view.top_offset)

    def _words(self, target: Target) -> str:
        """What something is, in words, for a dialog."""
        if target.entity is not None:
            entity = self._panes.names.list.named(target.entity)
            return f"On the name {entity.name}" if entity else "On a name"
        opened = self._walking.opened
        if target.span is not None and opened is not None:
            words = opened.article.text[target.span.start : target.span.end]
            return f"On “{cut(one_line(words), _LONGEST)}”"
        row = self._walking.articles.get(target.article or "")
        return f"On the article {row.title if row else ''}"
