"""How does the folder of a shipped model become a checkpoint again, to go on from?

Its matrices are rounded to eight bits, and stay so: exported again, they are what they were.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.network import NameFinder, Plan, save_network

_OWN = "network."
"""How the names of the network's weights begin in a file."""
_ROUNDED = "_quantized"
_TURNED = "_Transposed"
_ROUNDING = ("_scale", "_zero_point")
_NAMELESS, _WITHOUT_BIAS = "onnx::MatMul", "mix.weight"
"""How the one matrix that no bias is added to is called in a file, and in the network."""

Numbers = NDArray[np.float32]


def main(arguments: Sequence[str] | None = None) -> None:
    """Restore from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder with the weights")
    parser.add_argument("--whole", type=int, default=Plan().whole)
    parser.add_argument("--narrow", type=int, default=Plan().narrow)
    parser.add_argument("--top", type=int, default=Plan().top)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    chosen = parser.parse_args(arguments)
    network = restored(chosen.model, Plan(chosen.whole, chosen.narrow, chosen.top))
    save_network(network, chosen.out)


def restored(model: Path, plan: Plan) -> NameFinder:
    """Make the network of the shipped files, with its layers divided as `plan` says.

    Raises:
        KeyError: The files lack a weight that such a network has.
    """
    found = {
        name: torch.from_numpy(np.ascontiguousarray(weight))
        for file in ("trunk.onnx", "names.onnx")
        for name, weight in _weights(onnx.load(str(model / file)).graph)
    }
    network = NameFinder(plan)
    network.take({name: found[name] for name in network.learned()})
    network.eval()
    return network


def _weights(graph: onnx.GraphProto) -> Iterator[tuple[str, Numbers]]:
    """Yield the weights of a file under the names that they have in the network."""
    stored = {
        each.name: numpy_helper.to_array(each).astype(np.float32) for each in graph.initializer
    }
    for name in stored:
        own = name.removeprefix(_OWN).removesuffix(_ROUNDED)
        if own.endswith(_ROUNDING):
            continue
        if own.startswith(_NAMELESS):
            yield _WITHOUT_BIAS, _exact(stored, name).T
        elif own.endswith(_TURNED):
            yield own.removesuffix(_TURNED), _exact(stored, name).T
        else:
            yield own, _exact(stored, name)


def _exact(stored: dict[str, Numbers], name: str) -> Numbers:
    """Undo the rounding of a table of numbers, if it was rounded."""
    if not name.endswith(_ROUNDED):
        return stored[name]
    base = name.removesuffix(_ROUNDED)
    numbers: Numbers = (stored[name] - stored[f"{base}_zero_point"]) * stored[f"{base}_scale"]
    return numbers


if __name__ == "__main__":
    main()
