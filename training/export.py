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

from training.documents import LABELS
from training.encoding import LONGEST_WORD, SHAPES, TAGS, WINDOW
from training.evaluate import SETS, measure
from training.network import NameTagger, load_network, load_tokenizer
from training.prediction import open_tagger
from training.scoring import ALL

NAME, VERSION = "briefing-news-en", "1"
LEGAL = ("NOTICE", "LICENSE-APACHE")
"""Pages that go out beside the weights."""
OPSET = 17
INPUTS = ("ids", "shape", "mask")


def main(arguments: Sequence[str] | None = None) -> None:
    """Export from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets to measure")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    chosen = parser.parse_args(arguments)
    export(chosen.checkpoint, chosen.data, chosen.out)


def export(checkpoint: Path, data: Path, out: Path) -> None:
    """Write the weights, the tokenizer, and the page that says what they are."""
    out.mkdir(parents=True, exist_ok=True)
    weights = out / "names.onnx"
    write_weights(load_network(checkpoint), weights)
    load_tokenizer().save(str(out / "tokenizer.json"))
    for name in LEGAL:
        shutil.copyfile(Path(__file__).with_name(name), out / name)
    write_description(weights, data, out / "model.json")


def write_weights(network: NameTagger, path: Path) -> None:
    """Trace the network, and round its matrices to eight bits, channel by channel.

    The trace needs the plain form of attention: the fused kernel has no ONNX operator here. The
    matrices use seven of the eight bits, so that processors whose sums saturate at sixteen bits
    and those that have wider ones find the same names.
    """
    network.encoder.config._attn_implementation = "eager"
    example = (
        torch.randint(1000, 20000, (2, 32)),
        torch.randint(0, len(SHAPES), (2, 32)),
        torch.ones(2, 32, dtype=torch.long),
    )
    axes = {each: {0: "rows", 1: "pieces"} for each in (*INPUTS, "logits")}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            network,
            example,
            str(full),
            input_names=list(INPUTS),
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )


def write_description(weights: Path, data: Path, path: Path) -> None:
    """Write what the product must know of the weights, and what was measured on them."""
    tagger, tokenizer = open_tagger(weights), load_tokenizer()
    measures = {name: measure(data / f"{name}.jsonl.gz", tagger, tokenizer) for name in SETS}
    description = {
        "name": NAME,
        "version": VERSION,
        "language": "en",
        "licence": "CC-BY-SA-4.0",
        "weights": weights.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "inputs": INPUTS,
        "output": "logits",
        "tags": TAGS,
        "labels": LABELS,
        "shapes": SHAPES,
        "window": WINDOW,
        "longest_word": LONGEST_WORD,
        "words": "spaCy's English tokenizer; words of blanks are left out",
        "f1": {name: each.scores[ALL].f1 for name, each in measures.items()},
        "words_per_second": measures[SETS[0]].words_per_second,
    }
    path.write_text(json.dumps(description, indent=2) + "\n")


if __name__ == "__main__":
    main()
