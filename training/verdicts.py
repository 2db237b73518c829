"""What do trained networks say of the words of a pass, for others to learn from?

A student that learns from several teachers what they believe, and not only what the labels say,
comes near to all of them together (Hinton et al. 2015). A document that tools labelled is judged
by those teachers alone that did not learn from it, so that nobody repeats its errors by heart; a
network that left no fold out is asked about everything, to go on from what it knows.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.network import load_network
from training.passes import FOLDS, made, path_of, read_pass
from training.steps import EVERYONE, Step


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, required=True, help="checkpoint of the teacher")
    parser.add_argument("--passes", type=Path, required=True)
    parser.add_argument("--left-out", type=int, choices=range(FOLDS), help="by default none")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--half", action="store_true", help="products of sixteen bits (bfloat16)")
    parser.add_argument("--device", type=torch.device, default=torch.device("cpu"))
    chosen = parser.parse_args(arguments)
    torch.set_float32_matmul_precision("high")
    network = load_network(chosen.network).to(chosen.device)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for number in range(made(chosen.passes)):
        rounded = torch.autocast(chosen.device.type, torch.bfloat16, enabled=chosen.half)
        with torch.inference_mode(), rounded:
            said = [
                network(step.on(chosen.device)).softmax(dim=-1).half().cpu()
                for step in read_pass(chosen.passes, number)
            ]
        torch.save({"left_out": chosen.left_out, "said": said}, path_of(chosen.out, number))


def read_verdicts(folders: Sequence[Path], number: int, steps: Sequence[Step]) -> list[Tensor]:
    """Average what the teachers in `folders` say of each step of pass `number`.

    Returns:
        One tensor a step: the probability of every tag of every candidate.
    """
    read = [torch.load(path_of(folder, number), weights_only=True) for folder in folders]
    return [
        mean_of([(each["left_out"], each["said"][place]) for each in read], step.folds)
        for place, step in enumerate(steps)
    ]


def mean_of(verdicts: Sequence[tuple[int | None, Tensor]], folds: Tensor) -> Tensor:
    """Average the probabilities of those who did not learn from a candidate's fold.

    Raises:
        ValueError: Everybody learned from it.
    """
    total, judges = torch.zeros(()), torch.zeros(())
    for left_out, said in verdicts:
        judged = folds == left_out if left_out is not None else torch.ones_like(folds).bool()
        is_judge = (judged | (folds == EVERYONE))[:, None].float()
        total, judges = total + is_judge * said.float(), judges + is_judge
    if not judges.all():
        raise ValueError("every fold needs a teacher that left it out")
    return total / judges


if __name__ == "__main__":
    main()
