"""How do elements look at the others of their stretch, when all stretches lie end to end?

A layer is worked out for a plain list of elements, none of which is padding. Attention alone lays
them out in tables, with one line for each head of each stretch.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

HIDDEN = -1e4
"""What is added to the weight of a place where nobody looks."""


@dataclass(frozen=True, slots=True)
class Lines:
    """How elements of stretches are laid out and taken back, each in one part for every head."""

    table: Tensor
    """The number of each part: (stretches, heads, longest); any where a stretch has ended."""
    spots: Tensor
    """Where in the table, laid out flat, each part stands: (elements, heads)."""
    places: Tensor
    """Where in its stretch each element stands."""
    hidden: Tensor
    """What is added to the weights of attention: (stretches, 1, 1, longest)."""


def lined_up(lengths: Tensor, heads: int) -> Lines:
    """Put stretches of such `lengths` under each other, once for each of the `heads`."""
    head = torch.arange(heads, device=lengths.device)
    column = torch.arange(lengths.max(), device=lengths.device)
    is_there = column < lengths[:, None]
    line, place = is_there.nonzero(as_tuple=True)
    ends = lengths.cumsum(dim=0)
    numbers = torch.minimum((ends - lengths)[:, None] + column, ends[-1] - 1)
    return Lines(
        table=numbers[:, None] * heads + head[:, None],
        spots=(line[:, None] * heads + head) * column.shape[0] + place[:, None],
        places=place,
        hidden=~is_there[:, None, None] * HIDDEN,
    )


def run_layer(
    layer: nn.Module, asking: Tensor, asked: Tensor, ours: Lines, theirs: Lines
) -> Tensor:
    """Run an encoder layer for those that are `asking`, who look at all `asked` of their stretch.

    Attention is worked out in 32 bits, also where the products are not: on a processor its
    gradients take five times as long in sixteen.

    Args:
        layer: The layer, as transformers has it.
        asking: States of elements: (elements, width).
        asked: States of elements.
        ours: How those that ask stand in their stretches.
        theirs: How those that are asked stand in the same stretches.

    Returns:
        The states of those that ask, one layer up.
    """
    own = layer.attention.self
    part = (-1, own.attention_head_size)
    query = own.query(asking).view(part)[ours.table]
    key, value = (look(asked).view(part)[theirs.table] for look in (own.key, own.value))
    with torch.autocast(asking.device.type, enabled=False):
        seen = scaled_dot_product_attention(
            query.float(), key.float(), value.float(), theirs.hidden, scale=own.scaling
        )
    seen = layer.attention.output(seen.reshape(part)[ours.spots].flatten(1), asking)
    states: Tensor = layer.output(layer.intermediate(seen), seen)
    return states
