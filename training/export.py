"""How does a checkpoint become the folder of weights that the product ships?"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
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
from training.encoders import load_tokenizer
from training.network import NameFinder, SentenceEncoder, load_network

NAME, VERSION = "briefing-news-en", "4.1"
LEGAL = ("NOTICE", "LICENSE-APACHE")
"""Pages that go out beside the weights."""
TOKENIZER = "tokenizer.json"
OPSET = 17


class _Part(nn.Module):
    """One of the two halves of the network, which each go into a file of their own."""

    def __init__(self, network: NameFinder, half: Callable[..., Tensor]) -> None:
        super().__init__()
        self.network = network
        self.half = half

    def forward(self, *inputs: Tensor) -> Tensor:
        return self.half(*inputs)


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

    The trace of the sentence encoder needs the plain form of attention: what transformers makes of
    the fused kernel has no ONNX operator here. The matrices use seven of the eight bits, so that
    processors whose sums saturate at sixteen bits and those that have wider ones find the same
    names.
    """
    for layer in meaning.encoder.encoder.layer:
        layer.attention.self.config._attn_implementation = "eager"
    ids, wanted, rows = (torch.arange(count) for count in (11, 7, 2))
    _write(
        _Part(network, network.states),
        {"ids": ids, "shape": ids % 2, "rows": 5 + rows, "wanted": wanted, "asked": 3 + rows},
        "states",
        out / "trunk.onnx",
    )
    features = torch.randn(7, 2 * network.mix.out_features)
    _write(
        _Part(network, network.weigh),
        {"features": features, "gap": wanted % 2, "groups": 3 + rows},
        "logits",
        out / "names.onnx",
    )
    table = torch.ones(2, 9, dtype=torch.long)
    _write(meaning, {"ids": table, "mask": table}, "vectors", out / "meaning.onnx")


def _write(network: nn.Module, example: dict[str, Tensor], output: str, path: Path) -> None:
    """Write a network whose whole numbers may have any shape, and all else any number of rows."""
    varying = {
        name: 1 if each.is_floating_point() else each.dim() for name, each in example.items()
    }
    axes = {
        name: {axis: f"{name}_{axis}" for axis in range(count)}
        for name, count in {**varying, output: 1}.items()
    }
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
