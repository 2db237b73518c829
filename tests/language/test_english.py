import pytest

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
