from random import Random

from training.documents import Document
from training.writing import in_capitals, in_lower_case, with_curly_quotes, with_heading


def test_capitals_and_lower_case_keep_the_offsets(documents: tuple[Document, ...]) -> None:
    for document in documents:
        assert in_capitals(document).words == tuple(word.upper() for word in document.words)
        assert in_lower_case(document).words == tuple(word.lower() for word in document.words)


def test_a_letter_that_grows_in_capitals_leaves_the_text_alone() -> None:
    document = Document("Am Fluß", ((0, 2), (3, 7)), (), frozenset())
    assert in_capitals(document) == document


def test_a_heading_ends_at_the_first_full_stop(documents: tuple[Document, ...]) -> None:
    text = with_heading(documents[3]).text
    assert text.startswith("The Ministry of Tides Denied It. Brack did not answer")


def test_an_opening_quote_and_a_closing_one_differ(documents: tuple[Document, ...]) -> None:
    assert "“We stay,” al-Hasri" in with_curly_quotes(documents[1], Random(0)).text


def test_a_possessive_gets_a_closing_quote(documents: tuple[Document, ...]) -> None:
    assert "Ostermark’s waters" in with_curly_quotes(documents[2], Random(0)).text  # noqa: RUF001
