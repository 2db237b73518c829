"""How do the names of new articles and of the library settle?

What an article's mentions are depends on the forms that the whole library knows; who an entity is
depends on all mentions. So after an addition only what it touches is derived again: the new
articles, the old ones that hold a form on which the library has changed its mind, and the names
that these reach.
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable

from briefing.entities.spread import (
    KnownForm,
    KnownForms,
    known_form,
    spread,
    with_dependents,
    words_that_begin,
)
from briefing.entities.statements import find_statements
from briefing.entities.ties import verdicts
from briefing.ingest.describing import Described, describe
from briefing.ingest.numbered import Compared, chunks
from briefing.ingest.resolving import Resolving
from briefing.record import articles as shelf
from briefing.record import due, judgements, names, settled, uses
from briefing.record.database import Connection, Database

_MANY = 300
"""Articles from which all known forms are read at once."""
_STAMPED = 500
"""Articles whose stamps are written together."""
_DECIDED = 10_000
"""Forms on which the library makes up its mind together."""
_DESCRIBED = 2_000
"""Entities that are described together."""


def settle(
    database: Database,
    find_articles: Callable[[Collection[str]], Iterable[str]],
    on_progress: Callable[[int, int], None],
    on_comparing: Callable[[int, int], None] | None = None,
) -> bool:
    """Derive anew what the latest additions and removals touch; all of it, or nothing.

    Args:
        database: the record.
        find_articles: ids of articles whose text holds one of these forms; more do no harm.
        on_progress: told how many articles are done, and how many there are to do.
        on_comparing: told then how many names are compared, and how many there are.

    Returns:
        Whether there was anything to do.
    """
    if not due.is_due(database):
        return False
    with database.transaction() as db:
        touched = set(shelf.unsettled(database))
        for forms in chunks(due.due_forms(db), _DECIDED):
            dependent = with_dependents(_decide(db, forms))
            touched.update(settled.articles_with(database, dependent))
            touched.update(shelf.numbers_of(database, set(find_articles(dependent))))
        _derive(database, sorted(touched), on_progress)
        resolve_due(db, touched, on_progress=on_comparing)
        for some in chunks(sorted(touched), _STAMPED):
            settled.save_stamps(db, {number: _stamp(database, number) for number in some})
        due.forget_due(db)
    return True


def resolve_due(
    db: Connection,
    articles: Collection[int],
    rejudged: Collection[int] = (),
    *,
    on_progress: Callable[[int, int], None] | None = None,
) -> Described:
    """Resolve the names that are due, and those of some articles, inside a transaction.

    Args:
        db: the record.
        articles: numbers of the articles whose names have changed.
        rejudged: names on which a person decides anew.
        on_progress: told how many names are compared, and how many there are.

    Returns:
        The entities that are not what they were.
    """
    held = judgements.active(db)
    due = uses.due_names(db)
    compared = Compared(len(due), on_progress)
    resolving = Resolving(db, verdicts(held), on_names=compared.more)
    roots = resolving.resolve(due, articles, rejudged)
    total = Described()
    for chunk in chunks(sorted(roots), _DESCRIBED):
        compared.more(len(chunk))
        described = describe(db, chunk, held)
        total.changed |= described.changed
        total.gone |= described.gone
    total.gone -= total.changed
    uses.forget_due(db)
    settled.note_change(db)
    return total


def _decide(db: Connection, forms: Collection[str]) -> set[str]:
    """Make up the library's mind on forms whose votes have changed; those on which it changed."""
    before = settled.known_among(db, forms)
    votes = settled.votes_on(db, forms)
    decisions = {form: known_form(form, votes.get(form, ())) for form in forms}
    changed = {form: known for form, known in decisions.items() if known != before.get(form)}
    settled.save_known_forms(db, changed)
    return set(changed)


def _derive(
    database: Database, numbers: Collection[int], on_progress: Callable[[int, int], None]
) -> None:
    """Write the mentions and statements of these articles."""
    with database.reading() as db:
        known = KnownForms(_forms_for(database, db, numbers))
        for done, (number, article, reading) in enumerate(shelf.articles(database, numbers)):
            on_progress(done, len(numbers))
            found = spread(article, reading, known)
            stated = find_statements(article.text, reading.sentences, found)
            formed = [(name, article.text[name.start : name.end]) for name in found]
            uses.save_names(db, number, formed, stated)


def _forms_for(
    database: Database, db: Connection, numbers: Collection[int]
) -> dict[str, KnownForm]:
    """The known forms that may stand in these articles: of few articles, only those."""
    if len(numbers) > _MANY:
        return settled.known_forms(db)
    words: set[str] = set()
    for _, article, _ in shelf.articles(database, numbers):
        words |= words_that_begin(article.text)
    return settled.known_beginning(db, words)


def _stamp(database: Database, number: int) -> str:
    """A digest of what the index holds of an article beside its text, which never changes."""
    row = shelf.entry(database, number).row
    named = list(names.indexed_names(database, row.id))
    held = [row.id, row.title, row.source, row.published, named]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()[:16]
