"""Which key does what in the reader, and by which id is it changed?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from briefing.cli.layout import columns
from briefing.cli.output import strong, write_document, write_lines
from briefing.cli.session import settings

if TYPE_CHECKING:
    from textual.binding import Binding


@click.command("keys")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
def command(*, as_json: bool) -> None:
    """List the reader's keys and the ids that change them."""
    from briefing.tui.keys.places import AREAS

    keymap = settings().keymap
    if as_json:
        listed = [
            _document(binding, place, keymap) for place, keys in AREAS.items() for binding in keys
        ]
        write_document({"keys": listed})
        return
    for number, (place, keys) in enumerate((name, keys) for name, keys in AREAS.items() if keys):
        write_lines(["", strong(place)] if number else [strong(place)])
        write_lines(columns(list(_rows(keys, keymap))))


def _rows(keys: "Sequence[Binding]", keymap: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for binding in keys:
        yield binding.id or "", _keys(binding, keymap), _about(binding)


def _document(binding: "Binding", place: str, keymap: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": binding.id,
        "keys": _keys(binding, keymap),
        "own": binding.key,
        "name": binding.description,
        "about": binding.tooltip,
        "place": place,
    }


def _keys(binding: "Binding", keymap: Mapping[str, str]) -> str:
    return keymap.get(binding.id or "", binding.key)


def _about(binding: "Binding") -> str:
    return f"{binding.description}: {binding.tooltip}" if binding.tooltip else binding.description
