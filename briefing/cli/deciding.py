"""What does a command say that decides about names?"""

from briefing.cli.judged_documents import change_document
from briefing.cli.output import say, write_document
from briefing.desk.answers import Change

UNDO = "`briefing undo` takes it back"
REDO = "`briefing redo` lets it hold again"


def tell(change: Change, *, as_json: bool, then: str = UNDO) -> None:
    """Say what happened, and what can be done about it.

    Args:
        change: What the desk did.
        as_json: Whether standard output gets a document of it.
        then: What takes it back; empty where nothing was changed.
    """
    say(f"{change.told}. {then}" if then else change.told)
    if as_json:
        write_document({"change": change_document(change)})
