"""Is a missing, damaged or foreign model told apart from a sound one?"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing.article import Article
from briefing.errors import ModelError
from briefing.language.groups import LONGEST
from briefing.language.pipeline import LanguageReader
from briefing.language.rows import PIECES
from briefing.language.tagging import LABELS, TAGS
from briefing.language.weights import SHIPPED, load_meaning, load_weights, shipped_name
from briefing.language.wordpieces import LONGEST_WORD, SHAPES

FILES = ("trunk.onnx", "names.onnx", "meaning.onnx", "tokenizer.json")

shipped = pytest.mark.skipif(
    not (SHIPPED / "trunk.onnx").exists(), reason="the shipped weights are not here"
)

_FOREIGN = """
import spacy

def load(**overrides):
    nlp = spacy.blank("{language}")
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


def install(folder: Path, package: str, *, component: str, language: str = "en") -> None:
    module = folder / package
    module.mkdir()
    (module / "__init__.py").write_text(_FOREIGN.format(name=component, language=language))
    facts = folder / f"{package}-3.2.1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 3.2.1\n")


def write_model(folder: Path) -> None:
    """Write files that are no networks, and a card that they agree with."""
    for file in FILES:
        (folder / file).write_text(file)
    files = {file: sha256(file.encode()).hexdigest() for file in FILES}
    curves = {label: [1.0, 0.0] for label in LABELS}
    card = {"name": "ropes", "version": "3", "files": files, "calibration": curves}
    (folder / "model.json").write_text(json.dumps(card))


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not complete"):
        load_weights(tmp_path)


def test_a_card_that_is_no_card_is_told(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("[1, 2]")

    with pytest.raises(ModelError, match="cannot be read"):
        load_weights(tmp_path)


@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_is_told(tmp_path: Path, file: str) -> None:
    write_model(tmp_path)
    (tmp_path / file).write_bytes(b"\x00\x01")

    with pytest.raises(ModelError, match=f"damaged: {file}") as raised:
        load_weights(tmp_path)

    assert "--model" in raised.value.hint


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_told(tmp_path: Path, file: str) -> None:
    write_model(tmp_path)
    (tmp_path / file).unlink()

    with pytest.raises(ModelError, match="not complete"):
        load_meaning(tmp_path)


@pytest.mark.parametrize("part", ["name", "version", "files", "calibration"])
def test_a_card_without_what_the_reader_needs_is_told(tmp_path: Path, part: str) -> None:
    write_model(tmp_path)
    card = json.loads((tmp_path / "model.json").read_bytes())
    del card[part]
    (tmp_path / "model.json").write_text(json.dumps(card))

    with pytest.raises(ModelError, match="cannot be read"):
        load_weights(tmp_path)


def test_a_model_tells_its_name_without_being_loaded(tmp_path: Path) -> None:
    write_model(tmp_path)
    (tmp_path / "trunk.onnx").unlink()

    assert shipped_name(tmp_path) == "ropes 3"


def test_what_the_model_is_called_is_known_without_its_engine() -> None:
    code = (
        "import sys; from briefing.language import weights, candidates, rows, groups, tagging;"
        "sys.exit(bool({'onnxruntime', 'spacy'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@shipped
def test_a_sound_copy_of_the_shipped_model_loads(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "model")

    assert load_weights(tmp_path / "model").name == load_weights().name == shipped_name()


@shipped
def test_the_shipped_card_agrees_with_the_reader() -> None:
    card = json.loads((SHIPPED / "model.json").read_bytes())

    assert set(card["files"]) == set(FILES)
    assert tuple(card["tags"]) == TAGS
    assert tuple(card["shapes"]) == SHAPES
    assert (card["pieces"], card["longest_word"], card["group"]) == (PIECES, LONGEST_WORD, LONGEST)
    assert set(card["calibration"]) == set(card["labels"]) == set(LABELS)


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


@pytest.mark.parametrize(
    ("pipeline", "served"), [("en", "en und"), ("fr", "fr und"), ("xx", "ar en fr und")]
)
def test_names_are_marked_only_in_the_language_of_the_pipeline(
    pipeline: str,
    served: str,
    article: Callable[..., Article],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = f"{pipeline}_quays"
    install(tmp_path, package, component="ner", language=pipeline)
    monkeypatch.syspath_prepend(tmp_path)
    told = article(["Ruritania is quiet today."])
    codes = ("ar", "en", "fr", "und")

    readings = LanguageReader.load(package).read(replace(told, language=code) for code in codes)
    found = dict(zip(codes, readings, strict=True))

    assert " ".join(code for code in codes if found[code].is_marked) == served
    assert " ".join(code for code in codes if found[code].names) == served
    assert all(each.model == f"{package} 3.2.1" and each.sentences for each in found.values())


def test_what_others_import_from_this_package_loads_no_spacy() -> None:
    code = (
        "import sys, briefing.language, briefing.language.occurrences, briefing.language.countries;"
        "sys.exit('spacy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
