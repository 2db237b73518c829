"""How long is a line of text to be?"""

NARROWEST, WIDEST = 60, 100
"""Cells between which a line is comfortable to read."""
_STEP = 4


def stepped(measure: int, steps: int) -> int:
    """`measure` some steps wider, or narrower. One that is beyond the bounds can only come back."""
    wanted = measure + steps * _STEP
    if steps > 0:
        return max(measure, min(wanted, WIDEST))
    return min(measure, max(wanted, NARROWEST))


def told(measure: int, *, room: int) -> str:
    """What stands in the border: the measure, and what the pane has room for where it is less."""
    return f"lines of {measure}" + (f", room for {room}" if room < measure else "")
