import hashlib
import json
from pathlib import Path

import pytest

from briefing.language.tagging import TAGS

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "briefing" / "language" / "model"


@pytest.mark.parametrize("file", ["trunk.onnx", "names.onnx", "meaning.onnx", "tokenizer.json"])
def test_the_files_are_those_that_were_described(file: str) -> None:
    described = json.loads((MODEL / "model.json").read_text())
    assert hashlib.sha256((MODEL / file).read_bytes()).hexdigest() == described["files"][file]


def test_the_description_agrees_with_the_recipe() -> None:
    described = json.loads((MODEL / "model.json").read_text())
    assert tuple(described["tags"]) == TAGS


@pytest.mark.parametrize("name", ["NOTICE", "LICENSE-APACHE"])
def test_the_legal_pages_of_the_recipe_go_out_with_the_weights(name: str) -> None:
    assert (MODEL / name).read_text() == (ROOT / "training" / name).read_text()
