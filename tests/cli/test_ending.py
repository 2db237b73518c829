"""With which exit code does the program end, and what does it say?"""

import sys

import pytest

from briefing.cli import launch, reader


def test_ctrl_c_before_the_reader_has_the_terminal_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "argv", ["briefing"])
    monkeypatch.setattr(reader, "require_terminal", interrupted)
    with pytest.raises(SystemExit) as ended:
        launch.main()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "briefing: stopped\n"
