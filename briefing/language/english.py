"""Into which words does English news fall?"""

from spacy.lang.en import English, EnglishDefaults


class NewsEnglishDefaults(EnglishDefaults):
    """spaCy's English, which keeps "U.S.-backed" in one piece, with the abbreviation cut off."""

    infixes = [  # noqa: RUF012  # as spaCy types it
        *(EnglishDefaults.infixes or ()),
        r"(?<=[A-Z]\.)[-\u2010-\u2015](?=[A-Za-z])",
        r"(?<=['\u2019]s)-(?=[a-z])",
    ]


class NewsEnglish(English):  # type: ignore[no-untyped-call]  # spaCy's class hook has no types
    """The language of the shipped model."""

    Defaults = NewsEnglishDefaults
