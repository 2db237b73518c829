"""How are several values given to one statement?"""

import json
from collections.abc import Iterable


def as_list(numbers: Iterable[int]) -> str:
    """Numbers for `json_each`."""
    return json.dumps(list(numbers))
