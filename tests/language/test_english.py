import pytest
from spacy.lang.en import English

from briefing.language.english import news_english


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('scored,"Venn said', ["scored", ',"', "Venn", "said"]),
        ("gone,\u201dVenn said", ["gone", ",\u201d", "Venn", "said"]),
        ("U.S.-backed", ["U.S.", "-", "backed"]),
        ("12,500 tons", ["12,500", "tons"]),
    ],
)
def test_words_are_cut_where_news_runs_them_together(text: str, words: list[str]) -> None:
    assert [word.text for word in news_english()(text)] == words


@pytest.mark.parametrize("text", ["\n", "one\ntwo", "one \n two\n\nthree\n\tfour", "\r\n'em\n:)\n"])
def test_line_breaks_are_cut_as_spacy_cuts_them(text: str) -> None:
    expected = English()(text)
    found = news_english()(text)
    assert [(word.text, word.idx) for word in found] == [(word.text, word.idx) for word in expected]
