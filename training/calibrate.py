"""How far may the model's confidence be believed, and what makes it believable?

Platt scaling (1999), one line a label on the logit of the raw confidence, each drawn to the line
of all labels together, so that a label with few examples is not fitted to chance. How well it
does is measured by cross validation as the expected calibration error (Naeini et al. 2015).
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.documents import LABELS, Document, read_documents
from training.prediction import predict
from training.scoring import gold_names

CARD = "model.json"
FOLDS, BINS = 5, 10
PRIOR = 20.0
"""How strongly a label's line is drawn to the line of all."""
LONGEST_STEP = 0.5
LEAST = 1e-4
"""Raw confidences are kept this far from 0 and 1."""

Line = tuple[float, float]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Observed:
    """What the model said of its names, and whether it was right."""

    labels: NDArray[np.str_]
    logits: Numbers
    right: Numbers
    """1 where span and label are exactly the set's, else 0."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Calibrate from the command line, and write the lines on the model's card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, nargs="+", required=True, help="labelled by hand")
    parser.add_argument("--model", type=Path, required=True, help="folder with model.json")
    chosen = parser.parse_args(arguments)
    card = json.loads((chosen.model / CARD).read_text())
    card["calibration"] = {label: [1.0, 0.0] for label in LABELS}
    (chosen.model / CARD).write_text(json.dumps(card, indent=2) + "\n")
    documents = [document for path in chosen.documents for document in read_documents(path)]
    observed = observe(chosen.model, documents)
    before, after = error(observed.logits, observed.right), cross_validated(observed)
    card["calibration"] = {
        label: [round(number, 4) for number in line] for label, line in lines(observed).items()
    }
    (chosen.model / CARD).write_text(json.dumps(card, indent=2) + "\n")
    sys.stdout.write(
        f"{len(observed.right)} names, expected calibration error {before:.3f} -> {after:.3f}\n"
    )


def observe(model: Path, documents: Sequence[Document]) -> Observed:
    """Ask an uncalibrated model for its names, and compare them with the labels."""
    found = [
        (label, confidence, (start, end, label) in gold)
        for document, names in zip(documents, predict(model, documents), strict=True)
        for gold in (gold_names(document),)
        for (start, end, label), confidence in names.items()
    ]
    raw = np.clip([confidence for _, confidence, _ in found], LEAST, 1 - LEAST)
    return Observed(
        np.array([label for label, _, _ in found]),
        np.log(raw / (1 - raw)),
        np.array([float(is_right) for _, _, is_right in found]),
    )


def lines(observed: Observed) -> dict[str, Line]:
    """Fit one line a label."""
    together = _fitted(observed.logits, observed.right, (1.0, 0.0), 1e-3)
    found = {}
    for label in LABELS:
        own = observed.labels == label
        found[label] = _fitted(observed.logits[own], observed.right[own], together, PRIOR)
    return found


def cross_validated(observed: Observed) -> float:
    """Measure the error of lines on names that they were not fitted to."""
    fold = np.random.default_rng(0).integers(0, FOLDS, len(observed.right))
    logits = observed.logits.copy()
    for left_out in range(FOLDS):
        kept = fold != left_out
        part = Observed(observed.labels[kept], observed.logits[kept], observed.right[kept])
        for label, (slope, offset) in lines(part).items():
            chosen = ~kept & (observed.labels == label)
            logits[chosen] = slope * observed.logits[chosen] + offset
    return error(logits, observed.right)


def error(logits: Numbers, right: Numbers) -> float:
    """Mean distance between confidence and share of right names, over ten bins of confidence."""
    confidence = _sigmoid(logits)
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [
        (bins == each).sum() * abs(confidence[bins == each].mean() - right[bins == each].mean())
        for each in np.unique(bins)
    ]
    return float(sum(gaps) / len(right))


def _fitted(logits: Numbers, right: Numbers, prior: Line, strength: float) -> Line:
    """Fit slope and offset by Newton's method with short steps, drawn to `prior`."""
    line, centre = np.array(prior), np.array(prior)
    columns = np.stack([logits, np.ones_like(logits)], axis=1)
    for _ in range(100):
        guess = _sigmoid(columns @ line)
        slope = columns.T @ (guess - right) + strength * (line - centre)
        bend = (columns.T * (guess * (1 - guess))) @ columns + strength * np.eye(2)
        step = np.linalg.solve(bend, slope)
        line = line - step / max(1.0, float(np.abs(step).max()) / LONGEST_STEP)
    return float(line[0]), float(line[1])


def _sigmoid(logits: Numbers) -> Numbers:
    found: Numbers = 1 / (1 + np.exp(-logits))
    return found


if __name__ == "__main__":
    main()
