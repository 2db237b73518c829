"""What does a module load with it?"""

import subprocess
import sys

import pytest

LATE = ("textual", "spacy", "whoosh", "trafilatura", "onnxruntime", "numpy", "py3langid", "sqlite3")


def loaded_by(statement: str) -> set[str]:
    """The names in `sys.modules` after `statement` in a process of its own."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import briefing.cli",
        "from briefing.cli.program import run; run(['--version'])",
        "from briefing.cli.program import run; run(['--help'])",
        "from briefing.cli.program import run; run(['paths'])",
    ],
)
def test_the_command_line_loads_nothing_heavy(statement: str) -> None:
    assert loaded_by(statement).isdisjoint(LATE)


def test_opening_the_reader_loads_no_command_line_library() -> None:
    assert "click" not in loaded_by("import briefing.cli, briefing.cli.reader, briefing.tui.app")


def test_the_reader_loads_no_language_pipeline_and_no_index() -> None:
    loaded = loaded_by("import briefing.tui.app, briefing.desk.desk")
    assert loaded.isdisjoint(
        {"spacy", "whoosh", "trafilatura", "onnxruntime", "numpy", "py3langid"}
    )
    assert "textual" in loaded


def test_the_index_is_imported_by_one_name_only() -> None:
    loaded = loaded_by("import briefing.desk.catalogue, briefing.cli, briefing.tui.app")
    assert "briefing_index" in loaded
    assert not any(name == "index" or name.startswith("index.") for name in loaded)
