"""What does a mark say, in one line?"""

from briefing.notebook import Mark
from briefing.printable import one_line
from briefing.record.notebook import Written

_LONGEST = 60
"""Characters of a title or a sentence."""


def put(written: Written) -> str:
    """That a mark was put on something."""
    thing = _thing(written)
    match written.mark:
        case Mark.STAR:
            return f"starred {thing}"
        case Mark.READ:
            return f"read {thing}"
        case Mark.NOTE:
            return f"note on {thing}"
        case Mark.TAG:
            return f"tagged {thing} {written.text}"
        case Mark.BOOKMARK:
            return f"bookmark at {thing}"


def taken_off(written: Written) -> str:
    """That a mark was taken off."""
    kind = f"tag {written.text}" if written.mark is Mark.TAG else written.mark.value
    thing = _thing(written)
    if written.mark is Mark.READ:
        return f"{thing} is unread"
    return f"{kind} taken off {thing}"


def _thing(written: Written) -> str:
    words = one_line(written.anchor.words)
    if written.anchor.entity is not None:
        return words
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[: _LONGEST - 1].rstrip()}…”"
