"""Is the model at hand called the same before and after it is loaded?"""

from pathlib import Path

import pytest

from briefing.article import Article
from briefing.cleaning import clean
from briefing.desk.additions import load_reader
from briefing.errors import ModelError
from briefing.language.naming import model_name
from briefing.language.pipeline import LanguageReader
from briefing.sources import read_bytes

_PIPELINE = """
import spacy

def load(**overrides):
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", name="ner").add_patterns([{"label": "GPE", "pattern": "Marea"}])
    nlp.meta["version"] = "3.2.1"
    return nlp
"""


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An installed spaCy pipeline."""
    facts = tmp_path / "shore_names-3.2.1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: shore_names\nVersion: 3.2.1\n")
    (tmp_path / "shore_names").mkdir()
    (tmp_path / "shore_names" / "__init__.py").write_text(_PIPELINE)
    monkeypatch.syspath_prepend(tmp_path)
    return "shore_names"


@pytest.fixture
def article() -> Article:
    text = b"Nobody at the gate in Marea would say on Tuesday when the ships are to return."
    (raw,) = read_bytes(text, "gate.txt")
    return clean(raw)


def test_the_shipped_model_is_called_what_it_calls_itself() -> None:
    assert model_name() == LanguageReader.load().model


def test_a_pipeline_is_called_what_its_readings_say(pipeline: str, article: Article) -> None:
    (reading,) = load_reader(pipeline).read([article])
    assert reading.model == model_name(pipeline) == "shore_names 3.2.1"


@pytest.mark.parametrize("unknown", ["no_such_model", ""])
def test_a_pipeline_that_is_not_installed_has_no_name(unknown: str) -> None:
    with pytest.raises(ModelError, match="is not installed"):
        model_name(unknown)
