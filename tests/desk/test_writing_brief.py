"""Is a brief written in a process of its own, and does a stopped one leave all as it was?"""

from pathlib import Path

import pytest

from briefing import children
from briefing.desk.answers import Progress, Scope, Stage
from briefing.desk.desk import Desk
from briefing.errors import BriefingError


def named(desk: Desk, name: str) -> str:
    (entity,) = desk.entities_named(name)
    return entity.id


def test_a_brief_reports_its_progress_and_its_end(library: Path, tmp_path: Path) -> None:
    with Desk.open(library) as desk:
        *progress, path = desk.start_export(Scope(), tmp_path / "brief.md").events()
        assert path == tmp_path / "brief.md"
        assert (tmp_path / "brief.md").read_text(encoding="utf-8") == desk.brief(Scope())
    assert progress
    assert all(isinstance(each, Progress) for each in progress)


def test_its_progress_is_told_in_the_same_process_too(library: Path) -> None:
    told: list[Progress] = []
    with Desk.open(library) as desk:
        desk.brief(Scope(), on_progress=told.append)
    assert [(each.stage, each.done, each.total) for each in told] == [
        (Stage.GATHERING, 1, 3),
        (Stage.WEIGHING, 1, 3),
    ]


@pytest.mark.parametrize("query", ["Damascus", "-gate Damascus", '"in Damascus"'])
def test_it_may_be_on_any_query(library: Path, tmp_path: Path, query: str) -> None:
    with Desk.open(library) as desk:
        *_, path = desk.start_export(Scope(query=query), tmp_path / "brief.md").events()
        assert isinstance(path, Path)
        assert path.read_text(encoding="utf-8") == desk.brief(Scope(query=query))


def test_it_may_be_on_an_entity(library: Path, tmp_path: Path) -> None:
    with Desk.open(library) as desk:
        scope = Scope(entity=named(desk, "CRF"))
        *_, path = desk.start_export(scope, tmp_path / "brief.md").events()
        assert isinstance(path, Path)
        assert path.read_text(encoding="utf-8") == desk.brief(scope)


def test_one_that_is_stopped_leaves_the_file_as_it_was(library: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("mine")
    with Desk.open(library) as desk:
        export = desk.start_export(Scope(), tmp_path / "brief.md")
        export.cancel()
        with pytest.raises(BriefingError, match="Writing the brief stopped before it was done"):
            list(export.events())
    assert (tmp_path / "brief.md").read_text() == "mine"
    assert [path.name for path in tmp_path.glob("*brief.md*")] == ["brief.md"]


def test_one_that_cannot_be_written_says_why(library: Path, tmp_path: Path) -> None:
    with Desk.open(library) as desk:
        export = desk.start_export(Scope(), tmp_path / "missing" / "brief.md")
        with pytest.raises(BriefingError, match="cannot be written"):
            list(export.events())


def test_a_process_that_cannot_be_started_is_told_in_one_line(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "command", lambda *words: [str(tmp_path / "missing")])
    with (
        Desk.open(library) as desk,
        pytest.raises(BriefingError, match="Writing the brief cannot be started: No such file"),
    ):
        desk.start_export(Scope(), tmp_path / "brief.md")
