"""What mixture of originals and rewritten copies is the network trained on?"""

from collections.abc import Iterator, Sequence
from random import Random

from training.documents import Document
from training.insertion import add_sentence, insert_phrases
from training.names import NamePool
from training.swap import swap
from training.writing import in_capitals, in_lower_case, with_curly_quotes, with_heading

BY_HAND = 3
"""How often a pass shows a document that was labelled by hand; the others come once."""
COPIES = 0.55
"""Share of those turns in which a rewritten copy comes in the document's place."""
SENTENCE, CURLY, HEADING, CAPITALS, LOWER = 0.3, 0.4, 0.06, 0.03, 0.03


def mixture(
    documents: Sequence[Document], by_hand: Sequence[bool], pool: NamePool, random: Random
) -> Iterator[tuple[int, Document]]:
    """Yield the documents of one pass in random order, numbered, some of them rewritten."""
    turns = [
        number
        for number, is_by_hand in enumerate(by_hand)
        for _ in range(BY_HAND if is_by_hand else 1)
    ]
    random.shuffle(turns)
    for number in turns:
        document = documents[number]
        is_copied = document.names and random.random() < COPIES
        yield number, rewrite(document, pool, random) if is_copied else document


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
