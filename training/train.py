"""How are the weights trained, alone or by teachers, and taken up again after a stop?"""

import argparse
import copy
import logging
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from training.checking import exam_of, f1
from training.documents import read_documents
from training.encoders import BASES, SMALL
from training.encoding import IGNORED
from training.network import NameFinder, Plan, load_network
from training.passes import FOLDS, made, read_pass
from training.steps import EVERYONE, Step
from training.verdicts import read_verdicts

log = logging.getLogger("training")

TRUST = (0.5, 0.2)
"""How much labels weigh beside what teachers say, those made by hand and those made by tools; what
lacks a label is all theirs."""
NEW = 5
"""How much higher the rate is of what the encoder does not have."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, the passes apart."""

    turns: int = 22
    """Passes over the data; the rate falls to nothing at the end of the last one."""
    rate: float = 2e-4
    """Highest rate of the encoder."""
    warm_up: float = 0.04
    """Share of the turns in which the rate rises."""
    decay: float = 0.01
    smoothing: float = 0.02
    average: float = 0.998
    """How much of the running average of the weights stays at each step (Polyak 1992)."""
    seed: int = 0
    left_out: int | None = None
    """The fold that is not learned from."""
    teachers: tuple[Path, ...] = ()
    """Folders with what they say of the passes."""
    trust: tuple[float, float] = TRUST
    half: bool = False
    """Whether products are of sixteen bits."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=Path, required=True, help="folder of training.passes")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    parser.add_argument("--start", type=Path, help="checkpoint to start from, with its layers")
    parser.add_argument("--whole", type=int, default=Plan().whole)
    parser.add_argument("--narrow", type=int, default=Plan().narrow)
    parser.add_argument("--top", type=int, default=Plan().top)
    parser.add_argument("--base", choices=BASES, default=SMALL)
    parser.add_argument("--still", type=int, default=0, help="lowest layers that are not trained")
    parser.add_argument("--turns", type=int, default=Settings().turns)
    parser.add_argument("--rate", type=float, default=Settings().rate)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--left-out", type=int, choices=range(FOLDS))
    parser.add_argument("--teachers", type=Path, nargs="*", default=())
    parser.add_argument("--trust", type=float, nargs=2, metavar=("HAND", "TOOLS"), default=TRUST)
    parser.add_argument("--check", type=Path, nargs="*", default=(), help="labelled documents")
    parser.add_argument("--half", action="store_true", help="products of sixteen bits (bfloat16)")
    parser.add_argument("--device", type=torch.device, default=torch.device("cpu"))
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(chosen.seed)
    settings = Settings(
        turns=chosen.turns,
        rate=chosen.rate,
        seed=chosen.seed,
        left_out=chosen.left_out,
        teachers=tuple(chosen.teachers),
        trust=tuple(chosen.trust),
        half=chosen.half,
    )
    begun = chosen.out if chosen.resume else chosen.start
    plan = Plan(chosen.whole, chosen.narrow, chosen.top, chosen.base, chosen.still)
    network = load_network(begun) if begun else NameFinder(plan)
    network.to(chosen.device)
    average = train(network, chosen.passes, settings, chosen.out, is_resumed=chosen.resume)
    for path in chosen.check:
        log.info("%s: F1 %.1f", path.name, f1(average, exam_of(tuple(read_documents(path)))))


def train(
    network: NameFinder,
    passes: Path,
    settings: Settings,
    out: Path,
    *,
    is_resumed: bool = False,
) -> NameFinder:
    """Fine-tune, and write the checkpoint after every turn.

    Returns:
        The network with the running average of the weights.
    """
    average: NameFinder = copy.deepcopy(network).eval()
    means, weights = _trained(average), _trained(network)
    optimiser = _optimiser(network, settings)
    done = _take_up(out, network, average, optimiser) if is_resumed else 0
    device = network.head.weight.device
    network.train()
    for turn in range(done, settings.turns):
        started, total = time.monotonic(), torch.zeros((), device=device)
        steps = _turn(passes, turn, settings)
        for place, (step, verdicts) in enumerate(steps):
            share = (turn + place / len(steps)) / settings.turns
            _set_rate(optimiser, _schedule(share, settings.warm_up))
            there = step.on(device)
            said = None if verdicts is None else verdicts.to(device)
            with torch.autocast(device.type, torch.bfloat16, enabled=settings.half):
                scores = network(there).float()
            loss = _loss(scores, there, said, settings)
            _follow(loss, weights, optimiser)
            number = turn * len(steps) + place
            kept = min(settings.average, (number + 2) / (number + 11))
            get_ema_multi_avg_fn(kept)(means, weights, number)
            total += loss.detach()
        seconds = time.monotonic() - started
        log.info("turn %d loss %.4f %.1f s", turn + 1, total.item() / len(steps), seconds)
        _save_checkpoint(out, turn + 1, network, average, optimiser)
    return average


def _turn(passes: Path, turn: int, settings: Settings) -> list[tuple[Step, Tensor | None]]:
    """Read a pass in an order of this run's own, with what teachers say of its steps.

    Behind the last pass comes the first one again.
    """
    number = turn % made(passes)
    steps = read_pass(passes, number)
    verdicts: Sequence[Tensor | None] = [None] * len(steps)
    if settings.teachers:
        verdicts = read_verdicts(settings.teachers, number, steps)
    order = list(range(len(steps)))
    Random(1000 * settings.seed + turn).shuffle(order)
    return [(steps[place], verdicts[place]) for place in order]


def _loss(scores: Tensor, step: Step, said: Tensor | None, settings: Settings) -> Tensor:
    """Measure how far the scores are from the labels, and from what the teachers say."""
    tags = step.tags
    if settings.left_out is not None:
        tags = tags.masked_fill(step.folds == settings.left_out, IGNORED)
    from_labels = nn.functional.cross_entropy(
        scores,
        tags,
        ignore_index=IGNORED,
        label_smoothing=settings.smoothing,
        reduction="none",
    )
    is_labelled = (tags != IGNORED).float()
    if said is None:
        return from_labels.sum() / is_labelled.sum()
    by_hand, by_tools = settings.trust
    trust = torch.full_like(from_labels, by_tools)
    trust = trust.masked_fill(step.folds == EVERYONE, by_hand) * is_labelled
    from_teachers = -(said * scores.log_softmax(dim=-1)).sum(dim=-1)
    return (trust * from_labels + (1 - trust) * from_teachers).mean()


def _follow(loss: Tensor, weights: Sequence[nn.Parameter], optimiser: torch.optim.AdamW) -> None:
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(weights, 1.0)
    optimiser.step()


def _optimiser(network: NameFinder, settings: Settings) -> torch.optim.AdamW:
    new = ("mix", "gaps", "places", "shapes", "head")
    groups = []
    for is_new, rate in ((False, settings.rate), (True, NEW * settings.rate)):
        weights = [
            weight
            for name, weight in network.named_parameters()
            if weight.requires_grad and name.startswith(new) == is_new
        ]
        groups.append({"params": weights, "lr": rate, "peak": rate})
    return torch.optim.AdamW(groups, weight_decay=settings.decay, fused=True)


def _schedule(share: float, warm_up: float) -> float:
    return min(1.0, share / warm_up) * (1 - share)


def _set_rate(optimiser: torch.optim.AdamW, share: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * share


def _trained(network: NameFinder) -> list[nn.Parameter]:
    return [weight for weight in network.parameters() if weight.requires_grad]


def _take_up(
    checkpoint: Path, network: NameFinder, average: NameFinder, optimiser: torch.optim.AdamW
) -> int:
    """Go on from a checkpoint; gives the turns that it has seen."""
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    network.take(saved["network"])
    average.take(saved["average"])
    optimiser.load_state_dict(saved["optimiser"])
    turns: int = saved["turn"]
    return turns


def _save_checkpoint(
    out: Path,
    turn: int,
    network: NameFinder,
    average: NameFinder,
    optimiser: torch.optim.AdamW,
) -> None:
    partial = out.with_suffix(".partial")
    state = {
        "plan": astuple(network.plan),
        "network": network.learned(),
        "average": average.learned(),
        "optimiser": optimiser.state_dict(),
        "turn": turn,
    }
    torch.save(state, partial)
    partial.replace(out)


if __name__ == "__main__":
    main()
