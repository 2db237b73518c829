"""How much of what stands side by side goes together?"""

from collections.abc import Iterable, Iterator


def stretches(sizes: Iterable[int], most: int) -> Iterator[tuple[int, int]]:
    """Divide things that stand side by side into stretches, each as large as it may be.

    Args:
        sizes: How large each thing is.
        most: The largest size of a stretch; a larger thing makes one alone.

    Yields:
        The number of the first thing in a stretch, and the number behind its last.
    """
    first = last = total = 0
    for last, size in enumerate(sizes):
        if total and total + size > most:
            yield first, last
            first, total = last, 0
        total += size
    if total:
        yield first, last + 1
