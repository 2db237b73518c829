"""What has a person put on which article, sentence or name, for lists and pages to show?"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec import Struct

from briefing.article import Span
from briefing.notebook import Entry, Mark, Target


class Signs(Struct, frozen=True):
    """What is on one thing."""

    is_starred: bool = False
    stars_inside: int = 0
    """Starred sentences of an article."""
    is_read: bool = False
    notes: int = 0
    """Of an article: with those on its sentences."""
    bookmarks: int = 0
    """Places in an article to come back to."""
    tags: tuple[str, ...] = ()


NO_SIGNS = Signs()


class MarksInText(Struct, frozen=True):
    """What is on the sentences of one article, and on the article itself."""

    entries: tuple[Entry, ...] = ()
    """Those of sentences, by where they start."""
    whole: Signs = NO_SIGNS
    """What is on the article itself."""
    note: str = ""
    """The note on the article itself."""

    @property
    def on_whole(self) -> tuple[Mark, ...]:
        """The kinds of marks on the article itself that its page shows."""
        whole = self.whole
        shown = ((Mark.STAR, whole.is_starred), (Mark.NOTE, whole.notes), (Mark.TAG, whole.tags))
        return tuple(mark for mark, is_there in shown if is_there)

    def starting_in(self, stretch: Span) -> Iterator[Entry]:
        """What is on a sentence that starts in a stretch."""
        return iter(self.entries[self._at(stretch.start) : self._at(stretch.end)])

    def touching(self, stretch: Span) -> Iterator[Entry]:
        """What is on a sentence of which a part stands in a stretch."""
        before = self.entries[: self._at(stretch.end)]
        return (entry for entry in before if _span(entry).end > stretch.start)

    def over(self, line: Span) -> Iterator[Span]:
        """The stretches that stand out in a line; a bookmark alone is a place, and none."""
        return (_span(e) for e in self.touching(line) if e.mark is not Mark.BOOKMARK)

    def on(self, span: Span, mark: Mark) -> Entry | None:
        """The mark of one kind at a stretch: on just that, or else on what it touches."""
        there = [entry for entry in self.touching(span) if entry.mark is mark]
        exactly = (entry for entry in there if _span(entry) == span)
        return next(exactly, None) or next(iter(there), None)

    def _at(self, offset: int) -> int:
        """The number of the first entry that starts at an offset, or behind it."""
        return bisect_left(self.entries, offset, key=lambda entry: _span(entry).start)


NONE_IN_TEXT = MarksInText()


class Marks:
    """Every mark that holds, found by what it is on. What has gone astray is on nothing."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        """Take the entries of a notebook, the latest first."""
        self.entries = entries
        self._articles: defaultdict[str, list[Entry]] = defaultdict(list)
        self._entities: defaultdict[str, list[Entry]] = defaultdict(list)
        self._with: defaultdict[tuple[Mark, str], set[str]] = defaultdict(set)
        for entry in entries:
            if entry.target is not None and not entry.is_astray:
                self._sort_in(entry, entry.target)
        self._signs: dict[str, Signs] = {}

    @property
    def tags(self) -> tuple[tuple[str, int], ...]:
        """The tags in use, each with the number of things that it is on; the most used first."""
        used = Counter(entry.text for entry in self.entries if entry.mark is Mark.TAG)
        return tuple(sorted(used.items(), key=lambda tag: (-tag[1], tag[0].casefold())))

    def of_article(self, article: str) -> Signs:
        """What a list shows of an article."""
        if article not in self._articles:
            return NO_SIGNS
        if article not in self._signs:
            self._signs[article] = _signs(self._articles[article])
        return self._signs[article]

    def of_entity(self, entity: str) -> Signs:
        """What a list shows of a name."""
        entries = self._entities.get(entity)
        return _signs(entries) if entries else NO_SIGNS

    def note_on(self, target: Target) -> str:
        """The note on something; empty without one."""
        return next((e.text for e in self.on(target) if e.mark is Mark.NOTE), "")

    def on(self, target: Target) -> tuple[Entry, ...]:
        """What is on just that."""
        if target.entity is not None:
            return tuple(self._entities.get(target.entity, ()))
        entries = self._articles.get(target.article or "", ())
        return tuple(entry for entry in entries if entry.target == target)

    def in_text(self, article: str) -> MarksInText:
        """What is in an article, for its page."""
        entries = self._articles.get(article)
        if not entries:
            return NONE_IN_TEXT
        on_sentences = [entry for entry in entries if _is_on_sentence(entry)]
        return MarksInText(
            tuple(sorted(on_sentences, key=_span)),
            _signs(entry for entry in entries if not _is_on_sentence(entry)),
            self.note_on(Target(article)),
        )

    def articles_with(self, mark: Mark, tag: str = "") -> Set[str]:
        """The articles with a mark of one kind, on themselves or on one of their sentences."""
        return self._with.get((mark, tag), frozenset())

    def _sort_in(self, entry: Entry, target: Target) -> None:
        if target.article is not None:
            self._articles[target.article].append(entry)
            tag = entry.text if entry.mark is Mark.TAG else ""
            self._with[entry.mark, tag].add(target.article)
        elif target.entity is not None:
            self._entities[target.entity].append(entry)


NO_MARKS = Marks()


def _signs(entries: Iterable[Entry]) -> Signs:
    """What is on one thing; stars and tags of an article are its own, not its sentences'."""
    entries = tuple(entries)
    own = [entry for entry in entries if not _is_on_sentence(entry)]
    all_marks, own_marks = (Counter(e.mark for e in these) for these in (entries, own))
    tags = (entry.text for entry in own if entry.mark is Mark.TAG)
    return Signs(
        is_starred=own_marks[Mark.STAR] > 0,
        stars_inside=all_marks[Mark.STAR] - own_marks[Mark.STAR],
        is_read=own_marks[Mark.READ] > 0,
        notes=all_marks[Mark.NOTE],
        bookmarks=all_marks[Mark.BOOKMARK],
        tags=tuple(sorted(tags, key=str.casefold)),
    )


def _is_on_sentence(entry: Entry) -> bool:
    return entry.target is not None and entry.target.span is not None


def _span(entry: Entry) -> Span:
    """Where a mark on a sentence stands."""
    span = entry.target.span if entry.target else None
    return span or Span(0, 0)
