"""How long ago was that?"""

from datetime import UTC, datetime

_LONG = 14
"""Days from which on a date says more."""


def ago(moment: str, now: datetime) -> str:
    """The time from an ISO 8601 moment until `now`: `just now`, `5 min ago`, `2 h ago`, or a date.

    A moment without a time zone is in UTC.
    """
    then = datetime.fromisoformat(moment)
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    seconds = (now - then).total_seconds()
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    if minutes < 1:
        return "just now"
    if hours < 1:
        return f"{minutes:.0f} min ago"
    if days < 1:
        return f"{hours:.0f} h ago"
    return f"{days:.0f} d ago" if days < _LONG else moment[:10]
