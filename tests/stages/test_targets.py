"""What the names on the command line mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.problems import PortalError
from builders.settings import Settings
from builders.stages.targets import Targets, targets_of


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a portal in it and a table beside."""
    (tmp_path / "portal/datasets/lines").mkdir(parents=True)
    for name in ("portal/mkdocs.yml", "portal/datasets/lines/rows.csv", "beside.csv"):
        (tmp_path / name).write_text("a\n1\n")
    (tmp_path / "portal/own.csv").write_text("a\n1\n")
    monkeypatch.chdir(tmp_path / "portal")
    return tmp_path


def sorted_out(root: Path, *names: str) -> Targets:
    return targets_of(names, Path("mkdocs.yml"), lambda: Settings(root=root / "portal"))


@pytest.mark.parametrize(
    "name", ["datasets/lines", "datasets/lines/", "datasets/lines/rows.csv", "./datasets/lines"]
)
def test_a_path_into_the_portal_s_datasets_is_the_dataset(root: Path, name: str):
    assert Targets(datasets=("datasets/lines",)) == sorted_out(root, name)


def test_a_name_that_is_no_path_is_a_dataset_s(root: Path):
    assert Targets(datasets=("lines",)) == sorted_out(root, "lines")


def test_a_file_beside_the_datasets_is_outside(root: Path):
    assert Targets(outside=(Path("own.csv"), Path("../beside.csv"))) == sorted_out(
        root, "own.csv", "../beside.csv"
    )


def test_settings_are_not_asked_for_by_a_path_outside_the_portal(root: Path):
    def never() -> Settings:
        raise AssertionError

    names = [str(root / "beside.csv")]
    assert Targets(outside=(Path(names[0]),)) == targets_of(names, Path("mkdocs.yml"), never)


def test_a_path_that_leads_nowhere_is_a_wrong_command_with_a_near_name(root: Path):
    with pytest.raises(PortalError) as told:
        targets_of(["../besid.csv"], Path("none.yml"), lambda: Settings(root=root))
    [problem] = told.value.problems
    assert (2, "path-not-found", "Did you mean “beside.csv”?") == (
        told.value.exit_code,
        problem.code,
        problem.hint,
    )
