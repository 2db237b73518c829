"""What does the reader ask in its tests? A desk that answers from memory."""

import re
import threading
from collections import Counter
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from time import sleep

import pytest
from msgspec import Struct
from msgspec.structs import replace
from textual.pilot import Pilot
from textual.worker import WorkerState

from briefing.article import Article, ArticleRow, PublishedFrom, Skipped, Span
from briefing.article_rows import ArticleRows
from briefing.desk.answers import (
    AddReport,
    Answer,
    Change,
    LedgerEntry,
    Progress,
    Related,
    RereadReport,
    Scope,
    SearchHit,
    SearchResult,
    Source,
    Stage,
    Suggestion,
)
from briefing.desk.facets import Facets
from briefing.desk.folding import folded
from briefing.desk.kwic import InContext, Place, in_context, nearest_words
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.desk.periods import periods
from briefing.desk.surveys import Companion, Coverage, Outlet, Period, SharedSentence
from briefing.entities.entity import Entity, Form
from briefing.entities.entity_rows import EntityRows
from briefing.entities.judgements import Verdict
from briefing.errors import BriefingError, NothingFound, QueryError, UsageError
from briefing.mention import DOUBTFUL, Found, Label, Mention
from briefing.notebook import Entry, KeptSearch, Mark, PastWalk, Target
from briefing.printable import one_line
from briefing.tui.app import ReaderApp
from briefing.tui.outside import Outside
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.panes import Panes

NAMES = {
    "qalara": ("Qalara", Label.GPE, ("Qalara",)),
    "base": ("Qalara naval base", Label.FAC, ("Qalara naval base",)),
    "kharouba": ("Kharouba", Label.GPE, ("Kharouba", "Harouba")),
    "velik": ("Anton Velik", Label.PERSON, ("Anton Velik", "Velik")),
    "front": ("Front for National Renewal", Label.ORG, ("Front for National Renewal", "FNR")),
    "brevanian": ("Brevanian", Label.NORP, ("Brevanian",)),
    "summit": ("Lorin Summit", Label.EVENT, ("Lorin Summit",)),
    "lorin": ("Lorin", Label.GPE, ("Lorin",)),
}

TEXTS = (
    (
        "Wire",
        "2023-03-06",
        "https://wire.example/one",
        """Harbour lease still open, Lorin says

Nothing is settled about the harbour at Qalara, officials in Lorin said. The Qalara naval base has
one long pier and a row of sheds, and Brevanian sailors came and went all day.

Anton Velik spoke for the government. “Ask me again in a month,” Velik told a crowded room, and
left by the side door before the last question was asked.

The Front for National Renewal (FNR) keeps guards on the road. Its men wave at the lorries.

Nobody at Kharouba wanted to talk about the flights.

Subscribe to our morning letter
Follow us""",
    ),
    (
        "Post",
        "2023-03-07",
        None,
        """A week beside the gate

From the market in Qalara you count three flags. Two are new.

At Harouba, which maps also write Kharouba, eleven transport planes took off in two days. The FNR
says that it counted nine.

“They greet us, we greet them,” said a seller of nets. The Lorin Summit is a week away, and the
talk in Qalara is of little else.""",
    ),
    (
        "海事新聞",
        None,
        None,
        """港の旗

カララの港では三つの旗が見える。Qalara の市場から数えると、二つは新しい。漁師たちは朝に通る。
⚓️🇯🇵 e\u0301te\u0301 und A\u0308pfel.

Velik hat nichts gesagt.""",
    ),
)
RULES = (
    ("Kharouba", "Harouba", "transliteration"),
    ("Anton Velik", "Velik", "short form"),
    ("Front for National Renewal", "FNR", "acronym in the text"),
)
"""Why the names above are one: two forms, and the rule that says so."""
RESEMBLING = (
    ("Qalara naval base", "Qalara", "one name holds the other", 0.81),
    ("Lorin", "Lorin Summit", "the same first word", 0.64),
    ("Front for National Renewal", "Brevanian", "named side by side", 0.35),
)
"""What only resembles: two forms, the reason, the score."""
FURNITURE = "Subscribe to our morning letter\nFollow us"


@dataclass
class SmallAddition:
    """An addition that is over at once, or waits to be cancelled."""

    desk: "SmallDesk"
    places: Sequence[str]
    is_cancelled: bool = False

    def events(self) -> Iterator[Progress | AddReport]:
        self.desk.added.extend(self.places)
        yield Progress(Stage.READING, 1, 2, self.places[0])
        while self.desk.adds_for_ever:
            if self.is_cancelled:
                raise BriefingError("Adding stopped", "What was read is kept")
            sleep(0.01)
        if "missing" in self.places[0]:
            raise NothingFound(f"There is nothing at {self.places[0]}", "Check the path")
        self.desk.hold(
            make_article(len(self.desk.held), ("Extra", "2023-04-01", None, "New\n\nIn Qalara."))
        )
        yield Progress(Stage.INDEXING, 2, 2)
        yield AddReport((self.places[0],), (), (), (Skipped("b.bin", "is not text"),), {"fr": 1})

    def cancel(self) -> None:
        self.is_cancelled = True

    def leave(self) -> None:
        self.cancel()


