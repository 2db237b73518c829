"""How does a message of a widget get its fields?"""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from textual.message import Message

Sent = TypeVar("Sent", bound=Message)


@dataclass_transform(eq_default=False)
def message(kind: type[Sent]) -> type[Sent]:
    """A dataclass, but for what no message needs: each is itself and equals no other.

    There are many kinds, all of which are made before the reader opens; this takes half the time.
    """
    return dataclass(eq=False, repr=False)(kind)
