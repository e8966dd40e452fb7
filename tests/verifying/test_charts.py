"""A chart's drawing, its table and its files tell the same, or it is said that they do not."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from builders.charts import draw, standalone
from builders.charts.chart import Drawing, Mark
from builders.releases.chart_tables import ChartRow, chart_csv, chart_json
from builders.wording.numbers import plain

from .conftest import SmallSite

IDS = ("requests.request_count;service=Bins", "requests.request_count;service=Lamps")
STEM = "downloads/charts/index/by-service"


@pytest.fixture
def sentence() -> str:
    """What the chart says in words."""
    return "Two."


@pytest.fixture
def charted(site: SmallSite, sentence: str) -> SmallSite:
    """The small site with a chart of its own figures."""
    figures = [site.figure(ident) for ident in IDS]
    marks = tuple(
        Mark(one.label("service"), one.value, one.id, plain(one.value or 0)) for one in figures
    )
    svg = draw(
        Drawing("by-service", "bars", "Bins lead", sentence, marks, "Service", "Requests", "count")
    ).svg
    cells = "".join(
        f'<tr><td><data value="{plain(one.value or 0)}" data-figure="{one.id}">'
        f"{plain(one.value or 0)}</data></td></tr>"
        for one in figures
    )
    page = site.folder / "index.html"
    figure = f'<figure class="lw-chart" id="by-service">{svg}<table>{cells}</table></figure>'
    text = page.read_text(encoding="utf-8").replace("</body>", f"{figure}</body>")
    page.write_text(text, encoding="utf-8")
    rows = [ChartRow(one.label("service"), "Requests", one) for one in figures]
    for ending, content in {
        "svg": standalone(svg).encode(),
        "json": chart_json(("Bins lead", "Two.", "index.html"), rows),
        "csv": chart_csv(rows),
    }.items():
        file = site.folder / f"{STEM}.{ending}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    site.sign()
    return site


@pytest.mark.parametrize("sentence", ["Two.", ""])
def test_a_chart_that_agrees_is_counted(charted: SmallSite):
    verdict = charted.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert 1 == verdict.counts["charts"]


def test_a_label_that_the_csv_made_inert_agrees(charted: SmallSite):
    figures = [charted.figure(ident) for ident in IDS]
    rows = [ChartRow(f"O'Neil; -- {one.label('service')}", "=Requests", one) for one in figures]
    charted_csv = chart_csv(rows)
    assert b"; '--" in charted_csv
    (charted.folder / f"{STEM}.csv").write_bytes(charted_csv)
    told = chart_json(("Bins lead", "Two.", "index.html"), rows)
    (charted.folder / f"{STEM}.json").write_bytes(told)
    charted.sign()
    assert set() == charted.codes()


def in_the_drawing(site: SmallSite) -> None:
    site.change("index.html", ">2</text>", ">9</text>")


def in_a_bar(site: SmallSite) -> None:
    site.change("index.html", ' d="M', ' d="M1')


def in_the_file(site: SmallSite) -> None:
    site.change(f"{STEM}.svg", ">2</text>", ">9</text>", signed=True)


def in_the_json(site: SmallSite) -> None:
    site.change(f"{STEM}.json", '"value": "2"', '"value": "9"', signed=True)


def in_a_label_of_the_csv(site: SmallSite) -> None:
    file = site.folder / f"{STEM}.csv"
    head, first, *rest = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join((head, f"Other {first}", *rest)), encoding="utf-8", newline="")
    site.sign()


def in_the_csv(site: SmallSite) -> None:
    site.change(f"{STEM}.csv", "Requests,2,", "Requests,9,", signed=True)


def in_the_table(site: SmallSite) -> None:
    file = site.folder / "index.html"
    before, table, after = file.read_text(encoding="utf-8").partition("<table>")
    after = after.replace('value="2"', 'value="9"', 1)
    file.write_text(f"{before}{table}{after}", encoding="utf-8")


def without_the_file(site: SmallSite) -> None:
    (site.folder / f"{STEM}.json").unlink()
    site.sign()


def another_figure(site: SmallSite) -> None:
    file = site.folder / f"{STEM}.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    told["rows"][0]["figure"] = "nobody.knows"
    file.write_text(json.dumps(told), encoding="utf-8")
    site.sign()


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (in_the_drawing, {"drawing-differs"}),
        (in_a_bar, {"drawing-differs"}),
        (in_the_file, {"drawing-differs"}),
        (in_the_json, {"chart-table-differs", "figure-differs"}),
        (in_the_csv, {"chart-table-differs"}),
        (in_a_label_of_the_csv, {"chart-table-differs"}),
        (in_the_table, {"chart-table-differs", "figure-differs"}),
        (without_the_file, {"site-file-unreadable"}),
        (another_figure, {"chart-table-differs", "figure-not-published"}),
    ],
)
def test_one_changed_digit_of_a_chart_is_found(
    charted: SmallSite, change: Callable[[SmallSite], None], codes: set[str]
):
    change(charted)
    assert codes == charted.codes()
