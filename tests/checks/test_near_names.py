"""Whatever is named and not known gets the name that is most like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLACES = "name: places\nlicenses: [{name: CC0-1.0}]\nlightwell: {kind: places}\n"
PLACES += "resources: [{name: areas, path: areas.geojson}, {name: more, path: more.csv}]\n"
PACKAGE = """
name: projects
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}{block}}}
resources: [{{name: rows, path: rows.csv{file}}}]
"""
ENUM = "{fields: [{name: name, constraints: {enum: [Quays, Parks]}}]}"
ROWS = "id,name,status,place\n1,Quay,{status},{place}\n"


@pytest.fixture
def hints(small_portal: Callable[..., Any], squares: Callable[..., str]) -> Callable[..., Any]:
    """The hints of one code, in a portal of which one thing is spelt wrongly."""

    def make(code: str, **wrong: str) -> list[str]:
        said = {"status": "completion", "place": "North End", "more": "North End"} | wrong
        package = {"kind": "projects", "block": "", "file": ""} | wrong
        files = {
            "places": {
                "datapackage.yaml": PLACES,
                "areas.geojson": squares("North End", "Roslindale"),
                "more.csv": f"name,population\n{said['more']},10\n",
            },
            "projects": {
                "datapackage.yaml": PACKAGE.format(**package),
                "rows.csv": ROWS.format(**said),
            },
        }
        report = small_portal(files, sound=False).checked.report
        return [problem.hint for problem in report.problems if problem.code == code]

    return make


@pytest.mark.parametrize(
    ("expected", "code", "wrong"),
    [
        ("Roslindale", "place-unmatched", {"place": "Rosindale"}),
        ("North End", "place-unmatched", {"place": "End of North"}),
        ("Roslindale", "place-without-boundary", {"more": "Rosindale"}),
        (
            "North End",
            "place-alias-unknown",
            {"block": ", places: {aliases: {N: Nort End}}"},
        ),
        ("projects", "unknown-kind", {"kind": "project"}),
        ("status", "unknown-role", {"block": ", roles: {statuss: status}"}),
        ("status", "column-missing", {"block": ", roles: {status: Statuss}"}),
        ("completion", "cell-not-a-code", {"status": "completon"}),
        (
            "completion",
            "unknown-code-in-descriptor",
            {"block": ", values: {status: {done: completon}}"},
        ),
        ("withhold", "descriptor-unknown-key", {"block": ", withold: []"}),
        ("withhold", "descriptor-not-a-choice", {"block": ", bad_rows: withold"}),
        ("utf-8", "encoding-unknown", {"file": ", encoding: utf-88"}),
        ("Quays", "cell-not-in-list", {"file": f", schema: {ENUM}"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_name_gets_the_one_most_like_it(
    hints: Callable[..., Any], expected: str, code: str, wrong: dict[str, str]
):
    [hint] = hints(code, **wrong)
    assert hint.startswith(f"Did you mean “{expected}”?")


def test_what_is_like_nothing_gets_no_guess(hints: Callable[..., Any]):
    [hint] = hints("place-unmatched", place="Zzyzx")
    assert "Did you mean" not in hint
