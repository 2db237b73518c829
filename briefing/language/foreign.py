"""How does a spaCy pipeline of the user's own take the place of the shipped model?"""

import spacy
from spacy.language import Language

from briefing.errors import ModelError

_NEEDED = frozenset({"ner", "tok2vec", "transformer", "curated_transformer"})


def load_pipeline(name: str) -> Language:
    """Load the installed pipeline `name` with what its names need and nothing else.

    Raises:
        ModelError: It is not installed, does not fit this spaCy, or marks no names.
    """
    if not spacy.util.is_package(name):
        raise ModelError(
            f"The spaCy pipeline {name!r} is not installed",
            f"Install it (python -m spacy download {name}), or leave --model away",
        )
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(f"The spaCy pipeline {name!r} cannot be loaded: {error}") from error
    if "ner" not in nlp.pipe_names:
        raise ModelError(f"The spaCy pipeline {name!r} marks no names", "Choose one with an ner")
    for pipe in set(nlp.pipe_names) - _NEEDED:
        nlp.disable_pipe(pipe)
    return nlp
