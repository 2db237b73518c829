"""What was decided about names, and why are forms one?"""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from briefing.cli.exchange import Exchange, carry_out_exchange, exchange_options
from briefing.cli.judged_documents import ledger_document
from briefing.cli.ledger_lines import ledger_lines
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.desk.answers import LedgerEntry
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.desk import Desk


class Listing(Struct, frozen=True):
    """What the user wants to see."""

    by: str | None
    """`person` or `rule`; None for both."""
    has_evidence: bool
    as_json: bool


def _listing_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a listing; they come to the command as its `listing`."""

    @click.option(
        "--by", type=click.Choice(["person", "rule"]), help="Only what persons, or rules, decided."
    )
    @click.option("--no-evidence", is_flag=True, help="Leave the sentences out.")
    @click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
    @wraps(command)
    def packed(
        *values: object, by: str | None, no_evidence: bool, as_json: bool, **more: object
    ) -> None:
        command(*values, listing=Listing(by, not no_evidence, as_json), **more)

    return packed


@click.command("ledger")
@click.argument("name", required=False)
@_listing_options
@exchange_options
@click.pass_obj
def command(session: Session, name: str | None, *, listing: Listing, exchange: Exchange) -> None:
    """List what was decided about names, and why.

    What persons decided, the latest first, then why rules hold forms for one entity; below each
    the sentence that it rests on. NAME, any form of it or its id, lists only what is about it.
    `briefing undo NUMBER` takes a decision back.
    """
    if exchange.is_wanted:
        if name is not None or listing.by is not None or not listing.has_evidence:
            raise UsageError(
                "--export and --import are about all decisions",
                "Leave NAME, --by and --no-evidence out",
            )
        carry_out_exchange(session, exchange, as_json=listing.as_json)
        return
    with session.desk() as desk:
        entries = _entries(desk, name, by=listing.by)
    if listing.as_json:
        ledger = [ledger_document(each, has_sentence=listing.has_evidence) for each in entries]
        write_document({"ledger": ledger})
    else:
        write_lines(ledger_lines(entries, has_evidence=listing.has_evidence))
    say(_summary(entries))


def _entries(desk: "Desk", name: str | None, *, by: str | None) -> Sequence[LedgerEntry]:
    entity = None if name is None else entity_meant(desk, name).id
    entries = desk.ledger(entity, limit=0 if by == "person" else None)
    return [each for each in entries if by != "rule" or each.number is None]


def _summary(entries: Sequence[LedgerEntry]) -> str:
    decisions = sum(each.number is not None for each in entries)
    reasons = len(entries) - decisions
    return (
        f"{decisions} decision{'' if decisions == 1 else 's'} of persons,"
        f" {reasons} reason{'' if reasons == 1 else 's'} of rules"
    )
