"""How do the names of new articles and of the library settle?

What an article's mentions are depends on the forms that the whole library knows; who an entity is
depends on all mentions. So after an addition only what it touches is derived again: the new
articles, and the old ones that hold a form on which the library has changed its mind.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from briefing.entities.context import NamedArticle, neighbours
from briefing.entities.evidence import romanisation_candidates
from briefing.entities.naming import described, entity_ids
from briefing.entities.resolution import resolve
from briefing.entities.spread import KnownForm, KnownForms, known_form, spread, with_dependents
from briefing.entities.statements import find_statements
from briefing.entities.uses import NameKey, NameUse, gather
from briefing.record import articles as shelf
from briefing.record import judgements, names, settled
from briefing.record.database import Database


def settle(
    database: Database,
    find_articles: Callable[[Collection[str]], Iterable[str]],
    on_progress: Callable[[int, int], None],
) -> bool:
    """Derive anew what the latest additions and removals touch; all of it, or nothing.

    Args:
        database: the record.
        find_articles: ids of articles whose text holds one of these forms; more do no harm.
        on_progress: told how many articles are done, and how many there are to do.

    Returns:
        Whether there was anything to do.
    """
    if not settled.is_due(database):
        return False
    with database.transaction() as db:
        changed = _changed_forms(database)
        settled.save_known_forms(db, changed)
        touched = set(shelf.unsettled(database))
        forms = with_dependents(changed)
        touched.update(settled.articles_with(database, forms))
        touched.update(shelf.numbers_of(database, set(find_articles(forms))))
        _derive(database, sorted(touched), on_progress)
        resolve_entities(database)
        settled.forget_due(db)
    return True


def resolve_entities(database: Database) -> None:
    """Say anew which entity each mention belongs to. Call it inside a transaction."""
    found = names.uses(database)
    uses = [use for use, _ in found]
    resolved = resolve(
        uses,
        names.statements(database),
        judgements.judgements(database),
        _neighbours(database, uses),
    )
    ids = entity_ids(resolved, {use: entity for use, entity in found if entity is not None})
    with database.reading() as db:
        settled.save_entities(
            db,
            (
                (described(entity, entity_id), entity.uses)
                for entity, entity_id in zip(resolved, ids, strict=True)
            ),
        )
        settled.save_stamps(db, _stamps(database))
        settled.note_change(db)


def _changed_forms(database: Database) -> dict[str, KnownForm | None]:
    """The library's new mind on the forms whose votes have changed."""
    with database.reading() as db:
        due = settled.due_forms(db)
        before = settled.known_forms(db)
        votes = settled.votes_on(db, due)
    decisions = {form: known_form(form, votes.get(form, ())) for form in due}
    return {form: known for form, known in decisions.items() if known != before.get(form)}


def _derive(
    database: Database, numbers: Collection[int], on_progress: Callable[[int, int], None]
) -> None:
    """Write the mentions and statements of these articles."""
    with database.reading() as db:
        known = KnownForms(settled.known_forms(db))
        for done, (number, article, reading) in enumerate(shelf.articles(database, numbers)):
            on_progress(done, len(numbers))
            found = spread(article, reading, known)
            stated = find_statements(article.text, reading.sentences, found)
            formed = [(name, article.text[name.start : name.end]) for name in found]
            settled.save_names(db, number, formed, stated)


def _neighbours(database: Database, uses: Iterable[NameUse]) -> dict[NameKey, frozenset[str]]:
    gathered = gather(uses)
    keys = {key for pair in romanisation_candidates(gathered) for key in pair}
    numbers = sorted({use.article for key in keys for use in gathered[key]})
    return dict(neighbours(keys, _named_articles(database, numbers)))


def _named_articles(database: Database, numbers: Iterable[int]) -> Iterator[NamedArticle]:
    for number in numbers:
        yield shelf.sentences(database, number), settled.names_in(database, number)


def _stamps(database: Database) -> dict[int, str]:
    """A digest of what the index holds of each article beside its text, which never changes."""
    indexed: defaultdict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for number, label, form, name in names.indexed_names(database):
        indexed[number].append((label, form, name))
    return {
        entry.number: hashlib.sha256(
            json.dumps([entry.row.id, entry.row.title, entry.row.source, entry.row.published,
                        indexed[entry.number]]).encode()
        ).hexdigest()[:16]
        for entry in shelf.entries(database)
    }  # fmt: skip
