"""Which articles can a newcomer look at?

Ten short articles on one invented event, written for this program. Countries, people and outlets in
them are made up, and so is what happens; some places around it are real.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def demo_folder() -> Iterator[Path]:
    """The folder of the articles on disk, for as long as the context lasts."""
    with as_file(files(__name__).joinpath("articles")) as folder:
        yield folder
