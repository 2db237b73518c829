"""What can be said in a query?

The one table from which the help beside the search line is made. A test holds it against the index:
every field is in it, and every example can be read.
"""

from msgspec import Struct


class Form(Struct, frozen=True):
    """Something that can be written in a query."""

    example: str
    about: str
    """What it finds."""
    field: str = ""
    """The field for which it stands in hints."""


class Chapter(Struct, frozen=True):
    """Forms that belong together."""

    title: str
    forms: tuple[Form, ...]


DATES = ("2024-12-16", "2024-12", "2024", "2024-12-01..2024-12-31", ">=2024-12-09")
"""How a date may be written."""

LANGUAGE = (
    Chapter(
        "Words",
        (
            Form("harbour lease", "both words, in the title or the text; case and accents ignored"),
            Form("harbour OR port", "one of the two"),
            Form("harbour -lease", "the first without the second; NOT lease says the same"),
            Form("(harbour OR port) lease", "parentheses say what belongs together"),
            Form('"naval base"', "these words in this order"),
            Form('"naval harbour"~5', "in this order, with at most 5 other words between them"),
            Form("harb*", "words that begin so; *bour for those that end so"),
            Form("qalara~", "one letter may differ; qalara~2 for two"),
        ),
    ),
    Chapter(
        "Where it stands",
        (
            Form("title:harbour", "in the title", "title"),
            Form('body:"naval base"', "in the text, and not in the title", "body"),
            Form('source:"The Wire"', "articles of this outlet; -source: for all others", "source"),
        ),
    ),
    Chapter(
        "Who is named",
        (
            Form('entity:"Anton Velik"', "who or what has this name, in any spelling", "entity"),
            Form("person:velik", "a person", "person"),
            Form('org:"Lorin Shipping"', "an organisation", "org"),
            Form("place:qalara", "a country, city, base or sea", "place"),
            Form("group:brevanian", "a people or a movement", "group"),
            Form('event:"Lorin Summit"', "an event", "event"),
        ),
    ),
    Chapter(
        "When it was published",
        (
            Form("date:2024-12-16", "on this day; 2024-12 for a month, 2024 for a year", "date"),
            Form("date:2024-12-01..2024-12-31", "from one day to another, both included"),
            Form("date:[2024-12-01 to 2024-12-31]", "the same; either end may be left out"),
            Form("date:>=2024-12-09", "from this day on; also >, < and <="),
            Form("after:2024-12-09", "later than this day, month or year", "after"),
            Form("before:2024-12", "earlier than it", "before"),
        ),
    ),
)

FIELDS = {form.field: form for chapter in LANGUAGE for form in chapter.forms if form.field}
"""The form that stands for each field."""
DATE_FIELDS = ("date", "after", "before")
