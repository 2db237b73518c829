"""The command line: the desk for scripts, for tests, and for people who read with their ears."""

from briefing.cli.launch import main

__all__ = ["main"]
