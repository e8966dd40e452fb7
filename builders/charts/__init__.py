"""Charts: one form a file, drawn by Altair and Vega to SVG.

``draw`` turns a drawing into a chart: its Vega-Lite specification and an SVG for the page. The SVG
is an image with a name and a description, has no size of its own (CSS gives the width, the view box
of 400 the proportions; about 30rem at most reads well), and takes its colours from custom
properties of the page, so that it follows a light and a dark theme:

==================  ==========================================  =========  ========
property            what it colours                             fallback   for dark
==================  ==========================================  =========  ========
--lw-chart-ink      labels and values                           #1c2430    #e8ecf1
--lw-chart-muted    axes, secondary words, what is not known    #56606e    #a9b4c0
--lw-chart-grid     gridlines                                   #d3d9e0    #3a444f
--lw-chart-paper    what the chart lies on                      #ffffff    #14191f
--lw-chart-target   targets                                     #96203f    #ff9db0
--lw-chart-1        the first series                            #1c5d99    #7cb8ea
--lw-chart-2        the second series                           #b25a00    #f2a65a
--lw-chart-3        the third series                            #14755f    #5fcdb2
--lw-chart-4        the fourth series                           #74489d    #c9a6ee
--lw-chart-font     the letters                                 system-ui  system-ui
==================  ==========================================  =========  ========
"""

from __future__ import annotations

from pathlib import Path

from builders.charts.bars import BARS
from builders.charts.bullet import BULLET
from builders.charts.chart import Chart, Drawing
from builders.charts.columns import COLUMNS
from builders.charts.form import Form
from builders.charts.line_with_target import LINE_WITH_TARGET
from builders.charts.lines import LINES
from builders.charts.paired_bars import PAIRED_BARS
from builders.charts.render import picture, render
from builders.charts.slip import SLIP
from builders.charts.svg import dress, standalone, view_box

_ALL = (BARS, PAIRED_BARS, COLUMNS, LINES, LINE_WITH_TARGET, BULLET, SLIP)
FORMS: dict[str, Form] = {form.name: form for form in _ALL}

__all__ = ["FORMS", "Form", "draw", "picture", "standalone", "view_box"]


def draw(drawing: Drawing, cache: Path | None = None) -> Chart:
    """Draw a chart; ``cache`` is a folder in which renderings are kept, safe to delete.

    The same drawing gives the same bytes, with or without the cache, from any thread. Raises
    ``ValueError`` where the form is not known or there is nothing to draw.
    """
    if drawing.form not in FORMS:
        known = ", ".join(FORMS)
        message = f"Chart {drawing.id}: no form is called {drawing.form!r}. Forms: {known}."
        raise ValueError(message)
    if not drawing.marks:
        message = f"Chart {drawing.id}: there is nothing to draw. Leave the chart out instead."
        raise ValueError(message)
    spec = FORMS[drawing.form].specify(drawing)
    return Chart(drawing=drawing, spec=spec, svg=dress(render(spec, cache), drawing))
