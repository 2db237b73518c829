"""What does `briefing` run when there is a command to read?"""

from collections.abc import Sequence

import click

from briefing import __version__
from briefing.cli.commands import Commands
from briefing.cli.ending import STOPPED, ended
from briefing.cli.output import say
from briefing.cli.session import Opener, Session, open_desk


@click.group(cls=Commands, invoke_without_command=True)
@click.option(
    "--library",
    metavar="NAME_OR_PATH",
    help="The library to use: a name, or the path of a folder. The environment variable "
    "BRIEFING_LIBRARY does the same; without both it is the library named 'default'.",
)
@click.version_option(__version__, prog_name="briefing")
@click.pass_context
def program(context: click.Context, library: str | None) -> None:
    """Read a file of news articles: walk every name through every source, offline.

    Without a command the reader opens. Every listing command takes --json. Exit codes: 0 done;
    1 items skipped, or nothing found by that name; 2 wrong usage; 3 the library cannot be used.
    """
    context.obj = Session(library, context.obj or open_desk)
    if context.invoked_subcommand is None:
        from briefing.cli.reader import open_reader

        open_reader(context.obj)


def run(arguments: Sequence[str] | None, *, opener: Opener = open_desk) -> int:
    """Run one command and give its exit code.

    Args:
        arguments: Without the program's name; None takes those of the process.
        opener: Opens the desk on a library.
    """
    return ended(lambda: _run(arguments, opener))


def _run(arguments: Sequence[str] | None, opener: Opener) -> int | None:
    try:
        code: int | None = program.main(
            args=None if arguments is None else list(arguments),
            prog_name="briefing",
            standalone_mode=False,
            obj=opener,
        )
    except click.Abort:
        say("briefing: stopped")
        return STOPPED
    except click.ClickException as error:
        say(f"briefing: {_usage(error)}")
        return 2
    return code


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "briefing"
    message = error.format_message().rstrip(".")
    if isinstance(error, click.NoSuchOption) and error.option_name == "--library":
        return f"{message}. Put --library before the command: briefing --library NAME ..."
    return f"{message}. See {path} --help"
