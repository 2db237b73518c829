"""What does one process of a crew do?

`briefing.children.crew` starts it. Orders come on standard input, answers go to standard output:
pickled values, which never leave these two processes. The first order is the function that loads
what answers; each later one is a question, called with it, and is answered by what it returns, or
by the error that the user can act on. Before that, a question may tell how far it is. Modules that
the command line names are loaded before the first order comes.
"""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from queue import Empty, SimpleQueue
from typing import BinaryIO, cast

from briefing.children.telling import Question, Telling, Told
from briefing.errors import BriefingError
from briefing.heap import give_back, share_one_heap

_PAUSE = 1.0
"""Seconds without a question."""


def main() -> None:
    """Answer orders until there are no more; whoever gives them says when to stop."""
    share_one_heap()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    orders: SimpleQueue[Question] = SimpleQueue()
    stream, answers = os.fdopen(os.dup(0), "rb"), _answers()
    threading.Thread(target=_listen, args=(stream, orders), daemon=True).start()
    for module in sys.argv[1:]:
        import_module(module)
    try:
        thing = cast("Callable[[], object]", orders.get())()
    except BriefingError as error:
        orders.get()
        _put(answers, error)
        return
    while True:
        _put(answers, _answered(_next(orders), thing, lambda told: _put(answers, Told(told))))


def _next(orders: "SimpleQueue[Question]") -> Question:
    """The next question; where none comes for a while, what the last ones took is given back."""
    try:
        return orders.get(timeout=_PAUSE)
    except Empty:
        give_back()
        return orders.get()


def _answers() -> BinaryIO:
    """Standard output, for answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _listen(stream: BinaryIO, orders: "SimpleQueue[Question]") -> None:
    """Take orders. When whoever gave them is gone, the process ends, whatever it is doing."""
    while True:
        try:
            orders.put(cast("Question", pickle.load(stream)))
        except (EOFError, pickle.UnpicklingError):
            os._exit(0)


def _answered(question: Question, thing: object, tell: Callable[[object], None]) -> object:
    try:
        return question.ask(thing, tell) if isinstance(question, Telling) else question(thing)
    except BriefingError as error:
        return error


def _put(answers: BinaryIO, value: object) -> None:
    pickle.dump(value, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    main()
