"""How far do trained weights go back towards those that they came from?

Between the two lie weights that keep more of what the encoder knew of words and names, and are
better on texts of another kind (Wortsman et al., "Robust fine-tuning of zero-shot models", 2022).
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from training.network import NameFinder, load_network, save_network

SHARE = 0.2
"""How much of the encoder's own weights comes in."""
_OLD = ("embeddings.", "trunk.", "top.")
"""Parts that the encoder has; the others began with nothing."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Average from the command line; what is written can be exported, not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--origin", type=Path, help="checkpoint it began with, if not the encoder")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    network = load_network(chosen.checkpoint)
    origin = load_network(chosen.origin) if chosen.origin else NameFinder(network.plan)
    draw_back(network, origin, chosen.share)
    save_network(network, chosen.out)


def draw_back(network: NameFinder, original: NameFinder, share: float) -> None:
    """Move the weights of `network` towards the `original` ones; 1 makes them the same."""
    before = original.learned()
    network.take(
        {
            name: weight.lerp(before[name], share) if name.startswith(_OLD) else weight
            for name, weight in network.learned().items()
        }
    )


if __name__ == "__main__":
    main()
