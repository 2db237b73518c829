"""How sure must a mention be to be listed, and what is left out?"""

import click

from briefing.cli.output import say

least_confidence = click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out mentions that are less sure than this, 0 to 1.",
)
"""Gives a command the argument `least`."""


def say_hidden(hidden: int, noun: str, *, least: float) -> None:
    """Say how many were left out, if any: a filter never hides in silence."""
    if hidden:
        say(f"{hidden} {noun if hidden == 1 else noun + 's'} less sure than {least:g} left out")
