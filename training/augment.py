"""What mixture of originals and rewritten copies is the network trained on?"""

from collections.abc import Iterator, Sequence
from random import Random

from training.documents import Document
from training.insertion import add_sentence, insert_phrases
from training.names import NamePool
from training.swap import swap
from training.writing import in_capitals, in_lower_case, with_curly_quotes, with_heading

SWAPPED_DISPUTED = 0.5
"""Share of the documents with doubtful labels (silver) that get a swapped copy."""
SWAPPED_UNDISPUTED = 0.8
"""Share of the others: all the gold, and the silver that cross prediction confirmed."""
SENTENCE, CURLY, HEADING, CAPITALS, LOWER = 0.3, 0.4, 0.06, 0.03, 0.03


def mixture(documents: Sequence[Document], pool: NamePool, random: Random) -> Iterator[Document]:
    """Yield every document once as it is, and the copies of this pass."""
    for document in documents:
        yield document
        share = SWAPPED_UNDISPUTED if document.is_undisputed else SWAPPED_DISPUTED
        if document.names and random.random() < share:
            yield rewrite(document, pool, random)


def rewrite(document: Document, pool: NamePool, random: Random) -> Document:
    """Copy a document with other names, and perhaps another way of writing."""
    copy = insert_phrases(swap(document, pool, random), random)
    if random.random() < SENTENCE:
        copy = add_sentence(copy, pool, random)
    if random.random() < CURLY:
        copy = with_curly_quotes(copy, random)
    draw = random.random()
    if draw < CAPITALS:
        return in_capitals(copy)
    if draw < CAPITALS + LOWER:
        return in_lower_case(copy)
    return with_heading(copy) if draw < CAPITALS + LOWER + HEADING else copy
