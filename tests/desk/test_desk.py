"""What may a view ask, and where do the answers come from?"""

import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import INDEX_NAME, RECORD_NAME
from briefing.desk.answers import AddReport, Progress, Scope, Stage
from briefing.desk.desk import Desk
from briefing.errors import BriefingError, LibraryLocked, NothingFound, QueryError
from briefing.mention import Label
from briefing.record.database import Database


def add(desk: Desk, *places: Path, piped: bytes | None = None) -> AddReport:
    return desk.add(
        [str(place) for place in places],
        on_progress=lambda progress: None,
        is_cancelled=lambda: False,
        piped=piped,
    )


def named(desk: Desk, name: str) -> str:
    (entity,) = desk.entities_named(name)
    return entity.id


def test_articles_come_by_date(desk: Desk) -> None:
    assert [(a.source, a.published and a.published[:10]) for a in desk.articles()] == [
        ("Marea Courier", "2024-12-16"),
        ("Northern Post", "2024-12-17"),
        ("Levant Daily", "2024-12-18"),
    ]


def test_an_article_is_found_by_the_beginning_of_its_id(desk: Desk) -> None:
    whole = desk.articles()[0].id
    assert desk.article(whole[:6]).id == whole


@pytest.mark.parametrize("unknown", ["", "zz", "0" * 16])
def test_an_unknown_id_says_so(desk: Desk, unknown: str) -> None:
    with pytest.raises(NothingFound, match="id begins with"):
        desk.article(unknown)


def test_every_mention_is_its_stretch_of_the_text(desk: Desk) -> None:
    mentions = list(desk.all_mentions())
    assert len(mentions) == desk.counts().mentions > 10
    for mention in mentions:
        article = desk.article(mention.article)
        assert article.text[mention.start : mention.end] == mention.text
        assert not article.is_furniture(mention.span)


def test_one_entity_gathers_its_forms_over_all_sources(desk: Desk) -> None:
    (front,) = desk.entities_named("crf")
    assert front.name == "Coastal Rescue Front"
    assert front.label is Label.ORG
    assert {form.text: form.mentions for form in front.forms} == {
        "CRF": 4,
        "Coastal Rescue Front": 2,
    }
    assert desk.entities_named("COASTAL RESCUE FRONT") == (front,)
    assert [m.entity for m in desk.mentions_of(front.id)] == [front.id] * 6


def test_a_place_is_reached_inside_the_name_of_its_base(desk: Desk) -> None:
    (place,) = desk.entities_named("Tartus")
    (base,) = desk.entities_named("Tartus naval base")
    assert place.label is Label.GPE
    assert base.label is Label.FAC
    (of_base,) = desk.mentions_of(base.id)
    assert any(of_base.span.contains(m.span) for m in desk.mentions_of(place.id))


def test_mentions_follow_the_order_of_the_list(desk: Desk) -> None:
    order = {row.id: number for number, row in enumerate(desk.articles())}
    places = [(order[m.article], m.start) for m in desk.mentions_of(named(desk, "CRF"))]
    assert places == sorted(places)
    assert {article for article, _ in places} == {0, 1, 2}


def test_mentions_keep_once_what_they_have_in_common(desk: Desk) -> None:
    mentions = desk.mentions_of(named(desk, "CRF"))
    for kept in ("article", "text", "entity"):
        values = [getattr(mention, kept) for mention in mentions]
        assert len(set(map(id, values))) == len(set(values)) < len(values)


def test_a_line_shows_a_mention_in_its_sentence(desk: Desk) -> None:
    (line,) = desk.lines(desk.mentions_of(named(desk, "Sami Haddad")))
    assert line.source == "Levant Daily"
    assert line.before.endswith("A spokesman for the CRF, ")
    assert line.after.startswith(", said that")
    assert line.sentence.startswith("A spokesman")


def test_a_search_says_where_its_words_stand(desk: Desk) -> None:
    result = desk.search('"leave the harbour" OR speech')
    assert result.total == 2
    for hit in result.hits:
        text = desk.article(hit.article).text
        found = [text[span.start : span.end].lower() for span in hit.places]
        assert found in (["leave the harbour"], ["speech"])
        assert [hit.snippet[s.start : s.end].lower() for s in hit.spans] == found


def test_a_search_by_the_name_of_an_entity_finds_its_other_forms(desk: Desk) -> None:
    assert desk.search('org:"coastal rescue front"').total == 3


def test_furniture_is_never_found(desk: Desk) -> None:
    assert desk.search("newsletter").total == 0


def test_a_query_that_cannot_be_read_says_where(desk: Desk) -> None:
    with pytest.raises(QueryError) as caught:
        desk.search('harbour "of')
    assert caught.value.position == 8
    assert desk.search('harbour "of', typing=True).total > 0


