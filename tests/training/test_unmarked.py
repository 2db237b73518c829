import pytest

from training.documents import Document, Name

pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

TEXT = "Venn left Marea. Venn met Roe in Marea."
TOKENS = ((0, 4), (5, 9), (10, 15), (15, 16), (17, 21), (22, 25), (26, 29), (30, 32), (33, 38))
DOCUMENT = Document(
    TEXT, TOKENS, (Name(0, 1, "PERSON"), Name(2, 3, "GPE"), Name(8, 9, "ORG")), frozenset()
)


def test_a_name_counts_as_passed_over_where_nothing_is_marked_and_its_form_is_elsewhere() -> None:
    from training.unmarked import marked_in, passed_over

    marked = marked_in([DOCUMENT])
    assert marked == {("Venn", "PERSON"), ("Marea", "GPE"), ("Marea", "ORG")}
    second_venn, roe, second_marea = (17, 21, "PERSON"), (26, 29, "PERSON"), (33, 38, "GPE")
    found = frozenset({(0, 4, "PERSON"), second_venn, roe, second_marea})
    assert list(passed_over([DOCUMENT], [found], marked)) == [{second_venn}]
    as_places = frozenset({(17, 21, "GPE")})
    assert list(passed_over([DOCUMENT], [as_places], marked)) == [frozenset()]
