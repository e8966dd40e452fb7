"""Small counts of indicators, by the real stages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

DESCRIPTOR = """\
name: indicators
lightwell:
  kind: indicators
  disclosure: {threshold: 5}
resources: [{path: lines.csv}]
"""
LINES = """\
indicator,period,place,value,numerator,denominator
take-up,2025-01,,,40,100
take-up,2025-02,,,30,90
take-up,2025-03,,,2,80
take-up,2025-04,,,50,70
take-up,2025-01,Harbour,,9,60
take-up,2025-01,Hill,,2,40
mean-wait,2025-01,,3.5,,
mean-wait,2025-02,,2.5,,
"""
PLACES = "name: places\nlightwell: {kind: places}\nresources: [{path: places.geojson}]\n"


def test_small_counts_of_an_indicator_are_hidden_with_what_is_made_of_them(
    small_portal: Callable[..., Any], squares: Callable[..., str]
) -> None:
    portal = small_portal(
        {
            "p": {"datapackage.yaml": PLACES, "places.geojson": squares("Harbour", "Hill")},
            "i": {"datapackage.yaml": DESCRIPTOR, "lines.csv": LINES},
        }
    )
    own = [figure for figure in portal.figures if figure.dataset == "indicators"]
    shown = {f.id for f in own if f.status == "published"}
    march = "indicators.indicator_value;indicator=take-up;month=2025-03"
    waits = "indicators.indicator_value;indicator=mean-wait;month=2025-01"
    assert (False, True) == (march in shown, waits in shown)
    hidden_months = [f for f in own if f.is_suppressed and f.label("month")]
    assert 2 <= len(hidden_months)
    # The change on the year and the like are made of months, and would show them.
    latest = [f for f in own if f.dimensions == (("indicator", "take-up"),)]
    assert {True} == {f.is_suppressed for f in latest}
    assert ("indicator", "place", "year") in portal.figures.withheld["indicators"]


def test_a_share_that_leaves_few_over_is_hidden(small_portal: Callable[..., Any]) -> None:
    lines = "indicator,period,numerator,denominator\n" + "".join(
        f"take-up,2025-0{month},{part},100\n" for month, part in enumerate((40, 98, 50, 60), 1)
    )
    portal = small_portal({"i": {"datapackage.yaml": DESCRIPTOR, "lines.csv": lines}})
    february = portal.figures.find(
        "indicators", "indicator_value", indicator="take-up", month="2025-02"
    )
    others = [f for f in portal.figures if f.measure == "indicator_value" and f.label("month")]
    assert (True, 1) == (february.is_suppressed, sum(not f.is_suppressed for f in others) // 2)
