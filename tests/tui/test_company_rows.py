"""How do companions of a name look, and the sentences that mention both?"""

from briefing.article import Span
from briefing.desk.surveys import Companion, SharedSentence
from briefing.entities.entity import Entity
from briefing.mention import Label
from briefing.tui.rendering.company_rows import companion_head, companion_line, shared_lines

TARTUS = Entity("t", "Tartus", Label.GPE, (), 17, 6)


def shared(sentence: str, *, first: str = "Orlov", second: str = "Tartus") -> SharedSentence:
    places = [
        Span(sentence.index(name), sentence.index(name) + len(name)) for name in (first, second)
    ]
    return SharedSentence(
        "a", "A visit", "Post", "2024-12-16T08:00", places[0], sentence, (places[0],), (places[1],)
    )


def lines(row: SharedSentence, width: int) -> list[str]:
    return ["".join(run.text for run in line).rstrip() for line in shared_lines(row, width)]


def test_counts_stand_below_their_heads() -> None:
    head = "".join(run.text for run in companion_head(50))
    line = "".join(run.text for run in companion_line(Companion(TARTUS, 1_200, 40, 3), 50))
    assert (len(head), len(line)) == (50, 50)
    for word, count in (("sentences", "1,200"), ("articles", "40"), ("sources", "3")):
        assert head.index(word) + len(word) == line.index(count) + len(count)


def test_a_name_is_drawn_as_its_kind() -> None:
    assert companion_line(Companion(TARTUS, 1, 1, 1), 50)[1].looks == ("place",)


def test_a_short_sentence_is_shown_whole_with_its_place_and_both_names_marked() -> None:
    row = shared("Orlov left Tartus.")
    assert lines(row, 60) == ["Post · 2024-12-16 · A visit", "  Orlov left Tartus.", ""]
    marked = {run.text: run.looks for run in shared_lines(row, 60)[1] if run.looks}
    assert marked["Orlov"] == ("chosen",)
    assert marked["Tartus"] == ("hit",)


def test_of_a_long_sentence_the_lines_with_both_names_are_shown() -> None:
    filler = "and the sea went on and on and on "
    row = shared(f"{filler * 3}Orlov {filler * 4}Tartus {filler * 3}end.")
    about, one, other = lines(row, 44)
    assert "Orlov" in one
    assert "Tartus" in other
    assert one.startswith(" …")
    assert other.startswith(" …")
    assert other.endswith("…")
    assert all(len(line) <= 44 for line in (about, one, other))


def test_names_near_each_other_are_shown_with_the_lines_around_them() -> None:
    row = shared("The day was long. " * 6 + "Orlov left Tartus.")
    assert "Orlov left Tartus." in " ".join(lines(row, 50)[1:]).replace("  ", " ")
