"""Is the network's probability turned into how often such names are right?"""

import pytest

from briefing.language.calibration import Calibration
from briefing.mention import Label


@pytest.fixture
def curves() -> Calibration:
    return Calibration({Label.ORG: (0.5, -0.25), Label.GPE: (1.0, 0.0)})


def test_a_plain_curve_leaves_the_probability_as_it_is(curves: Calibration) -> None:
    assert curves.confidence(Label.GPE, 0.73) == 0.73


def test_a_flat_curve_lowers_what_is_too_sure(curves: Calibration) -> None:
    assert curves.confidence(Label.ORG, 0.9) == 0.7003


def test_the_surer_probability_is_the_higher_confidence(curves: Calibration) -> None:
    found = [curves.confidence(Label.ORG, step / 20) for step in range(21)]

    assert found == sorted(found)


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_certainty_stays_within_bounds(curves: Calibration, probability: float) -> None:
    assert 0 < curves.confidence(Label.GPE, probability) < 1
