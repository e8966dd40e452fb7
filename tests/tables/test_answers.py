"""What the steward has answered is what is published, in every download, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from builders.portal import build_portal

DESCRIPTOR = """\
name: {kind}
lightwell:
  kind: {kind}
  as_of: 2025-06-30
  {more}
  disclosure:
    columns:
      {answers}
resources:
  - path: {file}
"""
HERS = "jo.fernandez@mail.example"
PLACES = "name: places\nlightwell: {kind: places}\nresources: [{path: places.geojson}]\n"


def requests(answers: str, header: str, *rows: str, more: str = "") -> dict[str, str]:
    """A dataset of requests; each row stands behind its id, day and service."""
    lines = [f"{n},2025-0{n}-1{n}T09:30:00,Bins,{row}" for n, row in enumerate(rows, start=1)]
    return {
        "datapackage.yaml": DESCRIPTOR.format(
            kind="requests",
            file="lines.csv",
            answers="\n      ".join(answers.split("\n")),
            more=more,
        ),
        "lines.csv": "\n".join([f"id,opened,service,{header}", *lines]) + "\n",
    }


def answer(column: str, how: str) -> str:
    """One answer in YAML."""
    return f"{column}: {{answer: {how}, reason: It is nobody's business.}}"


def test_a_column_that_is_dropped_is_in_no_table(small_portal: Callable[..., Any]) -> None:
    portal = small_portal({"r": requests(answer("Mail", "drop"), "Mail", HERS, "")})
    names = [column.name for column in portal.checked.tables["requests"].columns]
    assert ["file", "row", "id", "opened", "service"] == names


def test_case_makes_no_difference_to_an_answer(small_portal: Callable[..., Any]) -> None:
    portal = small_portal({"r": requests(answer("MAIL", "drop"), "mail", HERS)})
    assert not portal.checked.tables["requests"].has("mail")


@pytest.mark.parametrize(
    ("how", "cells", "expected"),
    [
        ("round, decimals: 2", ("41.21914", "-38.555"), ["41.22", "-38.56"]),
        ("round, decimals: 0", ("2.5", "n/a"), ["3", None]),
        ("round, step: 1000", ('"31,499"', '"31,500"'), ["31000", "32000"]),
        ("round, step: 0.25", ("-1.13", "$1.37"), ["-1.25", "1.25"]),
        ("generalise, to: month", ("1984-03-22", ""), ["1984-03-01", None]),
        ("generalise, to: year", ("1984-03-22", "soon"), ["1984-01-01", None]),
        ("suppress, below: 2", ("Welsh", "English"), [None, None]),
        ("suppress, below: 2", ("Welsh", "Welsh"), ["Welsh", "Welsh"]),
        ("publish", ("Welsh", "English"), ["Welsh", "English"]),
    ],
)
def test_cells_are_published_as_answered(
    small_portal: Callable[..., Any], how: str, cells: tuple[str, ...], expected: list[str | None]
) -> None:
    portal = small_portal({"r": requests(answer("Value", how), "Value", *cells)})
    assert expected == portal.column("requests", "Value")


def test_a_role_is_rounded_too(small_portal: Callable[..., Any]) -> None:
    answers = "\n".join([answer("latitude", "round, decimals: 1"), answer("longitude", "publish")])
    portal = small_portal({"r": requests(answers, "latitude,longitude", "41.25,7", "41.24,8")})
    assert [Decimal("41.3"), Decimal("41.2")] == portal.column("requests", "latitude")


def test_a_point_gives_way_to_the_place_that_it_lies_in(
    small_portal: Callable[..., Any], squares: Callable[..., str]
) -> None:
    answers = "\n".join([answer("latitude", "generalise, to: place"), answer("Flat", "drop")])
    portal = small_portal(
        {
            "p": {"datapackage.yaml": PLACES, "places.geojson": squares("Harbour", "Hill")},
            "r": requests(answers, "latitude,longitude,Flat", "0.5,0.5,1", "0.5,1.5,2", "9,9,3"),
        }
    )
    table = portal.checked.tables["requests"]
    assert (["harbour", "hill", None], False, False) == (
        portal.column("requests", "place_id"),
        table.has("latitude"),
        table.has("longitude"),
    )


def test_an_address_gives_way_to_the_name_of_its_place(
    small_portal: Callable[..., Any], squares: Callable[..., str]
) -> None:
    more = "places: {aliases: {1 Quay Road: Harbour}}"
    rows = requests(
        answer("place", "generalise, to: place"), "place", "1 Quay Road", "9 X Road", more=more
    )
    portal = small_portal(
        {"p": {"datapackage.yaml": PLACES, "places.geojson": squares("Harbour", "Hill")}, "r": rows}
    )
    assert ["Harbour", None] == portal.column("requests", "place")
    assert not any("Road" in str(problem) for problem in portal.checked.report.problems)


def test_what_needs_the_day_is_not_counted_where_only_the_month_is_published(
    small_portal: Callable[..., Any],
) -> None:
    answers = answer("opened", "generalise, to: month")
    portal = small_portal({"r": requests(answers, "closed", "2025-02-01", "2025-02-28")})
    measures = {figure.measure for figure in portal.figures}
    assert ("request_count" in measures, "median_days" in measures) == (True, False)
    assert 1 == portal.value("requests", "request_count", month="2025-02")


def test_rows_read_and_published_stay_as_they_were(small_portal: Callable[..., Any]) -> None:
    portal = small_portal({"r": requests(answer("Mail", "drop"), "Mail", HERS, "")})
    [ledger] = portal.checked.report.ledgers
    assert (2, 2) == (ledger.rows_read, ledger.rows_published)


@pytest.mark.whole
def test_what_is_dropped_stands_nowhere_in_what_is_published(
    write_portal: Callable[..., Any],
) -> None:
    from builders.settings import Settings

    answers = "\n".join([answer("Mail", "drop"), answer("Value", "round, step: 1000")])
    root = write_portal({"r": requests(answers, "Mail,Value", f"{HERS},31499", ",17")})
    portal = build_portal(Settings(root=root))
    published = b"".join(
        [page.html.encode() for page in portal.pages]
        + [
            a.content if isinstance(a.content, bytes) else a.content.read_bytes()
            for a in portal.artifacts
        ]
    )
    assert (False, False) == (b"fernandez" in published, b"31499" in published)
    assert not any("/original/" in one.path for one in portal.artifacts)
    page = next(page for page in portal.pages if "data/requests" in page.path)
    assert "It is nobody&#39;s business." in page.html
    assert "The original files and their description are not published" in page.html


def test_without_an_answer_nothing_is_published(
    small_portal: Callable[..., Any],
) -> None:
    portal = small_portal({"r": requests(answer("id", "publish"), "Mail", HERS)}, sound=False)
    assert not portal.checked.report.is_sound
    assert HERS not in str(portal.checked.report)
