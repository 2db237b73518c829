"""How often is a name right that the model is so sure of?"""

from collections.abc import Mapping
from math import exp, log

from msgspec import Struct

from briefing.mention import Label

_EDGE = 1e-4
"""Probabilities are held this far from 0 and 1, whose logits are infinite."""


class Calibration(Struct, frozen=True):
    """A curve for each label, fitted on gold names (Platt 1999)."""

    curves: Mapping[Label, tuple[float, float]]
    """Slope and offset on the logit of the network's probability."""

    def confidence(self, label: Label, probability: float) -> float:
        """Say how likely a name of `label` is right, 0 to 1, to four digits."""
        slope, offset = self.curves[label]
        held = min(max(probability, _EDGE), 1 - _EDGE)
        return round(1 / (1 + exp(-(slope * log(held / (1 - held)) + offset))), 4)
