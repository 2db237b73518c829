"""What is the model called that would read now? Nothing heavy is loaded to say so."""

from briefing.errors import ModelError
from briefing.language.weights import shipped_name


def model_name(pipeline: str | None = None) -> str:
    """Name and version, as readings quote them.

    Args:
        pipeline: An installed spaCy pipeline; None for the model in the package.

    Raises:
        ModelError: It is not installed, or not complete.
    """
    if pipeline is None:
        return shipped_name()
    from importlib import metadata  # slow to import, and few name a pipeline

    try:
        return f"{pipeline} {metadata.version(pipeline)}"
    except (metadata.PackageNotFoundError, ValueError) as error:
        raise ModelError(
            f"The spaCy pipeline {pipeline!r} is not installed",
            f"Install it (python -m spacy download {pipeline}), or leave --model away",
        ) from error
