"""Is a snippet one true line around the hits?"""

import random

from briefing_index import snippet

TEXT = (
    "Nothing to see in this opening line of the story, which goes on for a while.\n\n"
    "Then   the harbour is named, and the harbour\tagain, in one breath. "
    "Far below, after many other words that fill the page, the harbour comes once more."
)


def places(word: str) -> list[tuple[int, int]]:
    """Where a word stands in `TEXT`."""
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(word, at)]
    return [(start, start + len(word)) for start in starts]


def test_the_densest_group_is_shown() -> None:
    line = snippet(TEXT, places("harbour"), width=60)
    assert [line.text[start:end] for start, end in line.spans] == ["harbour", "harbour"]


def test_white_space_is_folded_and_cuts_are_marked() -> None:
    line = snippet(TEXT, places("harbour"), width=60)
    assert line.text.startswith("…")
    assert line.text.endswith("…")
    assert "Then the harbour is named, and the harbour again" in line.text


def test_without_hits_the_beginning_is_shown() -> None:
    assert snippet(TEXT, (), width=30).text == "Nothing to see in this…"


def test_a_short_text_is_shown_whole() -> None:
    line = snippet("  One\nline ", [(6, 10)])
    assert (line.text, line.spans) == ("One line", ((4, 8),))


def test_a_text_without_spaces_is_cut_anywhere() -> None:
    line = snippet("x" * 500, [(250, 260)], width=40)
    assert len(line.text) <= 40
    assert line.spans[0][1] - line.spans[0][0] == 10


def test_a_hit_longer_than_the_line_is_cut() -> None:
    line = snippet("word " * 100, [(5, 400)], width=40)
    assert len(line.text) <= 40
    assert line.spans


def test_spans_stay_true_in_random_texts() -> None:
    chance = random.Random(3)
    for _ in range(300):
        text = "".join(chance.choices(["a", "bb", " ", "\n", "  ", "ccc", "\u00a0"], k=120))
        hits = [(at, at + 3) for at in range(0, len(text) - 3, 17) if text[at : at + 3].isalpha()]
        width = chance.randint(10, 80)
        line = snippet(text, hits, width=width)
        assert len(line.text) <= width
        assert "\n" not in line.text
        assert "  " not in line.text
        originals = {text[start:end] for start, end in hits}
        assert all(
            any(line.text[start:end] in original for original in originals)
            for start, end in line.spans
        )
        assert bool(line.spans) == bool(hits)
