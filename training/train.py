"""How are the weights trained, on a plain processor, and taken up again after a stop?"""

import argparse
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import nn

from training.augment import mixture
from training.batches import batches, blocks
from training.documents import Document, read_documents
from training.encoding import IGNORED, TAGS, Row, encode
from training.names import collect_names
from training.network import NameTagger, load_tokenizer

log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, the data apart."""

    steps: int = 1200
    """Optimiser steps; the rate falls to nothing at the last one."""
    rate: float = 1e-4
    """Highest rate of the encoder."""
    new_rate: float = 1e-3
    """Highest rate of the word shapes and of the last layer."""
    warm_up: float = 0.08
    """Share of the steps in which the rate rises."""
    decay: float = 0.01
    smoothing: float = 0.02
    seed: int = 0
    saved_every: int = 100


def main(arguments: Sequence[str] | None = None) -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--resume", type=Path, help="checkpoint to go on from")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(chosen.threads)
    settings = Settings(steps=chosen.steps)
    documents = tuple(read_documents(chosen.data / "train.jsonl.gz"))
    train(documents, settings, chosen.out, resume=chosen.resume)


def train(
    documents: Sequence[Document], settings: Settings, out: Path, *, resume: Path | None = None
) -> None:
    """Fine-tune, and write the checkpoint every so many steps and at the end.

    A run that is taken up again starts a pass of its own over the data, with fresh copies.
    """
    torch.manual_seed(settings.seed)
    network = NameTagger().train()
    optimiser = _optimiser(network, settings)
    done = 0
    if resume:
        saved = torch.load(resume, weights_only=True)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        done = saved["step"]
    criterion = nn.CrossEntropyLoss(ignore_index=IGNORED, label_smoothing=settings.smoothing)
    started, average = time.monotonic(), 0.0
    stream = _stream(documents, load_tokenizer(), settings.seed + done)
    for step, rows in zip(range(done, settings.steps), stream, strict=False):
        _set_rate(optimiser, _schedule(step, settings))
        ids, shapes, mask, tags = (torch.from_numpy(block) for block in blocks(rows))
        loss = criterion(network(ids, shapes, mask).view(-1, len(TAGS)), tags.view(-1))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        average = 0.95 * average + 0.05 * loss.item() if step > done else loss.item()
        if step % 20 == 0:
            pace = (time.monotonic() - started) / (step - done + 1)
            log.info("step %d loss %.4f %.2f s/step", step, average, pace)
        if (step + 1) % settings.saved_every == 0 or step + 1 == settings.steps:
            _save_checkpoint(network, optimiser, step + 1, out)


def _stream(
    documents: Sequence[Document], tokenizer: Tokenizer, seed: int
) -> Iterator[tuple[Row, ...]]:
    """Yield batches without end; every pass over the data draws its own copies."""
    pool = collect_names(documents)
    turn = 0
    while True:
        random = Random(seed + turn)
        rows = [row for each in mixture(documents, pool, random) for row in encode(each, tokenizer)]
        log.info("pass %d: %d windows", turn, len(rows))
        yield from batches(rows, random)
        turn += 1


def _optimiser(network: NameTagger, settings: Settings) -> torch.optim.AdamW:
    groups = []
    for is_new in (False, True):
        for is_flat in (False, True):
            chosen = [
                weights
                for name, weights in network.named_parameters()
                if name.startswith(("head", "shapes")) == is_new and (weights.ndim < 2) == is_flat
            ]
            rate = settings.new_rate if is_new else settings.rate
            decay = 0.0 if is_flat else settings.decay
            groups.append({"params": chosen, "lr": rate, "peak": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, fused=True)


def _schedule(step: int, settings: Settings) -> float:
    rising = (step + 1) / max(1.0, settings.warm_up * settings.steps)
    return min(1.0, rising) * (1 - step / settings.steps)


def _set_rate(optimiser: torch.optim.AdamW, share: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * share


def _save_checkpoint(
    network: NameTagger, optimiser: torch.optim.AdamW, step: int, out: Path
) -> None:
    partial = out.with_suffix(".partial")
    state = {
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "step": step,
    }
    torch.save(state, partial)
    partial.replace(out)


if __name__ == "__main__":
    main()
