"""How does a checkpoint become the folder of weights that the product ships?"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from briefing.language.groups import LONGEST
from briefing.language.rows import PIECES
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import LONGEST_WORD, SHAPES
from training.calibrate import CARD
from training.documents import LABELS
from training.network import NameFinder, SentenceEncoder, load_network, load_tokenizer, unseen

NAME, VERSION = "briefing-news-en", "3.1"
LEGAL = ("NOTICE", "LICENSE-APACHE")
"""Pages that go out beside the weights."""
TOKENIZER = "tokenizer.json"
OPSET = 17
_TABLE = {0: "rows", 1: "places"}
_AXES = {"wanted": {0: "wanted"}, "states": {0: "wanted"}, "vectors": {0: "rows"}}
"""What the axes of the tables count that are no `_TABLE`."""


class _Trunk(nn.Module):
    def __init__(self, network: NameFinder) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor, wanted: Tensor) -> Tensor:
        return self.network.states(ids, shape, unseen(mask), wanted)


class _Names(nn.Module):
    def __init__(self, network: NameFinder) -> None:
        super().__init__()
        self.network = network

    def forward(self, features: Tensor, gap: Tensor, place: Tensor, mask: Tensor) -> Tensor:
        return self.network.weigh(features, gap, place, unseen(mask))


def main(arguments: Sequence[str] | None = None) -> None:
    """Export from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    chosen = parser.parse_args(arguments)
    export(load_network(chosen.checkpoint), chosen.out)


def export(network: NameFinder, out: Path) -> None:
    """Write the weights, the tokenizer, and the page that says what they are.

    The page still lacks the calibration (training.calibrate) and the figures (training.evaluate).
    """
    out.mkdir(parents=True, exist_ok=True)
    write_weights(network, SentenceEncoder().eval(), out)
    load_tokenizer().save(str(out / TOKENIZER))
    for name in LEGAL:
        shutil.copyfile(Path(__file__).with_name(name), out / name)
    _write_card(out)


def write_weights(network: NameFinder, meaning: SentenceEncoder, out: Path) -> None:
    """Trace the networks, and round their matrices to eight bits, channel by channel.

    The trace needs the plain form of attention: the fused kernel has no ONNX operator here. The
    matrices use seven of the eight bits, so that processors whose sums saturate at sixteen bits
    and those that have wider ones find the same names.
    """
    for layer in (*network.trunk, *network.top, *meaning.encoder.encoder.layer):
        layer.attention.self.config._attn_implementation = "eager"
    numbers = torch.ones(2, 9, dtype=torch.long)
    features = torch.randn(2, 9, 2 * network.mix.out_features)
    _write(
        _Trunk(network),
        {"ids": numbers, "shape": numbers, "mask": numbers, "wanted": numbers[0]},
        "states",
        out / "trunk.onnx",
    )
    _write(
        _Names(network),
        {"features": features, "gap": numbers, "place": numbers, "mask": numbers},
        "logits",
        out / "names.onnx",
    )
    _write(meaning, {"ids": numbers, "mask": numbers}, "vectors", out / "meaning.onnx")


def _write(network: nn.Module, example: dict[str, Tensor], output: str, path: Path) -> None:
    axes = {name: _AXES.get(name, _TABLE) for name in (*example, output)}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            network.eval(),
            tuple(example.values()),
            str(full),
            input_names=list(example),
            output_names=[output],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )


def _write_card(out: Path) -> None:
    files = ("trunk.onnx", "names.onnx", "meaning.onnx", TOKENIZER)
    card = {
        "name": NAME,
        "version": VERSION,
        "language": "en",
        "licence": "CC-BY-SA-4.0",
        "files": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in files},
        "tags": TAGS,
        "labels": LABELS,
        "shapes": SHAPES,
        "words": "spaCy's English tokenizer; words of blanks are left out",
        "pieces": PIECES,
        "longest_word": LONGEST_WORD,
        "group": LONGEST,
        "calibration": {label: [1.0, 0.0] for label in LABELS},
    }
    (out / CARD).write_text(json.dumps(card, indent=2) + "\n")


if __name__ == "__main__":
    main()
