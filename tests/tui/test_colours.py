"""Can everything be read and told apart: in every theme, by all eyes, and without colour?"""

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from briefing.tui.looks import LOOK_OF
from briefing.tui.themes import CONTRAST, OWN
from briefing.tui.widgets.drawing import look_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.tui.conftest import Open, SmallDesk

Rgb = tuple[float, float, float]

SIGHT: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision
deficiency (2009), at full severity, on linear RGB."""
TYPES = tuple(dict.fromkeys(LOOK_OF.values()))
DISTINCT = 10.0
"""A difference in CIELAB that nobody overlooks; 2.3 is just noticeable."""


def linear(colour: str) -> Rgb:
    def channel(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = Color.parse(colour).rgb
    return channel(red), channel(green), channel(blue)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: Rgb) -> Rgb:
    def share(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    red, green, blue = rgb
    x = share((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = share(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = share((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, sight: tuple[Rgb, Rgb, Rgb]) -> float:
    """How far two colours are apart (CIE 1976) for somebody's eyes."""

    def seen(colour: str) -> Rgb:
        rgb = linear(colour)
        red, green, blue = (
            min(max(sum(a * b for a, b in zip(row, rgb, strict=True)), 0.0), 1.0) for row in sight
        )
        return lab((red, green, blue))

    pairs = zip(seen(one), seen(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def names_of(theme: Theme) -> dict[str, str]:
    return {look: theme.variables[f"name-{look}"] for look in TYPES}


def grounds_of(theme: Theme) -> "Iterable[str]":
    """All that text may stand on, but what is selected."""
    shades = (theme.variables[name] for name in ("cursor", "chosen"))
    return [str(theme.background), str(theme.surface), str(theme.panel), *shades]


def letters(style: Style) -> tuple[bool, ...]:
    """What is left of a style without colour."""
    return tuple(
        bool(attribute)
        for attribute in (
            style.bold,
            style.dim,
            style.italic,
            style.underline,
            style.underline2,
            style.reverse,
        )
    )


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_text_and_names_have_contrast_on_every_ground(theme: Theme) -> None:
    texts = [*names_of(theme).values(), str(theme.foreground), str(theme.accent)]
    texts.append(theme.variables["quiet"])

    assert min(contrast(text, ground) for text in texts for ground in grounds_of(theme)) >= 4.5


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_what_is_selected_can_still_be_read(theme: Theme) -> None:
    texts = [*names_of(theme).values(), str(theme.foreground)]

    assert min(contrast(text, theme.variables["selected"]) for text in texts) >= 4.5


def test_the_contrast_theme_has_text_of_the_highest_grade() -> None:
    texts = [str(CONTRAST.foreground), CONTRAST.variables["quiet"], str(CONTRAST.accent)]

    assert (CONTRAST.background, CONTRAST.foreground) == ("#000000", "#ffffff")
    assert min(contrast(text, ground) for text in texts for ground in grounds_of(CONTRAST)) >= 7


async def test_types_that_differ_in_slant_only_differ_in_colour_for_all_eyes(
    read: "Open", desk: "SmallDesk"
) -> None:
    """Terminals may not draw italics, and one in twelve men does not see all colours."""
    async with read(desk) as reading:
        styles = {look: look_of(reading.screen, (look,)) for look in TYPES}
    upright = {look: letters(style + Style(italic=False)) for look, style in styles.items()}
    alike = [pair for pair in combinations(TYPES, 2) if upright[pair[0]] == upright[pair[1]]]
    differences = [
        difference(names_of(theme)[one], names_of(theme)[other], sight)
        for theme in OWN
        for one, other in alike
        for sight in SIGHT.values()
    ]

    assert min(differences) >= DISTINCT


async def test_without_colour_every_look_differs_from_what_stands_beside_it(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read(desk) as reading:
        screen = reading.screen
        in_text = [(), *((look,) for look in TYPES), ("quiet",), ("furniture",)]
        marked = ["doubtful", "chosen", "hit", "here", "selected"]
        alone = [letters(look_of(screen, looks)) for looks in in_text[:-2]]
        assert len(set(alone)) == len(alone)

        for look in TYPES:
            laid_over = [letters(look_of(screen, (look, mark))) for mark in marked]
            assert len({*laid_over, letters(look_of(screen, (look,)))}) == len(marked) + 1


async def test_a_mark_without_colour_is_not_taken_for_a_type(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read(desk) as reading:
        types = {letters(look_of(reading.screen, (look,))) for look in TYPES}
        marks = {
            letters(look_of(reading.screen, (look, mark)))
            for look in TYPES
            for mark in ("doubtful", "chosen", "hit", "here", "selected")
        }

        assert types.isdisjoint(marks)


async def test_a_hit_is_seen_in_the_row_under_the_cursor_without_colour(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read(desk) as reading:
        row = look_of(reading.screen, ("cursor-in-use",))

        assert letters(row) != letters(row + look_of(reading.screen, ("hit",)))


async def test_no_colour_means_none_at_all(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read(desk) as reading:
        await reading.press("3", "enter")
        screen = reading.screen
        styles = [
            segment.style
            for strip in screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
        ]

        assert styles
        assert all(style.color is None or style.color.is_default for style in styles)
        assert all(style.bgcolor is None or style.bgcolor.is_default for style in styles)


async def test_the_next_theme_is_no_use_without_colour_and_says_so(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read(desk) as reading:
        await reading.press("T")

        assert reading.told == ["NO_COLOR is set: there are no colours to choose among."]
