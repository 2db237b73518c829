"""Which inner neurons of a layer can be spared, and how do the others stand in for them?

Most of what a neuron says is said by others, too. Those that would be missed least go, a few at a
time, and each time the matrix behind the rest is fitted anew to what the whole layer gives on
texts, by least squares. How much one is missed then is what the optimal brain surgeon asks
(Hassibi and Stork 1993), here for a whole row of weights.
"""

import argparse
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training.checking import exam_of, steps
from training.documents import Document, read_documents
from training.network import NameFinder, load_network, save_network, widen

log = logging.getLogger("training")

_AT_ONCE = 24
"""Neurons that go in one round, or a quarter of those that still have to, if that is more."""
_RIDGE = 1e-4
"""What is added to the variances, as a share of their mean, so that the fit is a stable one."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How the inner neurons of a layer fire on texts."""

    mean: Tensor
    covariance: Tensor


def main(arguments: Sequence[str] | None = None) -> None:
    """Prune from the command line; what is written can be trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, help="by default the base weights")
    parser.add_argument("--documents", type=Path, nargs="+", required=True, help="texts to fit by")
    parser.add_argument("--keep", nargs="+", required=True, metavar="LAYER=NEURONS")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    network = load_network(chosen.checkpoint) if chosen.checkpoint else NameFinder().eval()
    documents = [document for path in chosen.documents for document in read_documents(path)]
    for name, kept in (each.split("=") for each in chosen.keep):
        lost = prune(network, name, int(kept), documents)
        log.info("%s: %s neurons, %.2f %% of the variance lost", name, kept, 100 * lost)
    save_network(network, chosen.out)


def prune(network: NameFinder, name: str, kept: int, documents: Sequence[Document]) -> float:
    """Leave `kept` inner neurons in the layer `name`.

    Returns:
        The share of the variance of what the layer gives on `documents` that is lost.
    """
    layer = network.layers()[name]
    habits = _habits(network, name, documents)
    first, second = layer.intermediate.dense, layer.output.dense
    given, bias = second.weight.detach().double(), second.bias.detach().double()
    chosen = _chosen(given, habits.covariance, kept)
    fitted = _fitted(given, habits.covariance, chosen)
    offset = bias + given @ habits.mean - fitted @ habits.mean[chosen]
    narrow = {
        "intermediate.dense.weight": first.weight.detach()[chosen],
        "intermediate.dense.bias": first.bias.detach()[chosen],
        "output.dense.weight": fitted.float(),
        "output.dense.bias": offset.float(),
    }
    widen(layer, kept)
    layer.load_state_dict({**layer.state_dict(), **narrow})
    missed = given.clone()
    missed[:, chosen] -= fitted
    return float(_variance(missed, habits.covariance) / _variance(given, habits.covariance))


def _habits(network: NameFinder, name: str, documents: Sequence[Document]) -> Habits:
    """Watch the layer `name` while the network reads."""
    seen: list[Tensor] = []
    layer = network.layers()[name]
    width = layer.intermediate.dense.out_features
    total, products = torch.zeros(width).double(), torch.zeros(width, width).double()
    count = 0
    watch = layer.intermediate.register_forward_hook(lambda _, __, fired: seen.append(fired))
    try:
        for _, step in steps(exam_of(documents).examples):
            with torch.inference_mode():
                network(step)
            fired = seen.pop().double()
            total, products = total + fired.sum(dim=0), products + fired.T @ fired
            count += len(fired)
    finally:
        watch.remove()
    mean = total / count
    return Habits(mean, products / count - torch.outer(mean, mean))


def _chosen(given: Tensor, covariance: Tensor, kept: int) -> Tensor:
    """Number the neurons that stay."""
    left = torch.arange(len(covariance))
    while len(left) > kept:
        inverse = _inverse(covariance, left)
        missed = (given @ covariance[:, left] @ inverse).square().sum(dim=0) / inverse.diagonal()
        too_many = len(left) - kept
        going = missed.argsort()[: min(too_many, max(_AT_ONCE, too_many // 4))]
        stays = torch.ones(len(left), dtype=torch.bool)
        stays[going] = False
        left = left[stays]
    return left


def _fitted(given: Tensor, covariance: Tensor, chosen: Tensor) -> Tensor:
    """Fit the matrix behind the chosen neurons to what the matrix behind all of them gives."""
    return given @ covariance[:, chosen] @ _inverse(covariance, chosen)


def _inverse(covariance: Tensor, chosen: Tensor) -> Tensor:
    ridge = _RIDGE * covariance.diagonal().mean()
    found: Tensor = torch.linalg.inv(
        covariance[chosen][:, chosen] + ridge * torch.eye(len(chosen)).double()
    )
    return found


def _variance(matrix: Tensor, covariance: Tensor) -> Tensor:
    return (matrix @ covariance * matrix).sum()


if __name__ == "__main__":
    main()
