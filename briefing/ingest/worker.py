"""What does one reading process do?

`briefing.ingest.crew` starts it. Orders come on standard input, answers go to standard output:
pickled values, which never leave these two processes. The first order is the function that loads
the language reader; each later one is a tuple of articles, and is answered by their readings, or
by the error that says why the reader cannot be loaded.
"""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from typing import BinaryIO, Protocol, cast

from briefing.article import Article
from briefing.errors import BriefingError
from briefing.mention import Reading


class LanguageReader(Protocol):
    """What reads names: the shipped pipeline, or a hand-made one in tests."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What stands in each article, in order."""


def read_each(reader: LanguageReader, articles: Iterable[Article]) -> tuple[Reading, ...]:
    """Read every article on its own.

    What a model sees in one text can depend on what it reads in the same run: where its weights are
    bytes, the numbers between its layers are scaled to the largest among them. Read together, the
    same article would hold other names on another day.
    """
    return tuple(reading for article in articles for reading in reader.read((article,)))


def main() -> None:
    """Answer orders until there are no more; whoever gives them says when to stop."""
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    orders: SimpleQueue[object] = SimpleQueue()
    stream, answers = os.fdopen(os.dup(0), "rb"), _answers()
    listener = threading.Thread(target=_listen, args=(stream, orders), daemon=True)
    listener.start()
    load = cast("Callable[[], LanguageReader]", orders.get())
    try:
        reader = load()
    except BriefingError as error:
        _answer(answers, error)
        listener.join()
        return
    while True:
        _answer(answers, read_each(reader, cast("tuple[Article, ...]", orders.get())))


def _answers() -> BinaryIO:
    """Standard output, for answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _listen(stream: BinaryIO, orders: "SimpleQueue[object]") -> None:
    """Take orders. When whoever gave them is gone, the process ends, whatever it is reading."""
    while True:
        try:
            orders.put(pickle.load(stream))
        except (EOFError, pickle.UnpicklingError):
            os._exit(0)


def _answer(answers: BinaryIO, answer: object) -> None:
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    main()
