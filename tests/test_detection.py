"""Is a text's language told from little of it, and never told wrongly of an English one?"""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from briefing.cleaning import clean
from briefing.demo import demo_folder
from briefing.detection import detect
from briefing.sources import find_files, read_file
from briefing.tongues import NAMES, code_of

ABROAD = Path(__file__).parent / "tongues"
SHARED = Path(__file__).parents[2] / "shared"
ENGLISH = (
    "The harbour opened again on Tuesday, three days after the flood that had closed its quays,"
    " and the mayor said that the work would be done before the winter.\n\n"
)


def abroad(code: str) -> str:
    """A headline and two sentences."""
    return (ABROAD / f"{code}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(path.stem for path in ABROAD.iterdir()))
def test_a_headline_and_two_sentences_tell_their_language(code: str) -> None:
    assert detect(abroad(code)) == code


def test_english_full_of_names_from_elsewhere_is_english() -> None:
    text = (
        "Mohammed al-Jolani and İsmet Çağlar have met Dmitry Medvedkin and Oleksandr Hryhorenko"
        " in Deir ez-Zor to speak of the ships that were seen near Jableh and Khmeimim on Sunday."
    )
    assert detect(text) == "en"


def test_a_list_of_names_is_in_no_other_language() -> None:
    text = (
        "Mohammed al-Jolani, Ahmed Khalil and İsmet Çağlar met Dmitry Medvedkin, Oleksandr"
        " Hryhorenko and Siarhei Kavalchuk in Deir ez-Zor, Jableh and Khmeimim on Sunday."
    )
    assert detect(text) is None


def test_every_language_that_the_detector_knows_by_an_iso_code_has_a_name() -> None:
    known = LanguageIdentifier.from_model_file(MODEL_FILE).labels
    assert {code_of(label) for label in known if len(label) == 2} == NAMES.keys()


@pytest.mark.parametrize("text", ["", " \n", "Tartus", "Marea 2:1 Lorin", "Le port rouvre."])
def test_too_little_text_tells_nothing(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", ["4,100 12.5 % 17-3 " * 20, "= * - | " * 40, "\ud800" * 90])
def test_what_is_no_language_tells_nothing(text: str) -> None:
    assert detect(text) is None


def test_a_text_in_two_languages_is_in_the_one_that_most_of_it_is_in() -> None:
    french = abroad("fr")
    assert detect(french * 7 + ENGLISH * 3) == "fr"
    assert detect(french * 3 + ENGLISH * 7) == "en"


def test_a_text_in_equal_parts_is_in_no_language() -> None:
    assert detect("\n".join(abroad(code) * 9 for code in ("fr", "ru", "ar", "tr"))) is None


def test_a_text_as_long_as_a_library_tells_its_language() -> None:
    assert detect(abroad("de") * 50_000) == "de"


def test_the_detector_asks_no_network_and_warns_of_nothing() -> None:
    code = (
        "import sys\n"
        "def refuse(event, _):\n"
        "    if event.startswith(('socket.', 'urllib.')): raise SystemExit(event)\n"
        "sys.addaudithook(refuse)\n"
        "from briefing.detection import detect\n"
        "print(detect(sys.stdin.read()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code],
        input=abroad("it"),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == ("it\n", "")


def test_every_article_of_the_demo_library_is_english() -> None:
    with demo_folder() as folder:
        assert languages(folder) == {"en": 10}


def test_real_articles_are_english() -> None:
    if not (SHARED / "sources").is_dir():
        pytest.skip("the real articles are not here")
    assert languages(SHARED / "sources") == {"en": 5}


def test_articles_of_the_event_coreference_bank_are_english_or_too_short_to_tell() -> None:
    if not (SHARED / "evaluation" / "ecb").is_dir():
        pytest.skip("the evaluation articles are not here")
    found = languages(SHARED / "evaluation" / "ecb")
    assert set(found) <= {"en", "und"}
    assert found["und"] <= found["en"] // 100


def languages(folder: Path) -> Counter[str]:
    """How many articles below a folder are in which language."""
    places = [place for place in find_files([str(folder)]) if isinstance(place, Path)]
    return Counter(
        clean(raw).language
        for place in places
        if place.suffix != ".json"
        for raw in read_file(place).articles
    )
