"""Lists of rows are found again, those too in which rows are alike."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import SmallSite

TELLING = {"row", "id", "opened", "due", "closed", "status"}


def list_of(site: SmallSite) -> tuple[Path, Any]:
    file = max(
        (site.folder / "downloads/rows/requests").glob("*.json"), key=lambda f: f.stat().st_size
    )
    return file, json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def alike(site: SmallSite) -> SmallSite:
    """The small site with a list that does not say what tells its rows apart."""
    file, told = list_of(site)
    told["columns"] = [one for one in told["columns"] if one["name"] not in TELLING]
    file.write_text(json.dumps(told), encoding="utf-8")
    site.sign()
    return site


def test_a_list_in_which_rows_are_alike_agrees(alike: SmallSite):
    verdict = alike.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert 0 < verdict.counts["sets"]


def test_a_set_with_one_too_many_of_rows_that_are_alike_is_found(alike: SmallSite):
    file, told = list_of(alike)
    number = next(at for at, text in enumerate(told["sets"]) if 0 < bits_of(text) < every(told))
    told["sets"][number] = base64.b64encode(bytes([every(told)])).decode()
    file.write_text(json.dumps(told), encoding="utf-8")
    alike.sign()
    assert "row-list-rows-differ" in alike.codes()


def test_a_list_that_lacks_one_of_rows_that_are_alike_is_found(alike: SmallSite):
    file, told = list_of(alike)
    told["rows"] -= 1
    for column in told["columns"]:
        for cells in ("codes", "texts"):
            if cells in column:
                column[cells].pop()
    told["sets"] = [
        base64.b64encode(bytes([bits_of(text) & every(told)])).decode() for text in told["sets"]
    ]
    file.write_text(json.dumps(told), encoding="utf-8")
    alike.sign()
    assert "row-list-rows-differ" in alike.codes()


def bits_of(text: str) -> int:
    return int.from_bytes(base64.b64decode(text), "little")


def every(told: Any) -> int:
    """The set of all rows."""
    return (1 << told["rows"]) - 1
