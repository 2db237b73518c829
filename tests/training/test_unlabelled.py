import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

ABOUT_NAMES = "In spring Orla Venn of Quillport met Ivo Strand in Marrow Bay ."
ABOUT_NONE = "A hat is worn on the head, by some."


def _factbook(folder: Path, country: dict[str, dict[str, dict[str, str]]]) -> Path:
    (folder / "europe").mkdir()
    (folder / "europe" / "vl.json").write_text(json.dumps(country), encoding="utf-8")
    return folder


def test_nobody_vouches_for_any_word_of_a_text_without_labels() -> None:
    from training.unlabelled import unlabelled

    (document,) = unlabelled([ABOUT_NAMES])
    assert document.text == ABOUT_NAMES.replace(" .", ".")
    assert document.words[-4:] == ("in", "Marrow", "Bay", ".")
    assert document.unknown == set(range(len(document.tokens)))
    assert not document.names


def test_a_text_that_is_about_no_names_is_left_out() -> None:
    from training.unlabelled import unlabelled

    few = "Once Orla Venn met nobody at all."
    assert not list(unlabelled([ABOUT_NONE, few, ""]))


def test_families_in_capitals_get_one_and_letters_of_bodies_stay(tmp_path: Path) -> None:
    from training.unlabelled import read_factbook

    told = "President Orla B. VENN left NATO. VENN's heirs, Ivo VENN and Ada STRAND-LOW, did not."
    (text,) = read_factbook(_factbook(tmp_path, {"Introduction": {"Background": {"text": told}}}))
    assert text == (
        "President Orla B. Venn left NATO. Venn's heirs, Ivo Venn and Ada Strand-Low, did not."
    )


def test_a_list_is_read_line_by_line_without_those_that_lost_a_letter(tmp_path: Path) -> None:
    from training.unlabelled import read_factbook

    lost = "\N{REPLACEMENT CHARACTER}"
    listed = f"Harbour Party or HP [Orla VENN] ++ Ferry Front [Ivo S{lost}] ++ Salt League"
    country = {
        "Introduction": {"Background": {"text": "Vel was a  ferry."}},
        "Government": {"Political parties and leaders": {"text": listed}, "Capital": {"text": "Q"}},
    }
    (text,) = read_factbook(_factbook(tmp_path, country))
    assert text == "Vel was a ferry.\n\nHarbour Party or HP [Orla Venn]\n\nSalt League"


def test_the_encyclopedia_is_read_from_its_package() -> None:
    from training.unlabelled import PACKAGE, read_encyclopedia, unlabelled

    try:
        distribution(PACKAGE)
    except PackageNotFoundError:
        pytest.skip(f"{PACKAGE} is not installed")
    documents = list(unlabelled(read_encyclopedia()))
    assert len(documents) > 5_000
    assert all("  " not in document.text for document in documents)


def test_without_the_package_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    from training.unlabelled import read_encyclopedia

    monkeypatch.setattr("training.unlabelled.PACKAGE", "no-such-package-here")
    with pytest.raises(FileNotFoundError, match=r"not installed: see README\.md"):
        read_encyclopedia()
