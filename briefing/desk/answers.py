"""What does the desk answer with? Plain values, for any view."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from briefing.article import Skipped, Span
from briefing.entities.entity import Entity
from briefing.entities.judgements import Verdict
from briefing.mention import Mention


class LibraryCounts(Struct, frozen=True):
    """How much a library holds."""

    articles: int
    entities: int
    mentions: int


class SearchHit(Struct, frozen=True):
    """One article that answers a query."""

    article: str
    title: str
    source: str
    published: str | None
    score: float
    snippet: str
    spans: tuple[Span, ...]
    """The hits inside `snippet`."""
    places: tuple[Span, ...]
    """The hits inside the article's text, furniture left out, in order."""


class SearchResult(Struct, frozen=True):
    """The best hits, and how many articles there are in all."""

    query: str
    total: int
    hits: tuple[SearchHit, ...]


class ConcordanceLine(Struct, frozen=True):
    """A mention with its surroundings on one line (KWIC)."""

    mention: Mention
    source: str
    before: str
    """Ends with a space where one parts it from the mention."""
    after: str
    """Begins with a space where one parts it from the mention."""
    sentence: str
    """The whole sentence, on one line."""


class Scope(Struct, frozen=True):
    """What a brief is about: the whole library, one entity, or the articles of one query."""

    entity: str | None = None
    """An entity's id."""
    query: str | None = None


class Request(Struct, frozen=True):
    """What is to be added."""

    places: tuple[str, ...]
    """Paths of files and folders."""
    piped: bytes | None = None
    """The content of one more file, that has no path."""
    model: str | None = None
    """Name of an installed spaCy pipeline; None for the model in the package."""
    jobs: int | None = None
    """The most processes that read; None for one a core."""


class RereadRequest(Struct, frozen=True):
    """Which articles are to be read again, and by what."""

    ids: tuple[str, ...] = ()
    """Whole ids; without any, the articles that another model read."""
    is_for_all: bool = False
    """Whether all are meant instead."""
    model: str | None = None
    """Name of an installed spaCy pipeline; None for the model in the package."""
    jobs: int | None = None
    """The most processes that read; None for one a core."""


class Stage(StrEnum):
    """Where long work stands."""

    READING = "reading"
    SETTLING = "settling"
    """Names are marked in articles by what the whole library knows."""
    COMPARING = "comparing names"
    """Names are compared over the whole library."""
    INDEXING = "indexing"
    GATHERING = "gathering articles"
    """The articles of a brief are taken from the record."""
    WEIGHING = "comparing sentences"
    """What they share is looked for."""


class Progress(Struct, frozen=True):
    """How far long work is. Posted by time, about every 0.1 s."""

    stage: Stage
    done: int
    total: int
    """0 where the total is not known."""
    place: str = ""
    """The file or page that is being read."""


class AddReport(Struct, frozen=True):
    """What an addition changed."""

    added: tuple[str, ...]
    """Places, in the order in which they were read."""
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    unmarked: Mapping[str, int] = field(default_factory=dict)
    """New articles in languages that the model does not read, by ISO 639-1 code."""


class RereadReport(Struct, frozen=True):
    """How many articles were read again."""

    read: int
    changed: int
    """Of these, those in which something else was found than before."""
    left: int
    """Articles of the library that stayed as they were."""


class Change(Struct, frozen=True):
    """What a decision about names, or taking one back, changed: enough to mend lists by."""

    told: str
    """What happened, in one line."""
    entity: str | None
    """The id of the entity that it was about, as it is now; None where it is gone or hidden."""
    changed: tuple[Entity, ...]
    """Every entity that is new or is not what it was."""
    gone: tuple[str, ...]
    """Ids that no entity has any longer."""
    is_of_notebook: bool = False
    """Whether marks of the notebook have changed, and no name."""


class Source(Struct, frozen=True):
    """The sentence of an article that something rests on."""

    article: str
    title: str
    source: str
    published: str | None
    start: int
    """Characters of the article's text, half-open."""
    end: int
    sentence: str
    """The whole sentence, on one line."""


class LedgerEntry(Struct, frozen=True):
    """One line of the ledger: why two forms are one entity, or what a person decided."""

    number: int | None
    """By which a person's decision can be taken back; None for what a rule found."""
    verdict: Verdict
    left: str
    right: str
    """The other form; the new name of `rename`; the label of `label`."""
    rule: str
    """The rule's name; `judgement` for a person's decision."""
    by: str
    """Who decided; `rule` for a rule."""
    when: str | None
    """ISO 8601: when it was decided, or when the article that shows it was added."""
    is_active: bool
    """False for what was taken back, and for an imported decision that contradicts another."""
    note: str
    """What else there is to say, as `taken back` or `contradicts 12`."""
    mentions: int
    """Of `left`, through this; 0 where it is not counted."""
    source: Source | None
    """Where it is written."""


class Suggestion(Struct, frozen=True):
    """Two entities that may be one, by what only resembles."""

    left: Entity
    right: Entity
    left_form: str
    right_form: str
    """The forms that resemble each other: what an answer decides about."""
    reason: str
    """How they resemble each other, in a few words."""
    score: float
    """0 to 1; the best stand first."""
    left_source: Source | None
    right_source: Source | None
    is_put_off: bool = False


class Answer(StrEnum):
    """What a person says to a suggestion."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    LATER = "later"


class Related(Struct, frozen=True):
    """An entity that another one's name leads to, and that is not the same."""

    entity: Entity
    why: str
    """As `in its name`, `named after it`, `its country`, `may be meant`."""


class ImportReport(Struct, frozen=True):
    """What became of somebody else's decisions."""

    applied: int
    known: int
    """Decided so already."""
    conflicts: tuple[LedgerEntry, ...]
    """Theirs that contradict one of the library's own; not applied."""
    change: Change
