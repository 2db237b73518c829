"""Is a missing, damaged or foreign model told apart from a sound one?"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import ModelError
from briefing.language.pipeline import LanguageReader
from briefing.language.weights import SHIPPED, load_weights

_FOREIGN = """
import spacy

def load(**overrides):
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler", name="{name}")
    ruler.add_patterns([
        {{"label": "GPE", "pattern": "Ruritania"}},
        {{"label": "DATE", "pattern": "Monday"}},
        {{"label": "ORG", "pattern": "the Ropeworks"}},
    ])
    nlp.add_pipe("sentencizer")
    nlp.meta["version"] = "3.2.1"
    return nlp
"""


def install(folder: Path, package: str, *, component: str) -> None:
    module = folder / package
    module.mkdir()
    (module / "__init__.py").write_text(_FOREIGN.format(name=component))
    facts = folder / f"{package}-3.2.1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 3.2.1\n")


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not complete"):
        load_weights(tmp_path)


def test_a_card_that_is_no_card_is_told(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("[1, 2]")

    with pytest.raises(ModelError, match="cannot be read"):
        load_weights(tmp_path)


def test_damaged_weights_are_told(tmp_path: Path) -> None:
    card = {"name": "x", "version": "1", "weights": "names.onnx", "sha256": "0" * 64}
    (tmp_path / "model.json").write_text(json.dumps(card))
    (tmp_path / "names.onnx").write_bytes(b"\x00\x01")
    (tmp_path / "tokenizer.json").write_text("{}")

    with pytest.raises(ModelError, match="damaged") as raised:
        load_weights(tmp_path)

    assert "--model" in raised.value.hint


@pytest.mark.skipif(
    not (SHIPPED / "names.onnx").exists(), reason="the shipped weights are not here"
)
def test_a_sound_copy_of_the_shipped_model_loads(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "model")

    assert load_weights(tmp_path / "model").name == load_weights().name


def test_a_pipeline_that_is_not_installed_is_told_with_what_to_do() -> None:
    with pytest.raises(ModelError, match="'xx_none_here' is not installed") as raised:
        LanguageReader.load("xx_none_here")

    assert "xx_none_here" in raised.value.hint


def test_a_path_is_no_installed_pipeline(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not installed"):
        LanguageReader.load(str(tmp_path))


def test_a_pipeline_without_names_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "xx_nameless", component="ruler")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ModelError, match="marks no names"):
        LanguageReader.load("xx_nameless")


def test_an_installed_pipeline_takes_the_place_of_the_shipped_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "xx_ropeworks", component="ner")
    monkeypatch.syspath_prepend(tmp_path)

    assert LanguageReader.load("xx_ropeworks").model == "xx_ropeworks 3.2.1"


def test_what_others_import_from_this_package_loads_no_spacy() -> None:
    code = (
        "import sys, briefing.language, briefing.language.occurrences, briefing.language.countries;"
        "sys.exit('spacy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
