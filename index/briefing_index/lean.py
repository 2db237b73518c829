"""How is Whoosh loaded without what it loads in vain?

It fetches nothing, but a module of it for all versions of Python takes `urllib.request` in, and
with that a client for HTTP, TLS and mail; and the package `cached_property`, which it uses where
Python has its own by now, takes asyncio in: together 4 MB and a twentieth of a second.
"""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

_MODULES = "whoosh.index", "whoosh.reading", "whoosh.writing", "whoosh.codec.whoosh3"
"""With all that these load."""


def load_whoosh() -> None:
    """Load the modules of Whoosh that this package uses. Comes before its first import."""
    with (
        _standing_in("urllib.request", urlretrieve=None),
        _standing_in("cached_property", cached_property=functools.cached_property),
    ):
        for module in _MODULES:
            import_module(module)


@contextmanager
def _standing_in(name: str, **content: object) -> Iterator[None]:
    """Let imports of a module get this content, as long as the block lasts and it is not there."""
    if name in sys.modules:
        yield
        return
    stand_in = ModuleType(name)
    vars(stand_in).update(content)
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]