@dataclass
class SmallRereading:
    """A rereading that is over at once, or waits to be cancelled."""

    desk: "SmallDesk"
    is_cancelled: bool = False

    def events(self) -> Iterator[Progress | RereadReport]:
        yield Progress(Stage.READING, 1, 3, "A week beside the gate")
        while self.desk.adds_for_ever and not self.is_cancelled:
            sleep(0.01)
        if self.desk.error is not None:
            raise self.desk.error
        self.desk.hold(
            make_article(len(self.desk.held), ("Extra", "2023-04-01", None, "New\n\nIn Qalara."))
        )
        self.desk.read_by_others = 0
        yield RereadReport(3, 1, 0)

    def cancel(self) -> None:
        self.is_cancelled = True

    def leave(self) -> None:
        self.cancel()


@dataclass
class SmallExport:
    """A brief that is written at once, or waits to be cancelled."""

    desk: "SmallDesk"
    scope: Scope
    path: Path
    is_cancelled: bool = False

    def events(self) -> Iterator[Progress | Path]:
        yield Progress(Stage.GATHERING, 1, 3)
        yield Progress(Stage.WEIGHING, 2, 3)
        while self.desk.adds_for_ever and not self.is_cancelled:
            sleep(0.01)
        if self.desk.error is not None:
            raise self.desk.error
        if self.is_cancelled:
            raise BriefingError("Writing the brief stopped before it was done", "Write it again")
        self.path.write_text(f"# {self.scope}\n", encoding="utf-8")
        yield self.path

    def cancel(self) -> None:
        self.is_cancelled = True

    def leave(self) -> None:
        self.cancel()


class Decision(Struct, frozen=True):
    """What a person decided about the name that has a form, and perhaps about that of another."""

    verdict: Verdict
    left: str
    right: str = ""
    is_active: bool = True


FILTER = re.compile(r'(-?)(source|entity|date):(?:"([^"]*)"|([^\s()"]+))')
FILTERS = re.compile(rf"\((?:{FILTER.pattern}| OR )+\)|{FILTER.pattern}")
"""Filters of a query: one, or several in parentheses of which any will do."""


class Act(Struct, frozen=True):
    """A mark that was put on something, or taken off it."""

    entry: Entry
    is_taking_off: bool = False
    is_active: bool = True


Names = dict[str, tuple[str, Label, tuple[str, ...]]]


