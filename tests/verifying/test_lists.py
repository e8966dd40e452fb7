"""Lists of rows are found again, those too in which rows are alike."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import PACKAGE, SmallSite, make_site

TELLING = {"row", "id", "opened", "due", "closed", "status"}
BUDGET = """year,phase,department,amount
2024,actual,Roads,10.50
2025,actual,Roads,12.00
2025,actual,Parks,1.00
"""
GROWTH = "downloads/rows/requests/requests__counted.change_on_year.direction.phase.year"


def part_of(site: SmallSite) -> tuple[Path, Any]:
    file = site.folder / "downloads/rows/requests/requests__counted/1.json"
    return file, json.loads(file.read_text(encoding="utf-8"))


def write(site: SmallSite, file: Path, told: Any) -> None:
    """Put a part in its place, and let its list and the checksums say what is in it now."""
    file.write_text(json.dumps(told), encoding="utf-8")
    own = file.parent.with_suffix(".json")
    whole = json.loads(own.read_text(encoding="utf-8"))
    counts = [bits_of(text).bit_count() for text in told["sets"]]
    whole["parts"][0] |= {"rows": told["rows"], "bytes": file.stat().st_size, "counted": counts}
    whole["rows"] = told["rows"]
    names = {one["name"] for one in told["columns"]}
    whole["labels"] = [one for one in whole["labels"] if one["name"] in names]
    own.write_text(json.dumps(whole), encoding="utf-8")
    site.sign()


@pytest.fixture
def alike(site: SmallSite) -> SmallSite:
    """The small site with a list that does not say what tells its rows apart."""
    file, told = part_of(site)
    told["columns"] = [one for one in told["columns"] if one["name"] not in TELLING]
    write(site, file, told)
    return site


def test_a_list_in_which_rows_are_alike_agrees(alike: SmallSite):
    verdict = alike.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert 0 < verdict.counts["sets"]


def test_a_set_with_one_too_many_of_rows_that_are_alike_is_found(alike: SmallSite):
    file, told = part_of(alike)
    number = next(at for at, text in enumerate(told["sets"]) if 0 < bits_of(text) < every(told))
    told["sets"][number] = base64.b64encode(bytes([every(told)])).decode()
    write(alike, file, told)
    assert "row-list-rows-differ" in alike.codes()


def test_a_list_that_lacks_one_of_rows_that_are_alike_is_found(alike: SmallSite):
    file, told = part_of(alike)
    told["rows"] -= 1
    for column in told["columns"]:
        for cells in ("codes", "texts"):
            if cells in column:
                column[cells].pop()
    told["sets"] = [
        base64.b64encode(bytes([bits_of(text) & every(told)])).decode() for text in told["sets"]
    ]
    write(alike, file, told)
    assert "row-list-rows-differ" in alike.codes()


@pytest.fixture
def budget(tmp_path: Path, checked_root: Callable[..., Any]) -> SmallSite:
    """A small budget, whose growth is counted of rows under two years each."""
    return make_site(
        tmp_path, checked_root, PACKAGE.replace("kind: requests", "kind: budget"), BUDGET
    )


def test_a_list_of_the_rows_that_a_query_lists_agrees(budget: SmallSite):
    verdict = budget.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert (budget.folder / f"{GROWTH}.json").is_file()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (f"{GROWTH}/1.json", '"10.5"', '"10.6"'),
        (f"{GROWTH}/1.json", '"2024"', '"2023"'),
        (f"{GROWTH}/1.json", '"sets":["', '"sets":["AA'),
    ],
)
def test_another_cell_year_or_set_in_such_a_list_is_found(
    budget: SmallSite, path: str, old: str, new: str
):
    budget.change(path, old, new, signed=True)
    assert "row-list-rows-differ" in budget.codes()


def test_a_word_in_the_sql_of_such_a_list_is_found(budget: SmallSite):
    file = budget.folder / "downloads/queries.json"
    rows = json.loads(file.read_text(encoding="utf-8"))
    for row in rows:
        if row["id"] == "requests.change_on_year.direction.phase.year":
            row["rows_sql"] = row["rows_sql"].replace(" + 1", " + 2", 1)
    file.write_text(json.dumps(rows), encoding="utf-8")
    budget.sign()
    assert "row-list-rows-differ" in budget.codes()


def bits_of(text: str) -> int:
    return int.from_bytes(base64.b64decode(text), "little")


def every(told: Any) -> int:
    """The set of all rows."""
    return (1 << told["rows"]) - 1
