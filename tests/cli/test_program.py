"""What does `briefing` run, and with which exit code does it end?"""

import fcntl
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli.commands import COMMANDS
from briefing.cli.program import run

Capture = pytest.CaptureFixture[str]
BRIEFING = [sys.executable, "-m", "briefing"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("artcles",),
        ("articles", "--jsn"),
        ("mentions",),
        ("mentions", "Tartus", "--all"),
        ("show",),
        ("add",),
        ("search", "x", "--limit", "0"),
        ("--library", "a\\b", "articles"),
        ("articles", "--library", "x"),
    ],
)
def test_wrong_usage_is_exit_2_and_one_line(
    arguments: tuple[str, ...], own_home: Path, capsys: Capture
) -> None:
    assert run(["--library", str(own_home / "library"), *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(r"briefing: .+\. .+\n", captured.err)


def test_a_query_that_cannot_be_read_is_exit_2(library: Path, capsys: Capture) -> None:
    assert run(["--library", str(library), "search", '"open phrase']) == 2
    assert capsys.readouterr().err.startswith("briefing: ")


def test_an_unknown_article_is_exit_1(library: Path, capsys: Capture) -> None:
    assert run(["--library", str(library), "show", "zzz"]) == 1
    assert capsys.readouterr().out == ""


def test_a_library_that_is_something_else_is_exit_3(own_home: Path, capsys: Capture) -> None:
    (own_home / "record.sqlite3").write_text("no database at all, but long enough to look at")
    assert run(["--library", ".", "articles"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_the_environment_chooses_the_library(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(library))
    assert run(["paths"]) == 0
    assert str(library) in capsys.readouterr().out


def test_without_a_terminal_the_reader_says_so(own_home: Path, capsys: Capture) -> None:
    for arguments in ([], ["demo"]):
        assert run(arguments) == 2
        assert "The reader needs a terminal" in capsys.readouterr().err


def test_a_mistake_in_the_settings_is_exit_2(own_home: Path, capsys: Capture) -> None:
    settings = own_home / "xdg_config_home" / "briefing" / "briefing.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("them = 1")
    assert run(["--library", "./library", "add", "."]) == 2
    assert "Did you mean 'theme'?" in capsys.readouterr().err


def test_the_help_names_every_command(capsys: Capture) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.split("Commands:\n")[1].splitlines()] == list(COMMANDS)


def test_every_command_has_help(capsys: Capture) -> None:
    for name in COMMANDS:
        assert run([name, "--help"]) == 0
        assert f"Usage: briefing {name} " in capsys.readouterr().out


def test_the_version_is_told(capsys: Capture) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing, version {__version__}\n"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_completion_script_is_written(shell: str, capsys: Capture) -> None:
    assert run(["completion", shell]) == 0
    assert "_BRIEFING_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("briefing art", ["articles"]),
        ("briefing re", ["related", "rename", "redo", "read", "reread", "reindex"]),
        ("briefing label Tartus g", ["gpe"]),
        ("briefing ledger --by p", ["person"]),
        ("briefing ledger --ex", ["--export"]),
    ],
)
def test_commands_labels_and_options_complete(words: str, completed: list[str]) -> None:
    environment = {
        **os.environ,
        "_BRIEFING_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(BRIEFING, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"plain,{word}" for word in completed]


def test_output_that_is_closed_early_is_no_error(library: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*BRIEFING, "--library", str(library), "articles"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_output_that_cannot_be_written_is_one_line(library: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*BRIEFING, "--library", str(library), "articles"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert re.fullmatch(rb"briefing: The output cannot be written: .*\n", done.stderr)


def test_text_that_the_output_cannot_encode_is_escaped(library: Path) -> None:
    done = subprocess.run(
        [*BRIEFING, "--library", str(library), "export", "-o", "-"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "\\xb6" in done.stdout


def test_ctrl_c_ends_with_130_and_one_line(own_home: Path) -> None:
    # Where the tests run in the background, SIGINT is ignored, and what they start inherits that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [*BRIEFING, "--library", str(own_home / "library"), "add", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"x" * 200_000)
        process.stdin.flush()
        while process.poll() is None:
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
        assert process.stderr.read().decode().strip() == "briefing: stopped"
        assert process.wait() == 130
    assert not (own_home / "library").exists()


def test_sigterm_stops_an_addition_and_still_reports(own_home: Path) -> None:
    news = own_home / "news"
    news.mkdir()
    for number in range(200):
        text = f"Ship number {number} left the coast of Syria on its way to Cyprus. " * 5
        (news / f"{number}.txt").write_text(text)
    with subprocess.Popen(
        [*BRIEFING, "--library", str(own_home / "library"), "add", "--events", str(news)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert "progress" in process.stdout.readline()
        process.terminate()
        lines = process.stdout.readlines()
        assert process.wait() == 130
    assert '"report"' in lines[-1]
    assert run(["--library", str(own_home / "library"), "articles"]) == 0


def test_progress_is_drawn_on_a_terminal_and_taken_away(own_home: Path) -> None:
    (own_home / "news.txt").write_text("Four grey ships left the coast of Syria, a pilot said.")
    arguments = [*BRIEFING, "--library", str(own_home / "library"), "add", "news.txt"]
    drawn = on_terminal(arguments, {**os.environ, "TERM": "xterm"})
    assert "Reading [" in drawn
    assert drawn.endswith("\r\x1b[KAdded 1, updated 0, unchanged 0, skipped 0\r\n")


def on_terminal(arguments: list[str], environment: Mapping[str, str]) -> str:
    """What a command writes to standard error where that is a terminal."""
    master, slave = pty.openpty()
    fcntl.fcntl(master, fcntl.F_SETFL, os.O_NONBLOCK)
    written = b""
    with subprocess.Popen(arguments, stderr=slave, env=environment) as process:
        while process.poll() is None:
            written += _available(master)
            time.sleep(0.02)
    written += _available(master)
    os.close(master)
    os.close(slave)
    return written.decode()


def _available(master: int) -> bytes:
    try:
        return os.read(master, 65_536)
    except BlockingIOError:
        return b""
