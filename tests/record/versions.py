"""A record as an earlier version of the program left it."""

import sqlite3

from briefing.record.database import APPLICATION_ID
from briefing.record.migrations import MIGRATIONS


def write_schema(db: sqlite3.Connection, version: int) -> None:
    """Make the tables of a version in an empty file."""
    for step in MIGRATIONS[:version]:
        for statement in step:
            db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")
