"""Which mentions are doubtful, and are they shown?"""

from msgspec import Struct
from msgspec.structs import replace

from briefing.mention import DOUBTFUL, Mention


class Doubts(Struct, frozen=True):
    """What the reader does with mentions that are not sure. Goes with every question it asks."""

    below: float = DOUBTFUL
    """The confidence below which a mention is doubtful."""
    are_hidden: bool = False

    @property
    def least(self) -> float:
        """The confidence that a mention must have to be shown at all."""
        return self.below if self.are_hidden else 0.0

    def toggled(self) -> "Doubts":
        """Hidden where they were shown, shown where they were hidden."""
        return replace(self, are_hidden=not self.are_hidden)

    def is_doubtful(self, mention: Mention) -> bool:
        """Whether a mention is doubtful."""
        return mention.confidence < self.below


ALL_SHOWN = Doubts()
"""What holds until the user says otherwise."""
