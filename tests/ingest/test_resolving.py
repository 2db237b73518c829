"""Is what is resolved step by step the same as what is resolved at once?

Libraries of invented articles, with names that overlap in all the ways that rules look at, are
written in random steps: articles come, go and are read otherwise, persons decide and change their
minds. After each step every use must belong where resolving the whole record from nothing puts it.
"""

import random
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from briefing.article import RawArticle
from briefing.cleaning import clean
from briefing.entities.context import neighbours
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.resolution import resolve
from briefing.entities.spread import votes_of
from briefing.entities.ties import verdicts
from briefing.entities.uses import NameUse
from briefing.ingest.judging import decide, take_back
from briefing.ingest.numbered import AtOnce
from briefing.ingest.resolving import Resolving
from briefing.ingest.settling import settle
from briefing.language.occurrences import FormFinder
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Name, Reading
from briefing.record import articles as shelf
from briefing.record import judgements, nameforms, names, settled, ties, uses
from briefing.record.database import Connection, Database

NOW = "2024-12-20T12:00:00+00:00"
PER, ORG, GPE, FAC = Label.PERSON, Label.ORG, Label.GPE, Label.FAC
NAMES = {
    "Dora Pesk": PER, "Ivan Pesk": PER, "Pesk": PER, "D. Pesk": PER, "Dora Maria Pesk": PER,
    "PESK": PER, "Abu Salim": PER, "Abu Salim al-Qalari": PER, "al-Qalari": PER,
    "Salim Qalari": PER, "Dora": PER, "Mohammed Hadi": PER, "Muhammad Hadi": PER, "Hadi": PER,
    "Ivan Pesk Jr.": PER, "Mo Hadi": PER, "Coastal Rescue Front": ORG, "CRF": ORG,
    "City Rail Fund": ORG, "Marea Saints": ORG, "Saints": ORG, "Kaft Foods": ORG, "Kaft": ORG,
    "Marea Police": ORG, "Police": ORG, "Saint": ORG, "Marea": GPE, "Kharouba": GPE, "Harouba": GPE,
    "MAREA": GPE, "North Marea": GPE, "Kharouba Air Base": FAC, "Harouba air base": FAC,
    "Harouba base": FAC, "Philadelphia 76ers": ORG, "Sixers": ORG, "Philly": ORG,
}  # fmt: skip
PATTERNS = (
    "{} met {} on Monday.",
    "{} and {} were there.",
    "{} ({}) said so.",
    "{}, also known as {}, left.",
    "{} wrote to {}, and nobody answered.",
    "A flight left {} for {}.",
)


