"""Are the shipped model's files here and whole, and what do they hold?

Neither onnxruntime nor the tokenizer's library is imported before a model is loaded.
"""

import json
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.errors import ModelError
from briefing.language.calibration import Calibration
from briefing.mention import Label

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

SHIPPED = Path(__file__).parent / "model"
_CARD = "model.json"
_FILES = ("tokenizer.json", "trunk.onnx", "names.onnx", "meaning.onnx")
_REINSTALL = "Install briefing again, or name a spaCy pipeline of your own with --model"


class Weights(Struct, frozen=True):
    """The part of the shipped model that marks names, ready to run."""

    name: str
    """Name and version, as a reading quotes it."""
    tokenizer: "Tokenizer"
    trunk: "InferenceSession"
    names: "InferenceSession"
    calibration: Calibration


class MeaningWeights(Struct, frozen=True):
    """The part of the shipped model that tells what sentences mean, ready to run."""

    tokenizer: "Tokenizer"
    meaning: "InferenceSession"


class _Card(Struct, frozen=True):
    name: str
    files: Mapping[str, str]
    """The SHA-256 of each file, in hexadecimal digits."""
    calibration: Calibration


def shipped_name(folder: Path = SHIPPED) -> str:
    """Tell the name and version of the model in `folder` from its card alone.

    Raises:
        ModelError: The card is missing or cannot be read.
    """
    return _read_card(folder).name


def load_weights(folder: Path = SHIPPED) -> Weights:
    """Load what marks names from the model in `folder`.

    Raises:
        ModelError: A file is missing, or differs from its checksum on the model's card.
    """
    card = _checked(folder)
    trunk, names = _session(folder / "trunk.onnx"), _session(folder / "names.onnx")
    return Weights(card.name, _tokenizer(folder), trunk, names, card.calibration)


def load_meaning(folder: Path = SHIPPED) -> MeaningWeights:
    """Load what tells the meaning of sentences from the model in `folder`.

    Raises:
        ModelError: A file is missing, or differs from its checksum on the model's card.
    """
    _checked(folder)
    return MeaningWeights(_tokenizer(folder), _session(folder / "meaning.onnx"))


def _read_card(folder: Path) -> _Card:
    try:
        card = json.loads((folder / _CARD).read_bytes())
        curves = {label: _curve(*card["calibration"][label.value]) for label in Label}
        files = {file: str(card["files"][file]) for file in _FILES}
        return _Card(f"{card['name']} {card['version']}", files, Calibration(curves))
    except OSError as error:
        raise ModelError(f"The language model is not complete: {error}", _REINSTALL) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"The language model's {_CARD} cannot be read", _REINSTALL) from error


def _curve(slope: float, offset: float) -> tuple[float, float]:
    return float(slope), float(offset)


def _checked(folder: Path) -> _Card:
    """Read the card, and compare every file with it."""
    card = _read_card(folder)
    for name, expected in card.files.items():
        try:
            with (folder / name).open("rb") as file:
                found = file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelError(f"The language model is not complete: {error}", _REINSTALL) from error
        if found != expected:
            damage = f"The language model is damaged: {name} is not what it was"
            raise ModelError(damage, _REINSTALL)
    return card


def _tokenizer(folder: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _session(weights: Path) -> "InferenceSession":
    """Open one part of the network; texts are of all lengths, so no plan of memory is kept."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.enable_mem_pattern = False
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
