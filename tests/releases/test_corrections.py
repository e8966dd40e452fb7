"""A dataset's corrections are a download beside its original files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from builders.releases.release import release_dataset

PACKAGE = """
name: requests
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: requests, updated: 2025-06-30, as_of: 2025-06-30{block}}}
resources: [{{name: rows, path: rows.csv}}]
"""
ROWS = "id,opened,service,channel\n1,2025-06-01,Bins,App\n2,2025-06-02,Bnis,Post\n"
CORRECTIONS = (
    "- {action: relabel, column: service, expect: Bnis, becomes: Bins, "
    "reason: A slip of the pen., provider: Records office, date: 2025-07-01}\n"
)
HIDDEN = ', disclosure: {columns: {channel: {answer: drop, reason: "It tells too much."}}}'


@pytest.fixture
def released(small_portal: Callable[..., Any]) -> Callable[..., Any]:
    """The downloads of a corrected dataset by path, and the dataset."""

    def make(block: str = "") -> Any:
        files = {
            "datapackage.yaml": PACKAGE.format(block=block),
            "rows.csv": ROWS,
            "corrections.yaml": CORRECTIONS,
        }
        portal = small_portal({"requests": files}, sound=False)
        [dataset] = portal.checked.datasets
        table = portal.checked.tables["requests"]
        made = release_dataset(dataset, table, portal.checked.report, portal.settings)
        return {one.path.partition("requests/")[2]: one.read() for one in made}, dataset

    return make


def test_the_file_of_corrections_is_published_as_it_is(released: Callable[..., Any]):
    files, _ = released()
    assert CORRECTIONS.encode() == files["original/corrections.yaml"]
    assert ROWS.encode() == files["original/rows.csv"]
    assert b"Bnis" not in files["requests.csv"]


def test_the_version_is_made_of_the_descriptor_the_files_and_the_corrections(
    released: Callable[..., Any],
):
    files, dataset = released()
    names = ("datapackage.yaml", "rows.csv", "corrections.yaml")
    whole = b"".join(files[f"original/{name}"] for name in names)
    assert hashlib.sha256(whole).hexdigest()[:12] == dataset.version


def test_corrections_that_would_show_what_is_hidden_are_not_published(
    released: Callable[..., Any],
):
    files, _ = released(HIDDEN)
    assert [] == [path for path in files if path.startswith("original/")]
