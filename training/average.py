"""What is the mean of the weights of several checkpoints?

Averages of runs that share a start are often better than the last of them on texts of another
kind (Wortsman et al., "Model soups", 2022).
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

Weights = dict[str, Tensor]


def main(arguments: Sequence[str] | None = None) -> None:
    """Average from the command line; what is written can be exported, not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--weights", type=float, nargs="+", required=True, help="one a checkpoint")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    parts = [torch.load(path, weights_only=True)["average"] for path in chosen.checkpoints]
    torch.save({"average": mean(parts, chosen.weights)}, chosen.out)


def mean(parts: Sequence[Weights], weights: Sequence[float]) -> Weights:
    """Weigh the floating numbers of all parts; whole numbers are the first part's.

    Raises:
        ValueError: The weights are not one a part.
    """
    total = sum(weights)
    first = parts[0]
    return {
        name: sum(
            (part[name] * (weight / total) for part, weight in zip(parts, weights, strict=True)),
            torch.zeros_like(value),
        )
        if value.is_floating_point()
        else value
        for name, value in first.items()
    }


if __name__ == "__main__":
    main()
