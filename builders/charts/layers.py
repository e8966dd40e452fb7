"""The layers that chart forms are made of, as Altair builds them.

Building and validating a specification costs Altair about 25 ms, so each form builds its own once
(see ``template``) and then only changes data, size and scales.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from builders.charts.lettering import SIZE
from builders.charts.sheet import Align, text_layer


def pixels(kind: type[Any], field: str) -> Any:
    """A channel whose field holds pixels already."""
    return kind(f"{field}:Q", scale=None, axis=None)


def scaled(kind: type[Any], field: str) -> Any:
    """A channel whose field holds values; the scale is set when the chart is drawn."""
    scale = alt.Scale(domain=[0, 1], range=[0, 1], nice=False, zero=False)
    return kind(f"{field}:Q", scale=scale, axis=None)


def painted(kind: type[Any], field: str = "ink") -> Any:
    """A channel whose field holds the colour itself."""
    return kind(f"{field}:N", scale=None, legend=None)


def written(align: Align, *, bold: bool = False) -> Any:
    """Lines of text at pixels."""
    weight: dict[str, Any] = {"fontWeight": 600} if bold else {}
    return (
        alt.Chart(alt.NamedData(text_layer(align, bold=bold)))
        .mark_text(align=align, baseline="middle", fontSize=SIZE, **weight)
        .encode(
            x=pixels(alt.X, "x"),
            y=pixels(alt.Y, "y"),
            text="text:N",
            color=painted(alt.Color),
        )
    )


def ruled(
    colour: str, name: str = "rules", *, thick: float = 1, dash: list[float] | None = None
) -> Any:
    """Straight lines between pixels."""
    extra: dict[str, Any] = {"strokeDash": dash} if dash else {}
    return (
        alt.Chart(alt.NamedData(name))
        .mark_rule(color=colour, strokeWidth=thick, **extra)
        .encode(x=pixels(alt.X, "x"), x2="x2:Q", y=pixels(alt.Y, "y"), y2="y2:Q")
    )


def template(*layers: Any) -> dict[str, Any]:
    """The layers as one validated specification that takes its whole layout from its data.

    Nothing is left for the renderer to measure: no axes, no legend, no automatic size.
    """
    chart = alt.layer(*layers).configure(
        autosize=alt.AutoSizeParams(type="none"),
        padding=0,
        font="sans-serif",
        background="transparent",
        aria=False,
        view=alt.ViewConfig(stroke=None),
    )
    spec: dict[str, Any] = chart.to_dict()
    return spec
