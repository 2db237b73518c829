"""What is the network?

A sentence runs through a trunk, the lower layers of a small uncased encoder that is told how each
word was written. The highest layers of it are worked out only for the words that may belong to a
name, which still look at all the others. Then these words go on alone, and those of neighbouring
sentences look at each other in the upper layers. Leaving words out on the way up is the idea of
PoWER-BERT (Goyal et al. 2020); here a rule chooses them, not the network.
"""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from briefing.language.batches import stretches
from briefing.language.rows import WIDEST
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import SHAPES
from training.attention import HIDDEN, Lines, lined_up, run_layer
from training.encoders import SMALL, leaning, load_encoder, load_small
from training.steps import Step

FROZEN = "embeddings.word_embeddings.weight"
"""The vectors of the word pieces, which stay what they are and are in no checkpoint."""
LAST_PLACE = 255
"""The number of a candidate in its group, from 0, beyond which all count as one."""
DROPOUT = 0.1
TOGETHER = 1_900
"""Pieces of a step that run through the trunk together."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a network is made of."""

    whole: int = 2
    """The lowest layers of the encoder, which are worked out for every piece."""
    narrow: int = 1
    """Those above them, worked out for the pieces of candidates alone, which look at all others."""
    top: int = 3
    """The highest layers, which see candidates alone; a layer may be in both, as two."""
    base: str = SMALL
    """The encoder."""
    still: int = 0
    """The lowest of the whole layers that are not trained; how a word is written is told above
    them."""


class NameFinder(nn.Module):
    """Scores the tags of every word that may belong to a name."""

    def __init__(self, plan: Plan | None = None) -> None:
        """Start from the base weights, with features that change nothing at first.

        The vectors of the word pieces are not trained: they are half of the weights, and rare
        pieces would move by the few names they stand in.

        Raises:
            ValueError: A layer that does not see every piece would have to tell distances.
        """
        super().__init__()
        self.plan = plan or Plan()
        encoder = load_encoder(self.plan.base)
        if encoder.distances is not None and (self.plan.narrow or self.plan.top):
            raise ValueError(f"{self.plan.base} can only be read whole")
        layers, width = encoder.layers, encoder.embeddings.word_embeddings.embedding_dim
        self.heads = encoder.heads
        self.embeddings = encoder.embeddings
        self.embeddings.word_embeddings.requires_grad_(False)
        self.trunk = nn.ModuleList(layers[: self.plan.whole + self.plan.narrow])
        self.top = nn.ModuleList(map(copy.deepcopy, layers[len(layers) - self.plan.top :]))
        self.register_buffer("distances", encoder.distances, persistent=False)
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
        if self.plan.still:
            for part in (self.embeddings, *self.trunk[: self.plan.still]):
                _keep_still(part)

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
        everyone, few = self._leaning(lined_up(rows, self.heads)), lined_up(asked, self.heads)
        read, shapes = self.embeddings, self.shapes(shape)
        states = read.word_embeddings(ids)
        if not self.plan.still:
            states = states + shapes
        states = states + read.position_embeddings(everyone.places)
        states = states + read.token_type_embeddings(torch.zeros_like(ids))
        states = read.dropout(read.LayerNorm(states))
        for place, layer in enumerate(self.trunk[: self.plan.whole]):
            if self.plan.still and place == self.plan.still:
                states = states + shapes
            states = run_layer(layer, states, states, everyone, everyone)
        found = states[wanted]
        for layer in self.trunk[self.plan.whole :]:
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
        states = torch.cat([self.states(*run) for run in _runs(step)])
        order = step.order.long()
        features = _features(states, step.sizes[order])[order.argsort()]
        return self.weigh(features, step.gaps.long(), step.groups)

    def learned(self) -> dict[str, Tensor]:
        """Give the weights that training changes."""
        return {name: weight for name, weight in self.state_dict().items() if name != FROZEN}

    def take(self, learned: dict[str, Tensor]) -> None:
        """Go on with the weights that `learned` gave, with layers as wide inside as they were."""
        for name, layer in self.layers().items():
            widen(layer, len(learned[f"{name}.intermediate.dense.bias"]))
        self.load_state_dict({**self.state_dict(), **learned})

    def _leaning(self, lines: Lines) -> Lines:
        """Add what the encoder adds to the weights of attention by distance."""
        if self.distances is None:
            return lines
        hidden = lines.hidden + leaning(lines.table.shape[-1], self.distances)
        return replace(lines, hidden=hidden)

    def layers(self) -> dict[str, nn.Module]:
        """Give the layers from the lowest on, by the beginning of their weights' names."""
        parts = (("trunk", self.trunk), ("top", self.top))
        return {f"{name}.{place}": each for name, part in parts for place, each in enumerate(part)}


class SentenceEncoder(nn.Module):
    """The base encoder as it is: the mean of its last states, at unit length."""

    def __init__(self) -> None:
        """Load the base weights."""
        super().__init__()
        self.encoder = load_small()

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
    network = NameFinder(Plan(*saved["plan"]))
    network.take(saved["average"])
    network.eval()
    return network


def save_network(network: NameFinder, checkpoint: Path) -> None:
    """Write what `load_network` loads; training cannot be taken up from it, only begun."""
    torch.save({"plan": astuple(network.plan), "average": network.learned()}, checkpoint)


def _keep_still(part: nn.Module) -> None:
    """Let a part be what it is while others are trained."""
    part.requires_grad_(False)
    for each in part.modules():
        if isinstance(each, nn.Dropout):
            each.p = 0.0


def _runs(step: Step) -> Iterator[tuple[Tensor, ...]]:
    """Divide a step into what `NameFinder.states` takes at a time: rows of like length.

    Where nobody asks, nothing is read.
    """
    rows, asked = step.rows.tolist(), step.asked.tolist()
    piece = place = 0
    for first, last in stretches(rows, TOGETHER):
        end, following = piece + sum(rows[first:last]), place + sum(asked[first:last])
        if place < following:
            yield (
                step.ids[piece:end].long(),
                step.shapes[piece:end].long(),
                step.rows[first:last],
                step.wanted[place:following] - piece,
                step.asked[first:last],
            )
        piece, place = end, following


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
