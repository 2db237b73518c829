"""Does the reader's desk answer as the plain one does, though another process searches for it?"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.config import INDEX_NAME
from briefing.desk.answers import Scope
from briefing.desk.desk import Desk
from briefing.desk.reader_desk import ReaderDesk
from briefing.errors import QueryError
from tests.children.processes import children, on_linux

QUERY = "harbour OR crf"
QUESTIONS: tuple[Callable[[Desk], object], ...] = (
    lambda desk: desk.search(QUERY),
    lambda desk: desk.search("har", limit=1, typing=True),
    lambda desk: desk.search('entity:"Dmitry Orlov"'),
    lambda desk: sorted(desk.answers(QUERY)),
    lambda desk: desk.facets(QUERY),
    lambda desk: desk.did_you_mean("harbuor"),
    lambda desk: desk.brief(Scope(query="crf")),
    lambda desk: desk.searches(),
)


@pytest.fixture
def reader_desk(library: Path) -> Iterator[ReaderDesk]:
    with ReaderDesk(library) as desk:
        yield desk


def test_every_search_has_the_answer_of_a_plain_desk(
    library: Path, reader_desk: ReaderDesk
) -> None:
    reader_desk.remember_search("crf")
    reader_desk.save_search("crf", is_saved=True)
    with Desk(library) as plain:
        for question in QUESTIONS:
            answer = question(plain)
            assert answer
            assert question(reader_desk) == answer


def test_a_query_that_cannot_be_read_says_where(reader_desk: ReaderDesk) -> None:
    with pytest.raises(QueryError) as caught:
        reader_desk.search("harbour (crf")
    assert caught.value.position == len("harbour ")


def test_an_index_that_is_lost_is_made_anew_when_the_desk_opens(library: Path) -> None:
    shutil.rmtree(library / INDEX_NAME)
    with ReaderDesk(library) as desk:
        assert desk.catch_up()
        assert (library / INDEX_NAME).is_dir()
        assert desk.search("crf").total == 3


def test_what_another_process_adds_is_found(library: Path, reader_desk: ReaderDesk) -> None:
    assert not reader_desk.search("zeppelin").total
    news = library.parent / "more.txt"
    news.write_text("Zeppelin Over Tartus\n\nA zeppelin was seen over the harbour on Friday.\n")
    adding = reader_desk.start_adding([str(news)])
    assert [*adding.events()]
    assert reader_desk.search("zeppelin").total == 1


def test_a_decision_is_known_to_the_next_search(reader_desk: ReaderDesk) -> None:
    (orlov,) = reader_desk.entities_named("Dmitry Orlov")
    assert orlov.id in {entity.id for entity, _ in reader_desk.facets("crf").entities}
    reader_desk.hide(orlov.id)
    assert orlov.id not in {entity.id for entity, _ in reader_desk.facets("crf").entities}


@on_linux
def test_a_search_survives_the_death_of_its_process(reader_desk: ReaderDesk) -> None:
    found = reader_desk.search("crf")
    (searcher,) = children(os.getpid())
    os.kill(searcher, signal.SIGKILL)
    assert reader_desk.search("crf") == found


@on_linux
def test_closing_the_desk_ends_the_process(library: Path) -> None:
    desk = ReaderDesk(library)
    desk.search("crf")
    assert children(os.getpid())
    desk.close()
    assert not children(os.getpid())


def test_the_reader_itself_loads_no_index_and_nothing_that_settles_names(library: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefing.desk.reader_desk import ReaderDesk\n"
        "with ReaderDesk(Path(sys.argv[1])) as desk:\n"
        "    assert desk.catch_up() and desk.search('crf').total == 3\n"
        "    assert desk.entities() and not desk.notebook()\n"
        "    print({'whoosh', 'numpy', 'briefing_index', 'rapidfuzz'} & sys.modules.keys())"
    )
    command = [sys.executable, "-c", code, str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
