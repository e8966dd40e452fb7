"""The figures in the API are those of the table, and written as their numbers read."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from builders.wording.figures import worded

from .conftest import SHARE, SmallSite

FILE = "api/v1/measures/all.json"


def publish(site: SmallSite, **changed: Any) -> None:
    """Give the small site a file of the API; what is changed is so of one figure alone."""
    text = (site.folder / "downloads/figures.json").read_text(encoding="utf-8")
    rows = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    for row in rows:
        row["shown"] = None
        if row["value"] is not None:
            row["shown"] = worded(row["value"], row["unit"], "en", "USD")
        if row["id"] == SHARE:
            row.update(changed)
    file = site.folder / FILE
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"id": "all", "figures": rows}, default=float), encoding="utf-8")


def test_figures_that_are_the_same_agree_and_are_counted(site: SmallSite):
    publish(site)
    verdict = site.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert len(site.figures) == verdict.counts["in the API"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"value": Decimal("0.6"), "shown": "60%"}, "figure-copies-differ"),
        ({"rows": 3}, "figure-copies-differ"),
        ({"shown": "60%"}, "number-read-otherwise"),
        ({"id": "requests.no_such"}, "figure-not-published"),
    ],
)
def test_one_figure_that_is_another_is_found(site: SmallSite, changed: dict[str, Any], code: str):
    publish(site, **changed)
    assert {code} == site.codes()


@pytest.mark.parametrize("text", ["[", "[]", '{"figures": [1]}', '{"figures": [{}]}'])
def test_a_file_of_another_form_is_told_and_stops_nothing(site: SmallSite, text: str):
    publish(site)
    (site.folder / FILE).write_text(text, encoding="utf-8")
    assert {"site-file-unreadable"} == site.codes()
