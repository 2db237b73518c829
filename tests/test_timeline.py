from datetime import date

from briefing.article import Span
from briefing.dates import find_moments
from briefing.timeline import Dated, Event, date_sentences, timeline

PUBLISHED = date(2024, 12, 18)


def dated(article: str, *sentences: str) -> tuple[Dated, ...]:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " "
    moments = find_moments(text, spans, published=PUBLISHED)
    return date_sentences(article, spans, moments=moments)


def told(events: tuple[Event, ...]) -> list[tuple[str, str, list[str]]]:
    return [
        (
            event.first.isoformat(),
            event.last.isoformat(),
            [entry.article for entry in event.entries],
        )
        for event in events
    ]


def test_sentences_of_all_articles_on_one_day_are_one_event() -> None:
    events = timeline(
        (*dated("b", "He left on Sunday."), *dated("a", "He left on December 15, 2024."))
    )
    assert told(events) == [("2024-12-15", "2024-12-15", ["a", "b"])]


def test_events_stand_in_order_of_date_and_the_wider_first() -> None:
    events = timeline(
        dated("a", "It fell on Jan. 1, 2024.", "It was bad in 2024.", "It was bad in January 2024.")
    )
    assert [(event.first, event.precision.value) for event in events] == [
        (date(2024, 1, 1), "year"),
        (date(2024, 1, 1), "month"),
        (date(2024, 1, 1), "day"),
    ]


def test_a_sentence_with_two_dates_stands_in_two_events() -> None:
    events = timeline(dated("a", "It lasts from 2017 to 2066."))
    assert [event.first.year for event in events] == [2017, 2066]
    assert events[0].entries[0].sentence == events[1].entries[0].sentence


def test_a_sentence_that_names_a_date_twice_is_one_entry() -> None:
    (event,) = timeline(dated("a", "On Dec. 8, I say Dec. 8, he left."))
    assert [entry.moment for entry in event.entries] == [Span(3, 9)]


def test_no_dates_make_no_events() -> None:
    assert timeline(dated("a", "He left.")) == ()
