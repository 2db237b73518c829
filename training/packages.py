"""Which file does an installed package carry?"""

from importlib.metadata import PackageNotFoundError, PackagePath, files


def file_of(package: str, mark: str) -> PackagePath:
    """Find the one file of `package` that has `mark` in its name.

    Raises:
        FileNotFoundError: The package is not installed.
    """
    try:
        (path,) = [path for path in files(package) or () if mark in path.name]
    except PackageNotFoundError as error:
        raise FileNotFoundError(f"{package} is not installed: see README.md") from error
    return path
