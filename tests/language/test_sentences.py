"""Does each sentence begin and end where a reader would say?"""

from time import perf_counter

import pytest

from briefing.article import Span
from briefing.language.sentences import sentences


@pytest.mark.parametrize(
    "cut",
    [
        "The talks ended. | Nobody spoke.",
        "Mr. Lind met Gen. Roe in St. Ives. | They left.",
        "It began on Dec. 16 in the north. | It went on.",
        "It began in Dec. | Then it stopped.",
        "The U.S. Navy left. | It was late.",
        "He lives in the U.S. | The house is small.",
        "They met at 5 p.m. Monday in the hall. | Both came.",
        "They met at 5 p.m. | The hall was full.",
        "J. R. Lind wrote it. | So he said.",
        "Acme Inc. Chairman Roe agreed. | Sales rose.",
        "She works for Acme Inc. | They make rope.",
        "The price was 3.5 million. | It fell.",
        "Police of Troy, Mich. Mayor Roe led the talks. | They failed.",
        "They came from Troy, Mich. | The talks failed.",
        "He fell ill. | Police came.",
        "See No. 5 of the list. | It is short.",
        'He asked for No. 5. | "No." | That was all.',
        "\u201cWe leave,\u201d she said. | \u201cWe will not return.\u201d",
        "\u201cWe leave.\u201d | She took her hat.",
        "\u201cWhy now?\u201d she asked. | Nobody knew.",
        "\u201cWhy now?\u201d Lind asked. | Nobody knew.",
        "\u201cWhy now?\u201d | Nobody knew.",
        '"Never!" the old man said. | "Go away."',
        "Is it over? | It is not.",
        "They came (the others did not. They slept.) and ate. | Then it rained.",
        "The war ended in 1991 (see below). | Peace came.",
        "She hesitated... and went on. | He did not.",
        "She hesitated... | He went on.",
        "The plan \u2026 Russia has none \u2026 failed. | All left.",
        "A line that is\nwrapped by hand. | And the\nnext one.",
        "The report was clear.[3] | The reply was not.",
        "World War II. | The end.",
        "No stop at the end",
        "Wow!!! | Really?! | Yes.",
        "He came vs. Roe. | He lost.",
        "Sales at Acme Corp. fell. | Costs rose.",
    ],
)
def test_a_paragraph_falls_into_its_sentences(cut: str) -> None:
    parts = cut.split(" | ")
    text = " ".join(parts)

    found = [text[each.start : each.end] for each in sentences(text, Span(0, len(text)))]

    assert found == parts


def test_only_the_given_paragraph_is_cut() -> None:
    text = "Before. Here it is. And here. After."

    found = [text[each.start : each.end] for each in sentences(text, Span(8, 29))]

    assert found == ["Here it is.", "And here."]


def test_white_space_alone_is_no_sentence() -> None:
    assert list(sentences("  \n ", Span(0, 4))) == []


def test_a_bracket_that_never_closes_does_not_hold_sentences_together() -> None:
    text = "They left (and slept. It rained. It stopped."

    assert len(list(sentences(text, Span(0, len(text))))) == 3


@pytest.mark.parametrize("hostile", [".", "(", "[", ". ", "? ", ".) ", "(.", "\u201c. ", "A. "])
def test_the_time_grows_with_the_text_and_not_with_its_square(hostile: str) -> None:
    def seconds(repeats: int) -> float:
        text = hostile * repeats
        start = perf_counter()
        assert len(list(sentences(text, Span(0, len(text))))) >= 1
        return perf_counter() - start

    assert seconds(80_000) < 40 * seconds(8_000) + 0.2
