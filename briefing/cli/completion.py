"""How does the shell complete what the user types?"""

import click
from click.shell_completion import get_completion_class

from briefing.cli.output import write_text
from briefing.errors import UsageError

_HELP = """Print the script that completes commands and options in a shell.

\b
bash: briefing completion bash > ~/.local/share/bash-completion/completions/briefing
zsh:  briefing completion zsh > ~/.zfunc/_briefing   (a folder of your fpath)
fish: briefing completion fish > ~/.config/fish/completions/briefing.fish
"""
_VARIABLE = "_BRIEFING_COMPLETE"


@click.command("completion", help=_HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    completion = get_completion_class(shell)
    if completion is None:
        raise UsageError(f"There is no completion for {shell}")
    program = context.find_root().command
    write_text(completion(program, {}, "briefing", _VARIABLE).source())
