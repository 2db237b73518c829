"""Into which words does English news fall?"""

from spacy.lang.en import English, EnglishDefaults


class NewsEnglishDefaults(EnglishDefaults):
    """spaCy's English, with what it keeps in one piece cut: "U.S.-backed", and a lost blank.

    Scraped news is full of quotes that begin without one: he scored,"Venn said. A line break, a
    word of its own anyhow, is no special case: spaCy lays a text out anew for each that it meets.
    """

    tokenizer_exceptions = {  # noqa: RUF012  # as spaCy types it
        form: words for form, words in EnglishDefaults.tokenizer_exceptions.items() if form != "\n"
    }

    infixes = [  # noqa: RUF012  # as spaCy types it
        *(EnglishDefaults.infixes or ()),
        r"(?<=[A-Z]\.)[-\u2010-\u2015](?=[A-Za-z])",
        r"(?<=['\u2019]s)-(?=[a-z])",
        r"(?<=\w)[,;:][\"\u201c\u201d](?=\w)",
    ]


class NewsEnglish(English):  # type: ignore[no-untyped-call]  # spaCy's class hook has no types
    """The language of the shipped model."""

    Defaults = NewsEnglishDefaults


def news_english() -> NewsEnglish:
    """Make the language of the shipped model.

    Its words know nothing of themselves: spaCy would work out, and keep, some twenty traits of
    every new one, which nobody here asks for.
    """
    english = NewsEnglish()
    english.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # the stub leaves it out
    return english
