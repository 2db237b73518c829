"""What colours has the reader?"""

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
        "name-facility": "#6cc5b3",
        "name-organisation": "#c6a0e0",
        "name-group": "#a3c078",
        "name-event": "#e8899a",
        "quiet": "#878e9c",
        "cursor": "#2c3442",
        "chosen": "#2b3d4c",
        "selected": "#3a4a63",
    },
)

LIGHT = Theme(
    name="briefing-light",
    primary="#2a5f8f",
    secondary="#5b6270",
    accent="#8f5b00",
    warning="#8f5b00",
    error="#a8323c",
    success="#4a6b1f",
    foreground="#24272d",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e6e3d9",
    dark=False,
    variables={
        "frame": "#cfcabd",
        "name-person": "#8a4f00",
        "name-place": "#00587f",
        "name-facility": "#00655a",
        "name-organisation": "#6f3596",
        "name-group": "#47650a",
        "name-event": "#a12c4a",
        "quiet": "#686d78",
        "cursor": "#e2e6ec",
        "chosen": "#d5e3ec",
        "selected": "#c3d3ea",
    },
)

ORDER = (DARK.name, LIGHT.name, "ansi-dark", "ansi-light")
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