def test_any_thread_may_ask(desk: Desk) -> None:
    with ThreadPoolExecutor(4) as pool:
        totals = list(pool.map(lambda _: desk.search("harbour").total, range(12)))
        counts = set(pool.map(lambda _: desk.counts(), range(12)))
    assert set(totals) == {2}
    assert len(counts) == 1


def test_an_index_that_is_gone_is_made_again(library: Path) -> None:
    shutil.rmtree(library / INDEX_NAME)
    with Desk.open(library) as desk:
        assert desk.search("harbour").total == 2


def test_what_a_killed_addition_left_unsettled_is_settled(library: Path) -> None:
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        before = db.execute("SELECT count(*) FROM mention").fetchone()
        db.execute("DELETE FROM mention")
        db.execute("DELETE FROM name_use")
        db.execute("DELETE FROM entity")
        db.execute("UPDATE article SET settled = 0, mentions = 0")
        db.commit()
    with Desk.open(library) as desk:
        assert desk.counts().mentions == 0
        told: list[Progress] = []
        assert desk.catch_up(told.append)
        assert {progress.stage for progress in told} == {Stage.SETTLING, Stage.COMPARING}
        assert (desk.counts().mentions,) == before


def test_a_damaged_index_is_made_again(library: Path) -> None:
    for file in (library / INDEX_NAME).iterdir():
        if file.suffix not in {".lock", ""}:
            file.write_bytes(b"damaged" * 10)
    with Desk.open(library) as desk:
        assert desk.search("harbour").total == 2


def test_reindexing_gives_the_same_hits(desk: Desk) -> None:
    before = desk.search("harbour OR tartus")
    seen: list[Progress] = []
    assert desk.reindex(seen.append) == 3
    assert seen[0].stage is Stage.INDEXING
    assert desk.search("harbour OR tartus") == before


def test_another_desk_sees_what_was_added(desk: Desk, library: Path, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("Lena Vos, a sailor from Oslo, came to Tartus on Sunday.\n")
    before = desk.version()
    assert desk.search("sailor").total == 0
    with Desk.open(library) as other:
        add(other, tmp_path / "late.txt")
    assert desk.version() != before
    assert desk.search("sailor").total == 1
    assert len(desk.articles()) == 4


def test_ids_of_entities_stay_when_articles_are_added(desk: Desk, tmp_path: Path) -> None:
    before = {entity.id for entity in desk.entities()}
    (tmp_path / "late.txt").write_text("Sami Haddad met Dmitry Orlov in Tartus, the CRF said.\n")
    add(desk, tmp_path / "late.txt")
    assert before <= {entity.id for entity in desk.entities()}


def test_what_is_piped_in_is_an_article(desk: Desk) -> None:
    report = add(desk, piped=b"Sami Haddad left Tartus for Oslo on Sunday, a sailor said.\n")
    assert len(report.added) == 1
    assert add(desk, piped=b"").skipped[0].reason == "empty"


def test_adding_waits_for_nobody(desk: Desk, library: Path, news: Path) -> None:
    with Database(library) as other, other.writing(), pytest.raises(LibraryLocked):
        add(desk, news)


def test_catching_up_leaves_the_field_to_another_writer(desk: Desk, library: Path) -> None:
    shutil.rmtree(library / INDEX_NAME)
    with Database(library) as other, other.writing():
        assert not desk.catch_up()


def test_a_brief_is_written_whole(desk: Desk, tmp_path: Path) -> None:
    scope = Scope(entity=named(desk, "CRF"))
    path = desk.export(scope, tmp_path / "brief.md")
    assert path.read_text(encoding="utf-8") == desk.brief(scope)
    assert list(tmp_path.glob(".brief*")) == []


def test_a_brief_that_cannot_be_written_leaves_the_old_one(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot be written"):
        desk.export(Scope(), tmp_path / "missing" / "brief.md")


def test_a_brief_whose_writing_is_broken_off_leaves_no_draft(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(_file: int) -> None:
        raise KeyboardInterrupt

    (tmp_path / "brief.md").write_text("mine")
    monkeypatch.setattr(os, "fsync", break_off)
    with pytest.raises(KeyboardInterrupt):
        desk.export(Scope(), tmp_path / "brief.md")
    monkeypatch.undo()
    assert [path.name for path in tmp_path.glob("*brief*")] == ["brief.md"]
    assert (tmp_path / "brief.md").read_text() == "mine"


def test_an_empty_library_has_no_brief(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "empty") as desk, pytest.raises(NothingFound, match="no article"):
        desk.brief(Scope())


def test_a_query_s_brief_covers_its_articles(desk: Desk) -> None:
    brief = desk.brief(Scope(query="divers"))
    assert "2 articles" in brief
    assert "Northern Post" not in brief
