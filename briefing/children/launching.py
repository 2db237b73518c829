"""How does this program start another process of its own?"""

import os
import sys


def command(module: str, *arguments: str) -> list[str]:
    """What runs `module` in a process of its own, on the modules that `environment` names.

    -P: none comes from the folder in which the user happens to work.
    """
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """The variables for it: it finds the modules that this process does."""
    own_path = os.pathsep.join(entry for entry in sys.path if entry)
    return os.environ | {"PYTHONPATH": own_path}
