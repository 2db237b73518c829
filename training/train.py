"""How are the weights trained, on a plain processor, and taken up again after a stop?"""

import argparse
import copy
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import nn

from briefing.language.wordpieces import WordPieces
from training.augment import mixture
from training.batches import batches
from training.documents import Document, read_documents, write_documents
from training.encoding import IGNORED, Example, encode
from training.names import collect_names
from training.network import NameFinder, load_tokenizer, start_from_first
from training.origins import by_hand

log = logging.getLogger("training")

HELD_OUT = 120
"""Documents labelled by hand that are kept back, to choose and to calibrate by."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, the data apart."""

    steps: int = 3600
    """Optimiser steps; the rate falls to nothing at the last one."""
    rate: float = 1e-4
    """Highest rate of the encoder."""
    new_rate: float = 5e-4
    """Highest rate of what the encoder does not have."""
    warm_up: float = 0.04
    """Share of the steps in which the rate rises."""
    decay: float = 0.01
    smoothing: float = 0.02
    average: float = 0.998
    """How much of the running average of the weights stays at each step (Polyak 1992)."""
    seed: int = 0
    saved_every: int = 200


@dataclass(frozen=True, slots=True)
class Split:
    """The training data, and what is kept back of it."""

    documents: tuple[Document, ...]
    by_hand: tuple[bool, ...]
    held_out: tuple[Document, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--resume", type=Path, help="checkpoint to go on from")
    parser.add_argument("--first", type=Path, help="checkpoint of version 1 to start from")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(chosen.threads)
    settings = Settings(steps=chosen.steps)
    torch.manual_seed(settings.seed)
    network = NameFinder()
    if chosen.first:
        start_from_first(network, chosen.first)
    data = split(tuple(read_documents(chosen.data / "train.jsonl.gz")), HELD_OUT)
    write_documents(chosen.out.with_suffix(".held_out.jsonl"), data.held_out)
    train(network, data, settings, chosen.out, resume=chosen.resume)


def split(documents: Sequence[Document], held_out: int) -> Split:
    """Keep back some of the documents that were labelled by hand."""
    marks = by_hand(documents)
    chosen = np.random.default_rng(1).permutation(np.flatnonzero(marks))[:held_out]
    kept_back = set(chosen.tolist())
    rest = [number for number in range(len(documents)) if number not in kept_back]
    return Split(
        tuple(documents[number] for number in rest),
        tuple(bool(marks[number]) for number in rest),
        tuple(documents[number] for number in sorted(kept_back)),
    )


def train(
    network: NameFinder,
    data: Split,
    settings: Settings,
    out: Path,
    *,
    resume: Path | None = None,
) -> None:
    """Fine-tune, and write the checkpoint every so many steps and at the end.

    The vectors of the word pieces stay what they are: they are half of the weights, and rare
    pieces would move by the few names they stand in. A run that is taken up again starts a pass
    of its own over the data, with fresh copies.
    """
    network.train()
    network.embeddings.word_embeddings.requires_grad_(False)
    average = copy.deepcopy(network).eval()
    optimiser = _optimiser(network, settings)
    done = 0
    if resume:
        saved = torch.load(resume, weights_only=True)
        network.load_state_dict(saved["network"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        done = saved["step"]
    criterion = nn.CrossEntropyLoss(ignore_index=IGNORED, label_smoothing=settings.smoothing)
    started, running = time.monotonic(), 0.0
    stream = _stream(data, WordPieces(load_tokenizer()), settings.seed + done)
    for step, examples in zip(range(done, settings.steps), stream, strict=False):
        _set_rate(optimiser, _schedule(step, settings))
        tags = torch.from_numpy(np.concatenate([example.tags for example in examples]))
        loss = criterion(network(examples), tags)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        _average_in(average, network, min(settings.average, (step + 2) / (step + 11)))
        running = 0.97 * running + 0.03 * loss.item() if step > done else loss.item()
        if step % 50 == 0:
            pace = (time.monotonic() - started) / (step - done + 1)
            log.info("step %d loss %.4f %.2f s/step", step, running, pace)
        if (step + 1) % settings.saved_every == 0 or step + 1 == settings.steps:
            _save_checkpoint(out, step + 1, network, average, optimiser)


def _stream(data: Split, vocabulary: WordPieces, seed: int) -> Iterator[tuple[Example, ...]]:
    """Yield batches without end; every pass over the data draws its own copies."""
    pool = collect_names(data.documents)
    turn = 0
    while True:
        random = Random(seed + turn)
        documents = mixture(data.documents, data.by_hand, pool, random)
        yield from batches(encode(document, vocabulary) for document in documents)
        turn += 1
        log.info("pass %d done", turn)


def _optimiser(network: NameFinder, settings: Settings) -> torch.optim.AdamW:
    new = ("mix", "gaps", "places")
    groups = []
    for is_new, rate in ((False, settings.rate), (True, settings.new_rate)):
        weights = [w for name, w in network.named_parameters() if name.startswith(new) == is_new]
        groups.append({"params": weights, "lr": rate, "peak": rate})
    return torch.optim.AdamW(groups, weight_decay=settings.decay, fused=True)


def _schedule(step: int, settings: Settings) -> float:
    rising = (step + 1) / max(1.0, settings.warm_up * settings.steps)
    return min(1.0, rising) * (1 - step / settings.steps)


def _set_rate(optimiser: torch.optim.AdamW, share: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * share


def _average_in(average: NameFinder, network: NameFinder, kept: float) -> None:
    with torch.no_grad():
        for mean, weights in zip(average.parameters(), network.parameters(), strict=True):
            mean.lerp_(weights, 1 - kept)


def _save_checkpoint(
    out: Path,
    step: int,
    network: NameFinder,
    average: NameFinder,
    optimiser: torch.optim.AdamW,
) -> None:
    partial = out.with_suffix(".partial")
    state = {
        "network": network.state_dict(),
        "average": average.state_dict(),
        "optimiser": optimiser.state_dict(),
        "step": step,
    }
    torch.save(state, partial)
    partial.replace(out)


if __name__ == "__main__":
    main()
