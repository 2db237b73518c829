"""Is it told how long ago something was?"""

from datetime import UTC, datetime

import pytest

from briefing.tui.ago import ago

NOW = datetime(2024, 12, 16, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2024-12-16T11:59:30+00:00", "just now"),
        ("2024-12-16T11:55:00+00:00", "5 min ago"),
        ("2024-12-16T10:00:00", "2 h ago"),
        ("2024-12-16T10:00:00+01:00", "3 h ago"),
        ("2024-12-13T12:00:00+00:00", "3 d ago"),
        ("2024-11-01T12:00:00+00:00", "2024-11-01"),
        ("2024-12-17T12:00:00+00:00", "just now"),
    ],
)
def test_the_time_is_told_in_the_largest_unit(moment: str, told: str) -> None:
    assert ago(moment, NOW) == told
