"""Where are things, and what does the user prefer?"""

from pathlib import Path

import pytest

from briefing.config import (
    RECORD_NAME,
    Settings,
    demo_library_folder,
    library_folder,
    read_settings,
    settings_file,
)
from briefing.errors import UsageError


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)
    monkeypatch.chdir(tmp_path)


def settings_with(folder: Path, toml: str) -> Path:
    path = folder / "briefing.toml"
    path.write_text(toml, encoding="utf-8")
    return path


def test_without_a_word_the_default_library_is_meant() -> None:
    assert library_folder(None).parts[-2:] == ("libraries", "default")


def test_the_environment_names_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", "syria")
    assert library_folder(None).name == "syria"


def test_the_argument_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", "syria")
    assert library_folder("ports").name == "ports"


def test_an_empty_environment_variable_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", "")
    assert library_folder(None).name == "default"


@pytest.mark.parametrize("said", ["./mine", "sub/mine", ".", "../mine"])
def test_a_separator_or_a_leading_dot_makes_a_path(said: str, tmp_path: Path) -> None:
    assert library_folder(said) == tmp_path / said


def test_a_tilde_is_the_home_folder() -> None:
    assert library_folder("~/mine") == Path("~/mine").expanduser()


def test_an_existing_library_beside_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / RECORD_NAME).touch()
    assert library_folder("mine") == tmp_path / "mine"


def test_an_existing_folder_that_is_no_library_stays_a_name(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert library_folder("mine") != tmp_path / "mine"


@pytest.mark.parametrize("name", ["a\\..\\b", "C:x", "a\x00b", " a", "a\nb", "x" * 300])
def test_a_name_that_is_no_folder_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name"):
        library_folder(name)


def test_the_demo_library_is_apart_from_the_named_ones() -> None:
    assert demo_library_folder() not in library_folder("demo").parents
    assert demo_library_folder() != library_folder("demo")


def test_the_settings_file_is_named_for_the_program() -> None:
    assert settings_file().name == "briefing.toml"


def test_a_missing_settings_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = settings_with(
        tmp_path,
        'theme = "nord"\nmodel = "en_core_web_lg"\nmeasure = 72\n[keymap]\n"mention.next" = "n,f3"',
    )
    expected = Settings("nord", {"mention.next": "n,f3"}, "en_core_web_lg", 72)
    assert read_settings(path) == expected


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('them = "nord"', r"briefing\.toml: unknown key 'them'\. Did you mean 'theme'"),
        ("zzz = 1", "Known keys: theme, keymap, model, measure"),
        ("theme = 3", "'theme' must be text"),
        ('model = " "', "'model' must be text"),
        ('measure = "wide"', "'measure' must be a whole number"),
        ("measure = true", "'measure' must be a whole number"),
        ("measure = 3", "at least 20"),
        ('keymap = "n"', "'keymap' must be a table"),
        ("[keymap]\nnext = 1", r"'keymap\.next' must be text"),
        ("theme = ", "is not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file_and_key(
    toml: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=told):
        read_settings(settings_with(tmp_path, toml))


def test_settings_that_are_no_text_are_a_usage_error(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_settings(path)


def test_a_folder_in_the_place_of_the_settings_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_settings(tmp_path)


def test_the_settings_say_what_is_doubtful(tmp_path: Path) -> None:
    assert read_settings(settings_with(tmp_path, "doubtful = 0.45")).doubtful == 0.45
    assert read_settings(settings_with(tmp_path, "doubtful = 0")).doubtful == 0.0


@pytest.mark.parametrize("wrong", ["1.5", "-0.1", "nan", "true", '"much"'])
def test_what_is_doubtful_goes_from_0_to_1(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(UsageError, match="'doubtful' must be a number from 0 to 1"):
        read_settings(settings_with(tmp_path, f"doubtful = {wrong}"))
