import gzip
from pathlib import Path

from training.documents import Document, read_documents

SAMPLE = Path(__file__).parent / "sample.jsonl"


def test_names_point_at_their_words(documents: tuple[Document, ...]) -> None:
    first = documents[0]
    assert [(first.spelling(name), name.label) for name in first.names] == [
        ("Orla Venn", "PERSON"),
        ("Tomas Brack", "PERSON"),
        ("Quillport", "GPE"),
        ("Venn", "PERSON"),
        ("Harbour Safety Council", "ORG"),
        ("Lindale airport", "FAC"),
    ]


def test_a_gzipped_file_reads_as_the_plain_one(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    packed = tmp_path / "sample.jsonl.gz"
    packed.write_bytes(gzip.compress(SAMPLE.read_bytes()))
    assert tuple(read_documents(packed)) == documents


def test_a_document_with_doubtful_labels_is_disputed(documents: tuple[Document, ...]) -> None:
    assert [document.is_undisputed for document in documents] == [True, True, True, False, True]
