"""Which tags are offered for what has been typed?"""

from collections.abc import Sequence

from msgspec import Struct

from briefing.printable import one_line
from briefing.tui.name_keys import filter_key


class TagRow(Struct, frozen=True):
    """A tag, and what it is on."""

    tag: str
    count: int
    """On how many things it is; 0 for a new one."""
    is_on: bool = False
    """Whether it is on what is meant."""


def tag_rows(typed: str, tags: Sequence[tuple[str, int]], on: Sequence[str]) -> list[TagRow]:
    """The tags that go with what has been typed, the one that is meant first.

    A tag in use is the same in whatever letters it is typed; what no tag is called is a new one.
    Those that are on the thing already stand first among the others.

    Args:
        typed: What has been typed so far.
        tags: The tags in use, and on how many things each is.
        on: Those that are on what is meant.
    """
    name, key = one_line(typed), filter_key(typed)
    rows = [TagRow(tag, count, tag in on) for tag, count in tags if key in filter_key(tag)]
    rows.sort(key=lambda row: (filter_key(row.tag) != key, not row.is_on))
    is_known = bool(rows) and filter_key(rows[0].tag) == key
    return rows if is_known or not name else [TagRow(name, 0), *rows]
