"""How is memory shared between threads, and given back when it is free?

What is here is about glibc, the C library of Linux; with others it does nothing.
"""

import ctypes
import sys

_ARENA_MAX = -8
"""The number by which glibc's `mallopt` knows how many heaps there may be."""


def share_one_heap() -> None:
    """Let all threads take memory from one heap. Comes before there are threads.

    With a heap of its own, which glibc gives it, each thread that answers questions keeps what its
    largest answer took, and none of the others can use it.
    """
    if sys.platform == "linux":
        set_option = getattr(ctypes.CDLL(None), "mallopt", None)
        if set_option is not None:
            set_option(_ARENA_MAX, 1)


def give_back() -> None:
    """Let the system have the memory back that is free, in 1 ms: glibc keeps it at hand."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
