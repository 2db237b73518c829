"""Which commands are there, and when are they loaded?"""

import errno
import importlib
import os
import sys
from collections.abc import Mapping

import click

from briefing.errors import BriefingError

COMMANDS: Mapping[str, str] = {
    "demo": "demo",
    "add": "add",
    "articles": "articles",
    "show": "show",
    "search": "search",
    "entities": "entities",
    "mentions": "mentions",
    "related": "related",
    "together": "together",
    "coverage": "coverage",
    "suggestions": "suggestions",
    "same": "same",
    "different": "different",
    "rename": "rename",
    "label": "label",
    "hide": "hide",
    "undo": "undo",
    "redo": "redo",
    "ledger": "ledger",
    "notebook": "notebook",
    "star": "star",
    "read": "read",
    "note": "note",
    "tag": "tag",
    "unmark": "unmark",
    "searches": "searches",
    "export": "export",
    "reread": "reread",
    "reindex": "reindex",
    "paths": "paths",
    "keys": "keys",
    "completion": "completion",
}
"""Command to the module of this package that has it as `command`."""


class Commands(click.Group):
    """The group of all commands. A command's module is loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a day's work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"briefing.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; whoever closes standard output early has read enough.

        Raises:
            BriefingError: Standard output cannot be written, as on a full disk.
        """
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            if error.errno not in {errno.EPIPE, errno.ENOSPC, errno.EIO} or error.filename:
                raise
            _let_go_of_output()
            if error.errno != errno.EPIPE:
                raise BriefingError(f"The output cannot be written: {error.strerror}") from error
            return None
        return result


def _let_go_of_output() -> None:
    """Send what is still buffered nowhere, so that Python's own flush at the end is silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
