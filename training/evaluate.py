"""How good and how fast is an exported model on documents it has not seen?"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from training.documents import read_documents
from training.prediction import likely, predict, read
from training.scoring import ALL, Score, score

SETS = ("dev", "test_gmb", "test_gumnews", "test_re3d")


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured on one set."""

    scores: dict[str, Score]
    words: int
    seconds: float

    @property
    def words_per_second(self) -> int:
        """Words read in a second on one thread."""
        return round(self.words / self.seconds)


def measure(path: Path, model: Path, *, with_rules: bool) -> Measure:
    """Read a set and compare the names found with its labels."""
    documents = tuple(read_documents(path))
    started = time.perf_counter()
    if with_rules:
        found = list(read(model, documents))
    else:
        found = [likely(names) for names in predict(model, documents)]
    seconds = time.perf_counter() - started
    words = sum(len(document.tokens) for document in documents)
    return Measure(score(documents, found), words, seconds)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure from the command line; one line a set, or all as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets")
    parser.add_argument("--model", type=Path, required=True, help="folder with model.json")
    parser.add_argument("--sets", nargs="+", default=SETS)
    parser.add_argument("--rules", action="store_true", help="with the rules of the product")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    measures = {
        name: measure(chosen.data / f"{name}.jsonl.gz", chosen.model, with_rules=chosen.rules)
        for name in chosen.sets
    }
    if chosen.json:
        sys.stdout.write(json.dumps({k: asdict(v) for k, v in measures.items()}, indent=2) + "\n")
        return
    for name, each in measures.items():
        overall = each.scores[ALL]
        labels = " ".join(f"{label} {one.f1}" for label, one in each.scores.items() if label != ALL)
        sys.stdout.write(
            f"{name}: precision {overall.precision} recall {overall.recall} F1 {overall.f1} "
            f"({overall.names} names, {each.words_per_second} words/s) | {labels}\n"
        )


if __name__ == "__main__":
    main()
