"""The colours of a chart: what is drawn with, and the CSS custom property that replaces it."""

from __future__ import annotations

from typing import Final

INK: Final = "#1c2430"  # labels and values
MUTED: Final = "#56606e"  # axes, secondary words
GRID: Final = "#d3d9e0"  # gridlines: decoration, so they may be faint
PAPER: Final = "#ffffff"  # what the chart lies on
TARGET: Final = "#96203f"  # a target, a limit
SERIES: Final = ("#1c5d99", "#b25a00", "#14755f", "#74489d")

PROPERTIES: Final = {
    INK: "--lw-chart-ink",
    MUTED: "--lw-chart-muted",
    GRID: "--lw-chart-grid",
    PAPER: "--lw-chart-paper",
    TARGET: "--lw-chart-target",
    **{colour: f"--lw-chart-{number}" for number, colour in enumerate(SERIES, start=1)},
}


def themed(colour: str) -> str:
    """The colour as the page's theme decides it, with the drawn one where it does not.

    A colour that is not one of ours is drawn as ink, so that nothing escapes the theme.
    """
    if colour == "none":
        return colour
    own = colour if colour in PROPERTIES else INK
    return f"var({PROPERTIES[own]}, {own})"