@dataclass
class SmallDesk:
    """Articles in memory, names by a fixed list and by decisions, search by plain words."""

    held: list[Article] = field(default_factory=list)
    changes: int = 0
    is_closed: bool = False
    error: BriefingError | None = None
    """What every search and every decision raises, and every question about them."""
    added: list[str] = field(default_factory=list)
    covered: list[tuple[str, ...]] = field(default_factory=list)
    """The entities of each coverage grid that was counted."""
    adds_for_ever: bool = False
    read_by_others: int = 0
    doubtful: float = DOUBTFUL
    confidences: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """How sure a form is in a source, where it is not certain."""
    decisions: list[Decision] = field(default_factory=list)
    kept: dict[str, KeptSearch] = field(default_factory=dict)
    uses: list[tuple[str, int]] = field(default_factory=list)
    """Each query that was used, with the number of articles then."""
    acts: list[Act] = field(default_factory=list)
    done: list[tuple[str, int]] = field(default_factory=list)
    """Decisions and marks in the order in which they were made: `decision` or `mark`, and where."""
    undone: list[tuple[str, int]] = field(default_factory=list)
    """Those that were taken back, in that order."""
    walks: dict[str, PastWalk] = field(default_factory=dict)
    """Walks that were left, by what was walked, the latest last."""
    stood_at: set[tuple[str, int]] = field(default_factory=set)
    """Article and start of the mentions at which walks have stood."""
    left_undone: tuple[Progress, ...] = ()
    """How far it is told to be with what a killed process left; it stops there until `goes_on`."""
    goes_on: threading.Event = field(default_factory=threading.Event)
    catching_up_fails: bool = False
    searched: list[tuple[str, bool]] = field(default_factory=list)
    """Each query that was searched, and whether it was still being written."""
    articles_read: list[str] = field(default_factory=list)

    def hold(self, article: Article) -> None:
        self.held.append(article)
        self.changes += 1

    def version(self) -> int:
        return self.changes

    def catch_up(self, on_progress: Callable[[Progress], None] | None = None) -> bool:
        if on_progress is not None:
            for progress in self.left_undone:
                on_progress(progress)
                self.goes_on.wait(30)
        if self.catching_up_fails:
            raise BriefingError("The index cannot be written", "Make room on the disk")
        return True

    def articles(self) -> ArticleRows:
        return ArticleRows.of(
            ArticleRow(
                a.id, a.title, a.has_own_title, a.source, a.author, a.url,
                str(a.path) if a.path else None, a.published, a.published_from, a.language,
                a.words, len(self.mentions_in(a.id)),
            )
            for a in self.held
        )  # fmt: skip

    def article(self, article_id: str) -> Article:
        return next(article for article in self.held if article.id == article_id)

    def mentions_in(self, article_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
        article = self.article(article_id)
        text = article.story()
        found = []
        for entity, (_, label, forms) in self.known().items():
            form = "|".join(sorted(forms, key=len, reverse=True))
            for match in re.finditer(rf"\b(?:{form})\b", text):
                sure = self.confidences.get((article.source, match[0]), 1.0)
                found.append(
                    Mention(article_id, *match.span(), label, match[0], Found.MODEL, entity, sure)
                )
        kept = (mention for mention in found if mention.confidence >= least)
        return tuple(sorted(kept, key=lambda m: (m.start, -m.end)))

    def sentences_in(self, article_id: str) -> tuple[Span, ...]:
        self.articles_read.append(article_id)
        article = self.article(article_id)
        return tuple(
            Span(paragraph.start + match.start(), paragraph.start + match.end())
            for paragraph in article.paragraphs
            for match in re.finditer(
                r"\S[^.]*\.?", article.text[paragraph.start : paragraph.end], re.DOTALL
            )
        )

    def entities(self, *, least: float = 0.0) -> EntityRows:
        entities = [
            self.entity(name, least=least)
            for name in self.known()
            if self.mentions_of(name, least=least)
        ]
        return EntityRows.of(sorted(entities, key=lambda entity: -entity.mentions))

    def doubtful_mentions(self) -> Mapping[str, int]:
        return Counter(
            mention.entity
            for article in self.held
            for mention in self.mentions_in(article.id)
            if mention.confidence < self.doubtful
        )

    def entity(self, entity_id: str, *, least: float = 0.0) -> Entity:
        name, label, _ = self.known()[entity_id]
        mentions = self.mentions_of(entity_id, least=least)
        forms = Counter(mention.text for mention in mentions).most_common()
        articles = len({mention.article for mention in mentions})
        return Entity(
            entity_id, name, label, tuple(Form(*form) for form in forms), len(mentions), articles
        )

    def mentions_of(
        self, entity_id: str, *, least: float = 0.0, narrowing: Narrowing = EVERYTHING
    ) -> tuple[Mention, ...]:
        return tuple(
            mention
            for article in self.held
            if _is_kept(article, narrowing)
            for mention in self.mentions_in(article.id, least=least)
            if mention.entity == entity_id
            and (narrowing.beside is None or self._stands_beside(mention, narrowing.beside))
        )

    def contexts(self, places: Iterable[Place]) -> Iterator[tuple[Place, InContext]]:
        for article_id, span in places:
            article = self.article(article_id)
            yield (article_id, span), in_context(article.text, article.paragraphs, span)

    def words_beside(self, places: Iterable[Place], *, before: bool) -> Iterator[tuple[str, ...]]:
        for article_id, span in places:
            article = self.article(article_id)
            yield nearest_words(article.text, article.paragraphs, span, before=before)

    def seen(self, articles: Collection[str]) -> frozenset[tuple[str, int]]:
        return frozenset(place for place in self.stood_at if place[0] in articles)

    def remember_seen(self, places: Sequence[tuple[str, Span]]) -> None:
        self.stood_at.update((article, span.start) for article, span in places)

    def _stands_beside(self, mention: Mention, other: str) -> bool:
        sentence = next(s for s in self.sentences_in(mention.article) if mention.start < s.end)
        mentions = self.mentions_in(mention.article)
        return any(m.entity == other and sentence.contains(m.span) for m in mentions)

    def search(self, query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        self.searched.append((query, typing))
        if self.error is not None:
            raise self.error
        if query.count('"') % 2:
            raise QueryError("The quotation mark is never closed", query.rindex('"'))
        filters = [FILTER.findall(found[0]) for found in FILTERS.finditer(query)]
        words = re.escape(FILTERS.sub("", query).strip('" *'))
        form = rf"(?i)\b{words}" + ("" if typing or query.endswith("*") else r"\b")
        hits = []
        for article in filter(partial(self._has, filters=filters), self.held):
            found = re.finditer(form, article.story()) if words else ()
            places = tuple(Span(*match.span()) for match in found)
            if places or (filters and not words):
                hits.append(_hit(article, places))
        return SearchResult(query, len(hits), tuple(hits[:limit]))

    def facets(self, query: str, *, limit: int = 30) -> Facets:
        hits = [self.article(hit.article) for hit in self.search(query, limit=len(self.held)).hits]
        named = [{mention.entity for mention in self.mentions_in(hit.id)} for hit in hits]
        months = Counter(hit.published[:7] for hit in hits if hit.published)
        entities = Counter(entity for each in named for entity in sorted(each)).most_common(limit)
        return Facets(
            query,
            len(hits),
            tuple(Counter(hit.source for hit in hits).most_common(limit)),
            tuple(sorted(months.items())[:limit]),
            tuple((self.entity(entity_id), number) for entity_id, number in entities),
        )

    def did_you_mean(self, query: str) -> str | None:
        words = FILTERS.sub("", query).split()
        known = sorted({word for a in self.held for word in re.findall(r"\w+", a.text.casefold())})
        meant = query
        for word in words:
            near = get_close_matches(word.casefold(), known, n=1, cutoff=0.8)
            if word.casefold() not in known and near:
                meant = meant.replace(word, near[0])
        return meant if meant != query else None

    def searches(self) -> tuple[KeptSearch, ...]:
        latest = sorted(self.kept.values(), key=lambda kept: kept.last_used, reverse=True)
        kept = [replace(each, new=self._count_new(each)) for each in latest]
        return tuple(sorted(kept, key=lambda each: not each.is_saved))

    def remember_search(self, query: str) -> None:
        before = self.kept.get(query)
        used = f"2024-05-01T10:00:{len(self.uses):02}"
        self.uses.append((query, len(self.held)))
        self.kept[query] = KeptSearch(query, before is not None and before.is_saved, used)

    def save_search(self, query: str, *, is_saved: bool = True) -> None:
        if query not in self.kept:
            self.remember_search(query)
        self.kept[query] = replace(self.kept[query], is_saved=is_saved)

    def forget_search(self, query: str) -> None:
        self.kept.pop(query, None)

    def _count_new(self, kept: KeptSearch) -> int:
        known = next(held for query, held in reversed(self.uses) if query == kept.query)
        late = {article.id for article in self.held[known:]}
        hits = self.search(kept.query, limit=len(self.held)).hits if kept.is_saved else ()
        return sum(hit.article in late for hit in hits)

    def _has(self, article: Article, *, filters: list[list[tuple[str, ...]]]) -> bool:
        """Whether an article has one of each row of filters: sign, field, value."""
        return all(
            any(
                self._is(article, name, (quoted or bare).casefold()) is (sign == "")
                for sign, name, quoted, bare in row
            )
            for row in filters
        )

    def _is(self, article: Article, name: str, value: str) -> bool:
        match name:
            case "source":
                return value in article.source.casefold()
            case "date":
                return (article.published or "").startswith(value)
        entities = {mention.entity for mention in self.mentions_in(article.id)}
        return value in {self.known()[entity][0].casefold() for entity in entities}

    def start_export(self, scope: Scope, path: Path) -> SmallExport:
        return SmallExport(self, scope, path)

    def start_adding(self, places: Sequence[str]) -> SmallAddition:
        return SmallAddition(self, places)

    def count_read_by_others(self) -> int:
        return self.read_by_others

    def start_rereading(self) -> SmallRereading:
        return SmallRereading(self)

    def known(self) -> Names:
        """The names, as the decisions that hold have made them."""
        names: Names = dict(NAMES)
        for decision in self.decisions:
            if decision.is_active:
                _decide(names, decision)
        return names

    def join(self, left: str, right: str) -> Change:
        names = self.known()
        return self._record(Decision(Verdict.SAME, _form(names, left), _form(names, right)))

    def part(self, entity_id: str, form: str) -> Change:
        first = next(f for f in self.known()[entity_id][2] if f != form)
        return self._record(Decision(Verdict.DIFFERENT, first, form))

    def rename(self, entity_id: str, name: str) -> Change:
        return self._record(Decision(Verdict.RENAME, _form(self.known(), entity_id), name))

    def relabel(self, entity_id: str, label: Label) -> Change:
        return self._record(Decision(Verdict.LABEL, _form(self.known(), entity_id), label.value))

    def hide(self, entity_id: str) -> Change:
        return self._record(Decision(Verdict.HIDE, _form(self.known(), entity_id)))

    def undo(self, number: int | None = None) -> Change:
        latest = next((each for each in reversed(self.done) if each not in self.undone), None)
        if number is not None or latest is None:
            return self._turn(number, holds=False)
        self.undone.append(latest)
        kind, at = latest
        return self._turn_mark(at) if kind == "mark" else self._turn(at + 1, holds=False)

    def redo(self, number: int | None = None) -> Change:
        if number is not None or not self.undone:
            return self._turn(number, holds=True)
        kind, at = self.undone.pop()
        return self._turn_mark(at) if kind == "mark" else self._turn(at + 1, holds=True)

    def notebook(self) -> tuple[Entry, ...]:
        there: dict[int, Entry] = {}
        for act in self.acts:
            if act.is_active and act.is_taking_off:
                there.pop(act.entry.number, None)
            elif act.is_active:
                there = {n: e for n, e in there.items() if not _gives_way(e, act.entry)}
                there[act.entry.number] = act.entry
        return tuple(self._as_it_is_now(there[number]) for number in sorted(there, reverse=True))

    def put_mark(self, mark: Mark, target: Target, *, text: str = "") -> Change:
        if mark is Mark.BOOKMARK and target.span is None:
            raise UsageError("A bookmark is put on a sentence")
        if any((e.mark, e.target, e.text) == (mark, target, text) for e in self.notebook()):
            raise UsageError("It is on it already")
        words, source = self._words(target)
        made_at = f"2024-05-01T10:{len(self.acts):02}:00+00:00"
        entry = Entry(len(self.acts) + 1, mark, target, text, words, source, made_at)
        return self._act(Act(entry))

    def take_mark(self, number: int) -> Change:
        entry = next((entry for entry in self.notebook() if entry.number == number), None)
        if entry is None:
            raise NothingFound(f"There is no mark {number}")
        return self._act(Act(entry, is_taking_off=True))

    def lose_sentence(self, number: int) -> None:
        """Let the text no longer have the sentence that a mark is on."""
        act = self.acts[number - 1]
        target = Target(act.entry.target.article) if act.entry.target else None
        entry = replace(act.entry, target=target, is_astray=True)
        self.acts[number - 1] = replace(act, entry=entry)

    def past_walks(self) -> tuple[PastWalk, ...]:
        return tuple(reversed(self.walks.values()))

    def remember_walk(self, walk: PastWalk) -> None:
        about = walk.entity or walk.query or ""
        self.walks.pop(about, None)
        self.walks[about] = replace(walk, left_at="2024-05-01T10:00:00+00:00")

    def _act(self, act: Act) -> Change:
        if self.error is not None:
            raise self.error
        self.acts.append(act)
        self.done.append(("mark", len(self.acts) - 1))
        self.undone.clear()
        return _changed_mark(act)

    def _turn_mark(self, at: int) -> Change:
        act = self.acts[at] = replace(self.acts[at], is_active=not self.acts[at].is_active)
        change = _changed_mark(act)
        told = f"{'again' if act.is_active else 'taken back'}: {change.told}"
        return replace(change, told=told)

    def _words(self, target: Target) -> tuple[str, str]:
        """What is marked, and in which source."""
        if target.entity is not None:
            return self.known()[target.entity][0], ""
        article = self.article(target.article or "")
        if target.span is None:
            return article.title, article.source
        return one_line(article.text[target.span.start : target.span.end]), article.source

    def _as_it_is_now(self, entry: Entry) -> Entry:
        target = entry.target
        is_there = target is not None and (
            target.entity in self.known() or target.article in {a.id for a in self.held}
        )
        return entry if is_there else replace(entry, target=None)

    def ledger(self, entity_id: str | None = None) -> tuple[LedgerEntry, ...]:
        if self.error is not None:
            raise self.error
        numbered = reversed(list(enumerate(self.decisions, 1)))
        entries = [_decided(number, decision) for number, decision in numbered]
        entries += [self._found(*rule) for rule in RULES]
        if entity_id is None:
            return tuple(entries)
        _, _, forms = self.known()[entity_id]
        return tuple(entry for entry in entries if {entry.left, entry.right} & set(forms))

    def suggestions(self, entity_id: str | None = None) -> tuple[Suggestion, ...]:
        if self.error is not None:
            raise self.error
        decided = {
            (each.left, each.right): each.verdict for each in self.decisions if each.is_active
        }
        found = []
        for left, right, reason, score in RESEMBLING:
            one, other = self._with_form(left), self._with_form(right)
            verdict = decided.get((left, right))
            if not one or not other or one == other or verdict is Verdict.DIFFERENT:
                continue
            found.append(
                Suggestion(
                    one, other, left, right, reason, score, self._source(left),
                    self._source(right), verdict is Verdict.LATER,
                )
            )  # fmt: skip
        wanted = (each for each in found if entity_id in {None, each.left.id, each.right.id})
        return tuple(sorted(wanted, key=lambda each: each.is_put_off))

    def answer(self, suggestion: Suggestion, answer: Answer) -> Change:
        verdicts = {
            Answer.ACCEPT: Verdict.SAME,
            Answer.REFUSE: Verdict.DIFFERENT,
            Answer.LATER: Verdict.LATER,
        }
        forms = suggestion.left_form, suggestion.right_form
        return self._record(Decision(verdicts[answer], *forms))

    def related(self, entity_id: str) -> tuple[Related, ...]:
        name, _, _ = self.known()[entity_id]
        others = [entity for entity in self.entities() if entity.id != entity_id]
        inside = (Related(e, "in its name") for e in others if e.name in name)
        around = (Related(e, "named after it") for e in others if name in e.name)
        meant = (Related(e, "may be meant") for e in others if e.name.endswith(f" {name}"))
        return (*inside, *meant, *around)

    def coverage(
        self, entities: Sequence[str] = (), *, limit: int = 200, least: float = 0.0
    ) -> Coverage:
        self.covered.append(tuple(entities))
        wanted = set(entities or self.known())
        rows = [entity for entity in self.entities(least=least) if entity.id in wanted][:limit]
        held = Counter(article.source for article in self.held)
        unread = Counter(article.source for article in self.held if article.language != "en")
        cells: dict[tuple[str, str], tuple[int, int]] = {}
        for row in rows:
            mentions = self.mentions_of(row.id, least=least)
            for article_id, number in Counter(mention.article for mention in mentions).items():
                cell = row.id, self.article(article_id).source
                before, articles = cells.get(cell, (0, 0))
                cells[cell] = before + number, articles + 1
        outlets = (Outlet(name, count, unread[name]) for name, count in held.most_common())
        return Coverage(tuple(rows), tuple(outlets), cells)

    def company(
        self, entity_id: str, *, limit: int = 200, least: float = 0.0
    ) -> tuple[Companion, ...]:
        found = []
        for other in self.entities(least=least):
            shared = self.shared_sentences(entity_id, other.id, limit=10_000, least=least)
            articles = {sentence.article: sentence.source for sentence in shared}
            if other.id != entity_id and shared:
                outlets = len(set(articles.values()))
                found.append(Companion(other, len(shared), len(articles), outlets))
        return tuple(sorted(found, key=lambda each: -each.sentences))[:limit]

    def shared_sentences(
        self, entity_id: str, other: str, *, limit: int = 200, least: float = 0.0
    ) -> tuple[SharedSentence, ...]:
        found = []
        for article in self.held:
            mentions = self.mentions_in(article.id, least=least)
            for sentence in self.sentences_in(article.id):
                here = [m for m in mentions if sentence.start <= m.start < sentence.end]
                first = [m.span for m in here if m.entity == entity_id]
                second = [m.span for m in here if m.entity == other]
                if first and second:
                    found.append(_shared(article, sentence, first, second))
        return tuple(found[:limit])

    def periods(
        self, entity_id: str | None = None, *, most: int = 60, least: float = 0.0
    ) -> tuple[Period, ...]:
        dated = {a.id: a.published[:10] for a in self.held if a.published}
        mentions = self.mentions_of(entity_id, least=least) if entity_id else ()
        days = Counter(dated[m.article] for m in mentions if m.article in dated)
        return periods(Counter(dated.values()), days, most=most)

    def close(self) -> None:
        self.is_closed = True

    def _record(self, decision: Decision) -> Change:
        change = self._become([*self.decisions, decision], decision, "")
        self.done.append(("decision", len(self.decisions) - 1))
        self.undone.clear()
        return change

    def _turn(self, number: int | None, *, holds: bool) -> Change:
        """Let a decision hold again, or no longer: the one with a number, or the latest such."""
        numbered = enumerate(self.decisions, 1)
        wanted = [n for n, d in numbered if d.is_active is not holds and number in {None, n}]
        if not wanted:
            raise NothingFound("There is nothing to take back" if not holds else "Nothing to redo")
        decisions, at = list(self.decisions), wanted[-1] - 1
        decisions[at] = replace(decisions[at], is_active=holds)
        return self._become(decisions, decisions[at], "again: " if holds else "taken back: ")

    def _become(self, decisions: list[Decision], about: Decision, told: str) -> Change:
        if self.error is not None:
            raise self.error
        before = {entity.id: entity for entity in self.entities()}
        self.decisions = decisions
        self.changes += 1
        after = {entity.id: entity for entity in self.entities()}
        entity = self._with_form(about.left)
        return Change(
            f"{told}{about.verdict.value} {about.left} {about.right}".strip(),
            entity.id if entity else None,
            tuple(e for e in after.values() if before.get(e.id) != e),
            tuple(gone for gone in before if gone not in after),
        )

    def _with_form(self, form: str) -> Entity | None:
        known = self.known().items()
        found = next((entity_id for entity_id, (_, _, forms) in known if form in forms), None)
        return self.entity(found) if found is not None else None

    def _found(self, left: str, right: str, rule: str) -> LedgerEntry:
        source = self._source(right)
        return LedgerEntry(
            None, Verdict.SAME, left, right, rule, "rule", "2023-03-08T09:00:00", True, "",
            2, source,
        )  # fmt: skip

    def _source(self, form: str) -> Source | None:
        for article in self.held:
            for span in self.sentences_in(article.id):
                words = article.text[span.start : span.end]
                found = re.search(rf"\b{form}\b", words)
                if found:
                    start, end = (span.start + at for at in found.span())
                    return Source(
                        article.id, article.title, article.source, article.published, start, end,
                        one_line(words),
                    )  # fmt: skip
        return None


def _gives_way(before: Entry, entry: Entry) -> bool:
    """Whether a note is replaced by another one on the same thing."""
    return before.mark is entry.mark is Mark.NOTE and before.target == entry.target


def _changed_mark(act: Act) -> Change:
    sign = "off" if act.is_taking_off else "on"
    told = " ".join(filter(None, (act.entry.mark.value, act.entry.text, sign, act.entry.words)))
    return Change(told, None, (), (), is_of_notebook=True)


def _form(names: Names, entity_id: str) -> str:
    if entity_id not in names:
        raise NothingFound(f"There is no entity {entity_id}")
    return names[entity_id][2][0]


def _decide(names: Names, decision: Decision) -> None:
    """Let a decision hold in `names`."""
    found = {form: entity_id for entity_id, (_, _, forms) in names.items() for form in forms}
    left = found.get(decision.left, "")
    name, label, forms = names.get(left, ("", Label.PERSON, ()))
    match decision.verdict:
        case Verdict.SAME if decision.right in found and found[decision.right] != left:
            names[left] = (name, label, forms + names.pop(found[decision.right])[2])
        case Verdict.DIFFERENT if found.get(decision.right) == left:
            names[left] = (name, label, tuple(f for f in forms if f != decision.right))
            names[decision.right.casefold()] = (decision.right, label, (decision.right,))
        case Verdict.RENAME:
            names[left] = (decision.right, label, forms)
        case Verdict.LABEL:
            names[left] = (name, Label(decision.right), forms)
        case Verdict.HIDE:
            del names[left]


def _decided(number: int, decision: Decision) -> LedgerEntry:
    note = "" if decision.is_active else "taken back"
    when = f"2024-05-{number:02}T10:00:00"
    return LedgerEntry(
        number, decision.verdict, decision.left, decision.right, "judgement", "user", when,
        decision.is_active, note, 0, None,
    )  # fmt: skip


def _is_kept(article: Article, narrowing: Narrowing) -> bool:
    day = article.published or ""
    return (
        narrowing.source in {None, article.source}
        and (not narrowing.since or day >= narrowing.since)
        and (not narrowing.until or "" < day[: len(narrowing.until)] <= narrowing.until)
    )


def _shared(
    article: Article, sentence: Span, first: Sequence[Span], second: Sequence[Span]
) -> SharedSentence:
    at = sentence.start
    moved = [Span(place.start - at, place.end - at) for place in (*first, *second)]
    line, places = folded(article.text[at : sentence.end], moved)
    marks = places[: len(first)], places[len(first) :]
    return SharedSentence(
        article.id, article.title, article.source, article.published, first[0], line, *marks
    )


def make_article(number: int, parts: tuple[str, str | None, str | None, str]) -> Article:
    """An article whose first block is its title."""
    source, published, url, text = parts
    blocks = [Span(*match.span()) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    furniture = tuple(b for b in blocks if text[b.start : b.end] == FURNITURE)
    paragraphs = tuple(b for b in blocks if b not in furniture)
    title = text[paragraphs[0].start : paragraphs[0].end]
    return Article(
        f"{number:016x}", title, True, source, None, url, None, published,
        PublishedFrom.TEXT if published else PublishedFrom.UNKNOWN, "en", text, paragraphs,
        furniture, paragraphs[:1],
    )  # fmt: skip


def make_desk(*, articles: int = len(TEXTS)) -> SmallDesk:
    """A desk that holds some articles; more than there are texts repeat them."""
    return SmallDesk([make_article(n, TEXTS[n % len(TEXTS)]) for n in range(articles)])


def _hit(article: Article, places: tuple[Span, ...]) -> SearchHit:
    first = places[0] if places else Span(0, 0)
    start = max(0, first.start - 40)
    snippet = article.text[start : first.end + 60]
    found = (Span(first.start - start, first.end - start),) if places else ()
    return SearchHit(
        article.id, article.title, article.source, article.published, 1.0, snippet, found, places
    )


@dataclass
class Reading:
    """A person at the reader."""

    app: ReaderApp
    pilot: Pilot[str]

    @property
    def screen(self) -> ReaderScreen:
        return next(s for s in self.app.screen_stack if isinstance(s, ReaderScreen))

    @property
    def panes(self) -> Panes:
        return self.screen.query_one(Panes)

    @property
    def strip(self) -> str:
        return self.screen.query_one("#strip").render_line(0).text.strip()

    @property
    def told(self) -> list[str]:
        return [f"{n.title} {n.message}".strip() for n in self.app._notifications]

    def article(self) -> list[str]:
        """The lines of the article that are in view."""
        view = self.panes.view
        return [view.render_line(y).text.rstrip() for y in range(view.rows)]

    def left(self) -> list[str]:
        """The lines of the list on the left that are in view."""
        rows = self.panes.articles.list_in_view
        return [rows.render_line(y).text.rstrip() for y in range(rows.rows)]

    def names(self) -> list[str]:
        """The lines of the sidebar that are in view, without the letters of the types."""
        rows = self.panes.names.list
        lines = (rows.render_line(y).text.rstrip() for y in range(rows.rows))
        return [re.sub(r"^([ ▸])[A-Z] ", r"\1 ", line) for line in lines]

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until the answers are on the screen."""
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type, and wait until the typing has been searched."""
        await self.press(*(KEY_NAMES.get(character, character) for character in text))
        await self.pilot.pause(0.1)
        await self.settle()

    async def settle(self) -> None:
        """Wait for every question to be answered and shown."""
        await settle_reader(self.pilot)


NOTHING_OUTSIDE = Outside(
    copies=Path(gettempdir()) / "briefing-tests" / "copied.txt",
    environment={},
    copy=lambda text: False,
    run=lambda command: 0,
)
"""No clipboard, no editor, no pager; copies go to a file."""

KEY_NAMES = {
    "=": "equals_sign",
    " ": "space",
    "/": "slash",
    ".": "full_stop",
    '"': "quotation_mark",
    "-": "minus",
    ":": "colon",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
}
Open = Callable[..., AbstractAsyncContextManager[Reading]]


async def settle_reader(pilot: Pilot[str]) -> None:
    """Wait until the library is open, and every question is answered and shown."""
    app = pilot.app
    while not any(isinstance(screen, ReaderScreen) for screen in app.screen_stack):
        await pilot.pause(0.01)
    busy = (WorkerState.PENDING, WorkerState.RUNNING)
    for _ in range(3):
        await pilot.pause()
        while any(worker.state in busy for worker in app.workers):
            await pilot.pause(0.01)


@asynccontextmanager
async def open_reader(
    desk: SmallDesk,
    *,
    size: tuple[int, int] = (120, 36),
    outside: Outside = NOTHING_OUTSIDE,
    **preferences: dict[str, str],
) -> AsyncIterator[Reading]:
    """The reader on a desk, its library read."""
    app = ReaderApp(lambda: desk, name="small", keymap=preferences.get("keymap"), outside=outside)
    async with app.run_test(size=size) as pilot:
        reading = Reading(app, pilot)
        await reading.settle()
        yield reading


@pytest.fixture
def desk() -> SmallDesk:
    return make_desk()


@pytest.fixture
def doubtful_desk() -> SmallDesk:
    """Kharouba is doubtful in one spelling of two, Qalara in one source, the summit everywhere."""
    desk = make_desk()
    desk.confidences = {
        ("Post", "Harouba"): 0.45,
        ("Post", "Qalara"): 0.3,
        ("Post", "Lorin Summit"): 0.55,
    }
    return desk


@pytest.fixture
def long_desk() -> SmallDesk:
    """Its first article has forty more paragraphs before the last one of the story."""
    source, published, url, text = TEXTS[0]
    filler = "".join(f"Paragraph {n} says what the sea did that day.\n\n" for n in range(40))
    longer = text.replace("Nobody at", f"{filler}Nobody at")
    return SmallDesk([make_article(0, (source, published, url, longer)), *make_desk().held[1:]])


@pytest.fixture
def desk_of() -> Callable[..., SmallDesk]:
    return make_desk


@pytest.fixture
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture
def read() -> Open:
    return open_reader


@pytest.fixture
def settle() -> Callable[[Pilot[str]], Awaitable[None]]:
    return settle_reader
