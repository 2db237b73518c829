"""Where is everything?"""

import click

from briefing.cli.layout import columns
from briefing.cli.output import write_document, write_lines
from briefing.cli.session import Session
from briefing.config import INDEX_NAME, RECORD_NAME, settings_file


@click.command("paths")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, as_json: bool) -> None:
    """Say where the library, its record, its index and the settings are."""
    folder = session.folder
    paths = {
        "library": str(folder),
        "record": str(folder / RECORD_NAME),
        "index": str(folder / INDEX_NAME),
        "settings": str(settings_file()),
    }
    if as_json:
        write_document(paths)
    else:
        write_lines(columns(list(paths.items())))
