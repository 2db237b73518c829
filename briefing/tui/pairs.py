"""Which suggestions still wait for an answer?

An answer counts at once: the list goes on before the desk has written it down.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.desk.answers import Answer, Change, Suggestion
from briefing.entities.entity import Entity

Pair = tuple[str, str, str, str]


class Pairs:
    """The suggestions, less those that have been answered."""

    def __init__(self) -> None:
        """Start without any."""
        self._all: Sequence[Suggestion] = ()
        self._answers: dict[Pair, Answer] = {}

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Take over what the desk has found."""
        self._all = suggestions

    def rows(self) -> list[Suggestion]:
        """Those that wait, the best first, and at the end those that are put off."""
        waiting = [each for each in self._all if pair_of(each) not in self._answers]
        known = {pair_of(each): each for each in self._all}
        late = [
            replace(known[pair], is_put_off=True)
            for pair, answer in self._answers.items()
            if answer is Answer.LATER and pair in known
        ]
        return waiting + late

    def answer(self, suggestion: Suggestion, answer: Answer) -> None:
        """Count an answer."""
        pair = pair_of(suggestion)
        self._answers.pop(pair, None)
        self._answers[pair] = answer

    def take_back(self) -> Pair | None:
        """Count the last answer no longer, and say what it was about."""
        return self._answers.popitem()[0] if self._answers else None

    def forget_answers(self) -> None:
        """Count no answer: what the desk says next is how it is."""
        self._answers.clear()

    def follow(self, change: Change) -> None:
        """Put what the entities have become in their place; a pair that is one goes out."""
        now = {entity.id: entity for entity in change.changed}
        joined = now.get(change.entity or "")
        if joined is not None:
            now |= dict.fromkeys(change.gone, joined)
        followed = (_with(each, now) for each in self._all)
        self._all = [each for each in followed if each.left.id != each.right.id]


def pair_of(suggestion: Suggestion) -> Pair:
    """What a suggestion is about, whatever becomes of its entities."""
    labels = (suggestion.left.label.value, suggestion.right.label.value)
    return (suggestion.left_form, suggestion.right_form, *labels)


def _with(suggestion: Suggestion, now: dict[str, Entity]) -> Suggestion:
    left, right = suggestion.left, suggestion.right
    if left.id not in now and right.id not in now:
        return suggestion
    return replace(suggestion, left=now.get(left.id, left), right=now.get(right.id, right))
