"""Does the reader say which language an article is in, and that its names are not marked?"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.article import Span

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk

TEXT = "Le port rouvre\n\nLes pêcheurs ont repris la mer mardi."


def with_french(desk: "SmallDesk") -> "SmallDesk":
    """The desk, with a French article without names in front."""
    title, story = Span(0, 14), Span(16, len(TEXT))
    french = replace(
        desk.held[0],
        id="f" * 16,
        title="Le port rouvre",
        language="fr",
        text=TEXT,
        paragraphs=(title, story),
        furniture=(),
        headings=(title,),
    )
    desk.held.insert(0, french)
    return desk


async def test_the_byline_says_that_names_are_not_marked(read: "Open", desk: "SmallDesk") -> None:
    async with read(with_french(desk), size=(160, 36)) as reading:
        byline = reading.article()[1].strip()

        assert byline == "Wire · 2023-03-06 · 10 words · French, names not marked"


async def test_the_list_says_the_language(read: "Open", desk: "SmallDesk") -> None:
    async with read(with_french(desk)) as reading:
        assert reading.left()[:2] == ["▸ Le port rouvre", "  Wire · 2023-03-06 · French"]


async def test_nothing_is_said_of_english(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        assert "English" not in "".join(reading.article() + reading.left())
