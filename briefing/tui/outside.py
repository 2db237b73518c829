"""What lies outside the reader, and how is it reached: clipboard, programs, a file for copies?"""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType

from msgspec import Struct

from briefing.config import copies_file
from briefing.errors import BriefingError


class Outside(Struct, frozen=True):
    """What the reader may do beyond its own screen."""

    copies: Path
    """The file for what no clipboard takes."""
    environment: Mapping[str, str]
    copy: Callable[[str], bool]
    """Puts text on the system's clipboard, and says whether there is one."""
    run: Callable[[Sequence[str]], int]
    """Gives the terminal to a program until it ends; its exit code."""


def the_outside() -> Outside:
    """What is outside of this process."""
    return Outside(copies_file(), os.environ, copy_to_system, run_program)


def copy_to_system(text: str) -> bool:
    """Put `text` on the system's clipboard. May take a while: some systems start a program."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return False
    return True


def run_program(command: Sequence[str]) -> int:
    """Run a program in the terminal, never through a shell; Ctrl-C is its alone.

    Raises:
        BriefingError: It cannot be started.
    """
    before = signal.signal(signal.SIGINT, _leave_it_to_the_program)
    try:
        return subprocess.run(command, check=False).returncode
    except OSError as error:
        raise BriefingError(
            f"'{command[0]}' cannot be started: {error.strerror}", "Is it installed?"
        ) from error
    finally:
        signal.signal(signal.SIGINT, before)


def _leave_it_to_the_program(number: int, frame: FrameType | None) -> None:
    """Do nothing. To ignore the signal would make the program ignore it, too."""
