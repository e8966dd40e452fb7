"""The stages over all datasets: what is read, up to which day, about whom, and what is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from builders.problems import PortalError
from builders.stages.about import about
from builders.stages.showing import PREVIEW_ROWS, previews_of, projects_of

PACKAGE = """
name: {name}
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}{block}}}
resources: [{{name: rows, path: rows.csv}}]
"""


def dataset(name: str, kind: str, text: str, block: str = "") -> dict[str, dict[str, str]]:
    said = PACKAGE.format(name=name, kind=kind, block=block and f", {block}")
    return {name: {"datapackage.yaml": said, "rows.csv": text}}


REQUESTS = "id,opened,closed,service\n1,2025-03-01,2025-04-05T10:00,Bins\n2,2025-04-02,,Bins\n"


@pytest.mark.parametrize(
    ("expected", "kind", "text", "block", "first_month"),
    [
        (date(2025, 4, 5), "requests", REQUESTS, "", 1),
        (date(2025, 5, 1), "requests", REQUESTS, "as_of: 2025-05-01", 1),
        (date(2025, 6, 30), "budget", "year,phase,amount\n2025,actual,1\n2026,adopted,1\n", "", 7),
        (date(2025, 12, 31), "budget", "year,phase,amount\n2025,actual,1\n2026,adopted,1\n", "", 1),
        (date(2026, 9, 30), "budget", "year,phase,amount\n2026,adopted,1\n", "", 10),
        (
            date(2025, 2, 1),
            "indicators",
            "indicator,period,value\ni,2025-01,1\ni,2025-02,1\n",
            "",
            1,
        ),
        (
            date(2025, 3, 4),
            "projects",
            "id,name,snapshot,forecast_end\n1,A,2025-03-04,2030-01-01\n",
            "",
            1,
        ),
        (date(2025, 1, 9), "projects", "id,name\n1,A\n", "updated: 2025-01-09", 1),
    ],
)
def test_data_are_complete_up_to_the_steward_s_day_or_the_last_in_them(
    small_portal: Callable[..., Any],
    expected: date,
    kind: str,
    text: str,
    block: str,
    first_month: int,
):
    portal = small_portal(dataset("d", kind, text, block), fiscal_year_starts=first_month)
    assert expected == portal.checked.days["d"] == portal.checked.as_of


def test_the_portal_s_own_day_goes_before_those_of_the_data(small_portal: Callable[..., Any]):
    portal = small_portal(dataset("d", "requests", REQUESTS), as_of="2025-07-01")
    assert date(2025, 7, 1) == portal.checked.as_of
    assert date(2025, 4, 5) == portal.checked.days["d"]


def test_all_that_is_wrong_in_every_dataset_is_found_at_once(small_portal: Callable[..., Any]):
    datasets = {
        **dataset("a", "requests", "id,opened,service\n1,yesterday,Bins\n"),
        **dataset("b", "budget", "year,amount\n2025,1\n"),
        **dataset("c", "requests", REQUESTS),
        "d": {"datapackage.yaml": "name: ["},
        "e": {"lost.csv": "a\n1\n"},
    }
    portal = small_portal(datasets, sound=False)
    files = {problem.file.split("/")[1] for problem in portal.checked.report.problems}
    assert {"a", "b", "d", "e"} == files
    assert {"c"} == set(portal.checked.tables)


def test_a_report_about_one_dataset_tells_of_that_one_alone(small_portal: Callable[..., Any]):
    datasets = {
        **dataset("a", "requests", "id,opened,service\n1,yesterday,Bins\n"),
        **dataset("ab", "requests", REQUESTS),
        "broken": {"datapackage.yaml": "name: ["},
    }
    portal = small_portal(datasets, sound=False)
    checked, settings = portal.checked, portal.settings

    def files(*names: str) -> set[str]:
        report = about(checked.datasets, checked.report, names, settings)
        told = (*report.problems, *report.ledgers)
        return {item.file.split("/")[1] for item in told}

    assert {"a"} == files("a") == files("datasets/a") == files("datasets/a/")
    assert {"ab"} == files("ab")
    assert {"broken"} == files("datasets/broken")
    assert {"a", "ab", "broken"} == files()


def test_a_report_about_no_dataset_is_a_wrong_command(small_portal: Callable[..., Any]):
    portal = small_portal(dataset("requests", "requests", REQUESTS))
    with pytest.raises(PortalError) as told:
        about(portal.checked.datasets, portal.checked.report, ["request", "x"], portal.settings)
    assert 2 == told.value.exit_code
    assert ["request", "x"] == [problem.found for problem in told.value.problems]


def test_projects_are_shown_as_of_the_last_snapshot_that_they_are_in(
    small_portal: Callable[..., Any],
):
    text = "id,name,snapshot\n1,Old,2024-01-01\n1,New,2025-01-01\n2,Gone,2024-01-01\n3,Here,2025-01-01\n"
    portal = small_portal(dataset("p", "projects", text))
    frame = projects_of(portal.backend, portal.checked)["p"]
    assert [("New", True), ("Gone", False), ("Here", True)] == list(
        zip(frame["name"], frame["is_latest"], strict=True)
    )


def test_the_first_rows_of_every_table_are_shown(small_portal: Callable[..., Any]):
    text = "id,opened,service\n" + "".join(f"{n},2025-01-01,Bins\n" for n in range(50))
    portal = small_portal(dataset("r", "requests", text))
    frame = previews_of(portal.backend, portal.checked)["r"]
    assert [str(n) for n in range(PREVIEW_ROWS)] == list(frame["id"])


def test_a_portal_without_any_day_is_still_read(small_portal: Callable[..., Any]):
    portal = small_portal(dataset("p", "projects", "id,name\n1,A\n"))
    assert 1 == portal.value("p", "project_count")


@pytest.mark.parametrize("name", ["requests-counted", "requests-typed", "ledger-rows", "requests"])
def test_no_name_of_a_dataset_stands_in_the_way_of_what_the_engine_makes(
    small_portal: Callable[..., Any], name: str
):
    others = {
        **dataset("ledgers", "requests", REQUESTS),
        **dataset("requests", "requests", REQUESTS),
    }
    three = REQUESTS + "3,2025-04-02,,Bins\n"
    portal = small_portal({**others, **dataset(name, "requests", three)})
    assert 3 == portal.value(name, "request_count")
    assert 2 == portal.value("ledgers", "request_count")