class Library:
    """A record that changes at random, by a seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.database = Database(folder)
        self.random = random.Random(seed)
        self.texts: dict[str, str] = {}
        self.count = 0

    def step(self) -> None:
        choice = self.random.random()
        with self.database.transaction() as db:
            numbers = [number for (number,) in db.execute("SELECT number FROM article")]
            for _ in range(self.random.randint(1, 3)):
                self.add(db)
            if choice < 0.4 and numbers:
                self.remove(db, self.random.choice(numbers))
        settle(self.database, self.find, lambda done, total: None)
        if choice > 0.5:
            self.judge()

    def add(self, db: Connection) -> None:
        self.count += 1
        chosen = self.random.choices(list(NAMES), k=8)
        lines = [self.random.choice(PATTERNS).format(*chosen[at : at + 2]) for at in range(0, 8, 2)]
        text = f"Report {self.count}\n\n" + "\n\n".join(lines)
        article = clean(RawArticle(text=text, place=f"/news/{self.count}.txt"))
        spans = tuple(s for p in article.paragraphs for s in sentences(article.text, p))
        found = tuple(
            Name(start, end, NAMES[form], Found.MODEL, 0.97)
            for start, end, form in FormFinder(NAMES).find(article.text)
        )
        reading = Reading("by hand 1", spans, found)
        shelf.save_article(db, article, reading, added=NOW)
        settled.add_votes(db, votes_of(article, reading), sign=1)
        self.texts[article.id] = article.text

    def remove(self, db: Connection, number: int) -> None:
        for found, article, reading in shelf.articles(self.database, [number]):
            settled.add_votes(db, votes_of(article, reading), sign=-1)
            uses.note_due(db, found)
            shelf.remove_article(db, found)

    def find(self, forms: Collection[str]) -> list[str]:
        return [name for name, text in self.texts.items() if any(f in text for f in forms)]

    def judge(self) -> None:
        with self.database.reading() as db:
            held = [d for d in judgements.decisions(db) if d.is_active]
        if held and self.random.random() < 0.4:
            act = self.random.choice(held).act
            take_back(self.database, [d for d in held if d.act == act], made_at=NOW)
            return
        left, right = self.random.sample(list(NAMES), 2)
        verdict = self.random.choice((Verdict.SAME, Verdict.DIFFERENT))
        made = Judgement(verdict, name_form(left, NAMES[left]), name_form(right, NAMES[right]))
        decide(self.database, [made], made_at=NOW)

    def held(self) -> dict[tuple[int, NameForm], NameForm]:
        """Whose each use is, in the record."""
        with self.database.reading() as db:
            found = uses.uses_of(db, [n for (n,) in db.execute("SELECT number FROM name")])
            forms = nameforms.forms(db, {n for p, h in found.items() for n in (p[1], h.root or 0)})
        return {(a, forms[n]): forms[h.root] for (a, n), h in found.items() if h.root is not None}

    def whole(self) -> dict[tuple[int, NameForm], NameForm]:
        """Whose each use is, when all is resolved from nothing."""
        found: list[NameUse] = []
        named = {}
        with self.database.reading() as db:
            for (number,) in db.execute("SELECT number FROM article").fetchall():
                here = uses.names_in(db, number)
                named[number] = (shelf.sentences_in(db, number), here)
                counts: defaultdict[NameForm, list[Name]] = defaultdict(list)
                for name, form in here:
                    counts[name_form(form, name.label)].append(name)
                found += [
                    NameUse(number, min(n.start for n in all_), form, all_[0].label, len(all_))
                    for form, all_ in counts.items()
                ]
            numbers = [n for (n,) in db.execute("SELECT number FROM name")]
            stated = ties.statements_on(db, left=numbers, right=numbers)
            judged = judgements.active(db)
        around = neighbours({use.name for use in found}, named.values())
        resolved = resolve(found, stated, judged, around)
        return {(u.article, u.name): one.root for one in resolved for u, _ in one.uses}


@pytest.fixture
def library(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Library]:
    made = Library(tmp_path / "library", request.param)
    yield made
    made.database.close()


@pytest.mark.parametrize("library", range(12), indirect=True)
def test_step_by_step_is_at_once(library: Library) -> None:
    for step in range(14):
        library.step()
        assert library.held() == library.whole(), step


@pytest.mark.parametrize("library", range(6), indirect=True)
def test_how_much_is_looked_at_together_makes_no_difference(library: Library) -> None:
    for _ in range(8):
        library.step()
    with library.database.transaction() as db:
        numbers = {number for (number,) in db.execute("SELECT number FROM article")}
        names = {number for (number,) in db.execute("SELECT number FROM name")}
        db.execute("UPDATE name SET root = number")
        for table in ("name_word", "tie", "owner"):
            db.execute(f"DELETE FROM {table}")
        little = AtOnce(names=2, uses=3, articles=2, remembered=1)
        Resolving(db, verdicts(judgements.active(db)), at_once=little).resolve(names, numbers, ())
    assert library.held() == library.whole()


@pytest.mark.parametrize("library", [0], indirect=True)
def test_how_many_names_are_compared_is_told_as_it_goes_on(library: Library) -> None:
    for _ in range(8):
        library.step()
    with library.database.transaction() as db:
        db.execute("DELETE FROM name_word")
        db.execute("UPDATE article SET settled = 0")
        (names,) = db.execute("SELECT count(*) FROM name").fetchone()
    told: list[tuple[int, int]] = []
    settle(
        library.database,
        library.find,
        lambda done, total: None,
        lambda done, total: told.append((done, total)),
    )
    compared = [done for done, _ in told]
    assert {total for _, total in told} == {names}
    assert compared == sorted(compared)
    assert names // 2 < compared[-1] <= names


@pytest.mark.parametrize("library", range(4), indirect=True)
def test_entities_are_what_their_uses_make_them(library: Library) -> None:
    for _ in range(10):
        library.step()
    with library.database.reading() as db:
        counted = db.execute(
            "SELECT entity, sum(mentions), count(DISTINCT article) FROM name_use GROUP BY entity"
        ).fetchall()
        kept = db.execute("SELECT number, mentions, articles FROM entity").fetchall()
        forms = db.execute("SELECT entity, sum(mentions) FROM entity_form GROUP BY entity")
        assert sorted(counted) == sorted(kept)
        assert sorted(forms) == sorted((number, mentions) for number, mentions, _ in kept)
        assert not db.execute("SELECT 1 FROM due_name").fetchall()


@pytest.mark.parametrize("library", range(4), indirect=True)
def test_an_id_stays_as_long_as_its_entity_holds_most_of_its_mentions(library: Library) -> None:
    library.step()
    for _ in range(8):
        before = {e.id: {f.text for f in e.forms} for e in names.entities(library.database)}
        with library.database.transaction() as db:
            library.add(db)
        settle(library.database, library.find, lambda done, total: None)
        after = {e.id: {f.text for f in e.forms} for e in names.entities(library.database)}
        kept = before.keys() & after.keys()
        assert all(before[one] & after[one] for one in kept)
        assert len(kept) >= len(before) - 3
