import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")


def test_every_checkpoint_counts_by_its_weight() -> None:
    from training.average import mean

    parts = [
        {"w": torch.tensor([0.0, 4.0]), "n": torch.tensor(7)},
        {"w": torch.tensor([8.0, 4.0]), "n": torch.tensor(9)},
    ]
    found = mean(parts, [3, 1])
    assert found["w"].tolist() == [2.0, 4.0]
    assert found["n"].item() == 7
