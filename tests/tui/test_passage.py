"""Is the sentence that something rests on shown with its names and its source?"""

from briefing.desk.answers import Source
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.passage import passage_lines
from briefing.tui.rendering.runs import Run

LONG = "and the harbour " * 30


def source(sentence: str, *, title: str = "Flags") -> Source:
    return Source("0" * 16, title, "Post", "2023-03-07T10:00", 0, 9, sentence)


def text(lines: list[list[Run]]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def hits(lines: list[list[Run]]) -> list[str]:
    return [run.text for line in lines for run in line if "hit" in run.looks]


def test_the_names_are_marked_and_the_source_stands_below() -> None:
    lines = passage_lines(source("Harouba or Kharouba."), ["Harouba", "Kharouba"], width=60, most=4)

    assert text(lines) == ["Harouba or Kharouba.", "Post · 2023-03-07 · Flags"]
    assert hits(lines) == ["Harouba", "Kharouba"]


def test_a_name_inside_a_longer_word_is_not_marked() -> None:
    lines = passage_lines(source("Kharouba alone."), ["Harouba", "arouba", ""], width=60, most=4)

    assert hits(lines) == []


def test_of_a_long_sentence_the_lines_around_the_name_are_shown() -> None:
    lines = passage_lines(source(LONG + "of Qalara " + LONG), ["Qalara"], width=60, most=3)

    assert len(lines) == 4
    assert hits(lines) == ["Qalara"]
    assert text(lines)[0].startswith("…")
    assert text(lines)[2].endswith("…")
    assert all(width_of(line) <= 60 for line in text(lines))


def test_a_long_sentence_without_a_known_name_starts_at_its_beginning() -> None:
    lines = passage_lines(source(LONG), ["Qalara"], width=60, most=2)

    assert text(lines)[0].startswith("and the harbour")


def test_what_no_article_shows_says_so() -> None:
    assert text(passage_lines(None, ["Qalara"], width=60, most=3)) == [
        "No sentence of an article shows this."
    ]


def test_control_codes_never_reach_the_screen() -> None:
    lines = passage_lines(source("Qal\x1b[31mara\u202e."), [], width=60, most=3)

    assert "\x1b" not in text(lines)[0]
    assert "\u202e" not in text(lines)[0]
