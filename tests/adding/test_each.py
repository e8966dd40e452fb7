"""`lightwell add --each`: every file becomes a dataset of its own, by one command and one check."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from builders.cli import app
from builders.steps import STEPS

BUDGET = "Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n"
PROJECTS = (
    "id,name,Where,status,budget,Contact\n1,Pool,Oak,In Design,5,ann.lee@mail.example\n"
    "2,Hall,Elm,In Design,6,\n3,Path,Oak,In Design,7,\n"
)


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words, "--yes"])


def told(done: Result) -> str:
    return " ".join(done.output.split())


def test_every_file_becomes_a_dataset_and_boundaries_come_first(
    empty_portal: Path, squares: Callable[..., str]
) -> None:
    (empty_portal / "budget.csv").write_text(BUDGET)
    (empty_portal / "works.csv").write_text(PROJECTS)
    (empty_portal / "areas.geojson").write_text(squares("Oak", "Elm"))
    done = add("budget.csv", "works.csv", "areas.geojson", "--each", "--drop", "Contact")
    assert 0 == done.exit_code, done.output
    order = ["Wrote datasets/areas/.", "Wrote datasets/budget/.", "Wrote datasets/works/."]
    assert order == sorted(order, key=told(done).index)
    assert "2 of 2 names join" in told(done)
    assert "Budget: Amount (expenditure, adopted, 2025): $5.00" in told(done)
    assert "Budget of projects: $18.00" in told(done)
    works = yaml.safe_load((empty_portal / "datasets/works/datapackage.yaml").read_text())
    assert "drop" == works["lightwell"]["disclosure"]["columns"]["Contact"]["answer"]
    budget = (empty_portal / "datasets/budget/datapackage.yaml").read_text()
    assert "disclosure" not in budget


def test_what_is_wrong_with_one_file_keeps_no_other_from_being_added(empty_portal: Path) -> None:
    (empty_portal / "budget.csv").write_text(BUDGET)
    (empty_portal / "shapes.csv").write_text("Colour,Shape\nred,round\nblue,square\n")
    (empty_portal / "empty.csv").write_text("")
    done = add("shapes.csv", "budget.csv", "empty.csv", "nowhere.csv", "--each")
    assert 1 == done.exit_code
    assert {"budget"} == {path.name for path in (empty_portal / "datasets").iterdir()}
    after = told(done).partition("Nothing was made of these files:")[2]
    for file, code in (
        ("empty.csv", "add-no-table"), ("nowhere.csv", "add-no-file"), ("shapes.csv", "add-no-kind")
    ):  # fmt: skip
        assert file in after
        assert f"[{code}]" in after


@pytest.mark.parametrize(
    "words", [("--name", "it"), ("--role", "amount=Amount"), ("--all-rows", "phase=adopted")]
)
def test_what_is_of_one_dataset_cannot_be_said_of_each(
    empty_portal: Path, words: tuple[str, str]
) -> None:
    (empty_portal / "budget.csv").write_text(BUDGET)
    done = add("budget.csv", "--each", *words)
    assert (2, True) == (done.exit_code, f"{words[0]} can be said of one dataset" in told(done))
    assert not (empty_portal / "datasets").exists()


def test_a_column_to_leave_out_that_no_file_has_is_refused_with_the_nearest(
    empty_portal: Path,
) -> None:
    (empty_portal / "works.csv").write_text(PROJECTS)
    for more in ((), ("--each",)):
        done = add("works.csv", "--drop", "Contacts", *more)
        assert (2, True) == (done.exit_code, "Did you mean “Contact”?" in told(done))
        assert not (empty_portal / "datasets").exists()


def test_a_column_to_leave_out_is_left_out_also_where_nothing_personal_was_found_in_it(
    empty_portal: Path,
) -> None:
    (empty_portal / "budget.csv").write_text(
        "Year,Phase,Agency,Amount,Memo\n2025,Adopted,Parks,5,secret\n"
    )
    assert 0 == add("budget.csv", "--drop", "Memo").exit_code
    text = (empty_portal / "datasets/budget/datapackage.yaml").read_text()
    own = yaml.safe_load(text)["lightwell"]["disclosure"]["columns"]
    assert {"Memo": {"answer": "drop", "reason": "It may tell of a person."}} == own


def test_lines_to_fill_in_stand_beside_the_answers_that_were_given(empty_portal: Path) -> None:
    (empty_portal / "works.csv").write_text(PROJECTS.replace("Where", "Memo"))
    assert 1 == add("works.csv", "--drop", "Memo").exit_code
    text = (empty_portal / "datasets/works/datapackage.yaml").read_text()
    assert ["Memo"] == list(yaml.safe_load(text)["lightwell"]["disclosure"]["columns"])
    text = text.replace("  #     Contact:", "      Contact:")
    assert ["Contact", "Memo"] == list(yaml.safe_load(text)["lightwell"]["disclosure"]["columns"])


def test_each_new_dataset_is_checked_once_and_of_the_others_the_places_alone(
    empty_portal: Path, squares: Callable[..., str], caplog: pytest.LogCaptureFixture
) -> None:
    (empty_portal / "areas.geojson").write_text(squares("Oak", "Elm"))
    (empty_portal / "budget.csv").write_text(BUDGET)
    (empty_portal / "works.csv").write_text(PROJECTS)
    assert 0 == add("areas.geojson", "budget.csv", "--each").exit_code
    caplog.set_level(logging.INFO, logger=STEPS.name)
    assert 0 == add("works.csv", "--drop", "Contact").exit_code
    checked = [m for m in caplog.messages if m.startswith("Checking ")]
    assert ["Checking Works"] == [m for m in checked if m != "Checking Areas"]
