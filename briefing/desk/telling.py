"""What does a decision say, in one line?"""

from datetime import UTC, datetime

from briefing.entities.judgements import Verdict


def told(verdict: Verdict, left: str, right: str) -> str:
    """A decision in one line.

    Args:
        verdict: What was decided.
        left: What the decision is about.
        right: The other name, the new name or the kind; nothing where there is none.
    """
    match verdict:
        case Verdict.SAME:
            return f"{left} = {right}"
        case Verdict.DIFFERENT:
            return f"{left} ≠ {right}"
        case Verdict.RENAME:
            return f"{left} is called {right}"
        case Verdict.LABEL:
            return f"{left} is {right}"
        case Verdict.HIDE:
            return f"{left} is hidden"
        case Verdict.LATER:
            return f"{left} and {right}: later"


def now() -> str:
    """The time, as decisions are dated: ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
