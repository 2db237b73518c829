"""How is memory shared between threads, and given back when it is free?

What is here is about glibc, the C library of Linux; with others it does nothing.
"""

import ctypes
import os
import sys
from pathlib import Path

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


def resident() -> int:
    """Bytes of this process that are in memory; 0 where only Linux would tell."""
    if sys.platform != "linux":
        return 0
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def give_back() -> None:
    """Let the system have the memory back that is free, in 1 ms: glibc keeps it at hand."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
