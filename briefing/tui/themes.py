"""What colours has the reader?

Text and names keep the contrast that WCAG asks for (4.5:1, in the contrast theme 7:1), whatever
ground a cursor or a mark puts under them, and names that differ in slant only differ in lightness
too.
"""

from textual.theme import Theme

DARK = Theme(
    name="briefing-dark",
    primary="#7aa2c9",
    secondary="#8a93a6",
    accent="#e0b46c",
    warning="#e0b46c",
    error="#e07a7a",
    success="#94b878",
    foreground="#d4d7dd",
    background="#15171c",
    surface="#1b1e25",
    panel="#262a33",
    dark=True,
    variables={
        "frame": "#343a46",
        "name-person": "#e3b573",
        "name-place": "#7fbbd6",
        "name-facility": "#98e0cf",
        "name-organisation": "#c6a0e0",
        "name-group": "#a3c078",
        "name-event": "#f09aa9",
        "quiet": "#9aa1ae",
        "cursor": "#2a3240",
        "chosen": "#263745",
        "selected": "#304059",
    },
)

LIGHT = Theme(
    name="briefing-light",
    primary="#2a5f8f",
    secondary="#5b6270",
    accent="#7c4e00",
    warning="#7c4e00",
    error="#a8323c",
    success="#4a6b1f",
    foreground="#24272d",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e6e3d9",
    dark=False,
    variables={
        "frame": "#cfcabd",
        "name-person": "#7d4700",
        "name-place": "#004268",
        "name-facility": "#006a5c",
        "name-organisation": "#6f3596",
        "name-group": "#425e09",
        "name-event": "#a12c4a",
        "quiet": "#5a5f69",
        "cursor": "#e2e6ec",
        "chosen": "#d5e3ec",
        "selected": "#c9d8ee",
    },
)

CONTRAST = Theme(
    name="briefing-contrast",
    primary="#8fd0ff",
    secondary="#d0d0d0",
    accent="#ffe14d",
    warning="#ffe14d",
    error="#ff9d9d",
    success="#a5f2a5",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    variables={
        "frame": "#8c8c8c",
        "name-person": "#ffc46b",
        "name-place": "#7cc8ff",
        "name-facility": "#b5fff0",
        "name-organisation": "#e3b3ff",
        "name-group": "#b4f06e",
        "name-event": "#ffa3b4",
        "quiet": "#d0d0d0",
        "cursor": "#003a63",
        "chosen": "#3b3b00",
        "selected": "#00437a",
    },
)

OWN = (DARK, LIGHT, CONTRAST)
"""The themes that are the reader's own."""
ORDER = (*(theme.name for theme in OWN), "ansi-dark", "ansi-light")
"""The themes that one key goes round. The last two are the terminal's own 16 colours."""

ANSI_COLOURS = {
    "frame": "ansi_bright_black",
    "name-person": "ansi_yellow",
    "name-place": "ansi_blue",
    "name-facility": "ansi_cyan",
    "name-organisation": "ansi_magenta",
    "name-group": "ansi_green",
    "name-event": "ansi_red",
    "quiet": "ansi_default",
    "cursor": "ansi_default",
    "chosen": "ansi_default",
    "selected": "ansi_default",
}
"""What the variables above are in a theme that does not name them."""

ANSI_LIGHT_COLOURS = {**ANSI_COLOURS, "name-person": "ansi_red", "name-event": "ansi_bright_red"}
"""The same on a light ground, where yellow cannot be read."""
