"""Are the shipped model's files here and whole, and what do they hold?"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from briefing.errors import ModelError

SHIPPED = Path(__file__).parent / "model"
_CARD = "model.json"
_REINSTALL = "Install briefing again, or name a spaCy pipeline of your own with --model"


@dataclass(frozen=True, slots=True)
class Weights:
    """The shipped model, ready to run."""

    name: str
    """Name and version, as a reading quotes it."""
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer


def load_weights(folder: Path = SHIPPED) -> Weights:
    """Load the model in `folder`.

    Raises:
        ModelError: A file is missing, or the weights differ from the checksum on the model's card.
    """
    try:
        card = json.loads((folder / _CARD).read_bytes())
        name, file, expected = f"{card['name']} {card['version']}", card["weights"], card["sha256"]
        weights = (folder / file).read_bytes()
        vocabulary = (folder / "tokenizer.json").read_text(encoding="utf-8")
    except OSError as error:
        raise ModelError(f"The language model is not complete: {error}", _REINSTALL) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"The language model's {_CARD} cannot be read", _REINSTALL) from error
    if hashlib.sha256(weights).hexdigest() != expected:
        raise ModelError(f"The language model is damaged: {file} is not what it was", _REINSTALL)
    return Weights(name, _session(weights), Tokenizer.from_str(vocabulary))


def _session(weights: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
