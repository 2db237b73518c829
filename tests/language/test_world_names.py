"""Are people of all countries found as people? The names are put together for this test."""

import pytest

from briefing.article import Article, RawArticle
from briefing.cleaning import clean
from briefing.language.pipeline import LanguageReader
from briefing.mention import Label

PEOPLE = {
    "Arabic": ("Khalid al-Mansouri", "Abdel Rahman Hijazi", "Noura Bint Saleh", "Walid Ben Youssef",
               "Abu Hamza al-Tikriti", "Fatima el-Sharqawi"),
    "Persian": ("Behrouz Rostami", "Shirin Vaziri", "Mohammad Reza Kaviani", "Golnaz Tavakoli",
                "Hossein Dehqanzadeh", "Laleh Bakhtiar"),
    "Slavic": ("Oleksiy Marchuk", "Zdenka Novotná", "Wojciech Krawczyk", "Yevgenia Sorokina",
               "Miroslav Petković", "Anatoly Gribov"),
    "Turkish": ("Mehmet Karaoğlu", "Ayşe Demirtaş", "Hakan Çelik", "Elif Özkan",
                "Cemil Arslan", "Nurcan Aydemir"),
    "Chinese": ("Zhang Weiguo", "Liu Xiaoling", "Wang Jianjun", "Chen Yu-ting",
                "Huang Shu-fen", "Li Qiang"),
    "African": ("Chukwuemeka Okafor", "Thandiwe Mokoena", "Kwabena Asante", "Wanjiru Kamau",
                "Mamadou Diarra", "Tesfaye Gebremariam"),
    "Indian": ("Rajesh Venkataraman", "Priya Chatterjee", "Harpreet Singh Gill",
               "Sunita Deshpande", "Arjun Krishnamurthy", "Farhan Qureshi"),
    "Latin American": ("Luis Fernando Quiroga", "María Ximena Restrepo", "João Batista Cardoso",
                       "Guadalupe Villaseñor", "Rodrigo Echeverría", "Ana Lucía Paredes"),
    "East Asian": ("Park Ji-hoon", "Kim Eun-young", "Hiroshi Takemura", "Nguyen Van Thanh",
                   "Ayumi Kurosawa", "Somchai Rattanakorn"),
}  # fmt: skip
SENTENCES = (
    "The defence minister, {}, said on Tuesday that the talks had failed.",
    "Police arrested {} at the border last week, two officials said.",
    "“We have nothing to hide,” {} told reporters after the vote.",
    "According to {}, a lawyer for the families, the court refused the appeal.",
    "The company named {} as its new chief executive.",
    "Thousands of mourners followed the coffin of {} through the old town.",
)
FLOOR = 0.85
"""Share of the people of each group that are one name with the right label."""


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader.load()


@pytest.mark.parametrize("group", PEOPLE)
def test_the_people_of_every_part_of_the_world_are_found(
    reader: LanguageReader, group: str
) -> None:
    asked = [(person, sentence) for person in PEOPLE[group] for sentence in SENTENCES]
    articles = [_article(sentence.format(person)) for person, sentence in asked]
    found = 0
    for (person, _), article, reading in zip(asked, articles, reader.read(articles), strict=True):
        start = article.text.index(person)
        found += any(
            (name.start, name.end, name.label) == (start, start + len(person), Label.PERSON)
            for name in reading.names
        )
    assert found / len(asked) >= FLOOR


def _article(text: str) -> Article:
    return clean(RawArticle(text, "test"))
