"""What a person says beforehand: which column is what, what holds for all rows, what is left out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner, Result

from builders.adding.claim import Guess
from builders.cli import app

PARKS = (
    "Name,Levy,Acreage,Type,Description\n"
    'Oak Park,"$1,200.00 ",2.5,Large,<b>2025</b>: a new lawn for everybody\n'
    "Elm Park,$906 ,1.5,Small,New trees along the path\n"
    "Ash Park,,0.5,Small,A bench under the old ash\n"
    + "".join(f"Park {n},${n}.00 ,{n}.5,Small,New benches and a path\n" for n in range(1, 18))
    + "Elm Park,,9.5,Large,\n"
)
CENSUS = "AREA_NAME,PERCENT_CROWDED,INCOME_PER_HEAD,POLICE_DISTRICT\nOak,1.5,100,7\nElm,2.5,200,8\n"


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words, "--yes", "--name", "it"])


def block(root: Path) -> Any:
    text = (root / "datasets/it/datapackage.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["lightwell"]


def test_a_role_is_read_from_the_column_that_was_said_without_an_editor(empty_portal: Path) -> None:
    (empty_portal / "levy.csv").write_text(PARKS)
    done = add("levy.csv", "--kind", "projects", "--role", "budget_current=Levy")
    assert 0 == done.exit_code, done.output
    assert "Levy" == block(empty_portal)["roles"]["budget_current"]
    assert "Budget of projects: $2,259.00" in done.output
    assert "21 to publish, 0 withheld" in done.output


def test_money_whose_name_does_not_say_what_for_is_left_open_and_the_projects_are_taken(
    empty_portal: Path,
) -> None:
    (empty_portal / "levy.csv").write_text(PARKS.replace("Acreage", "Latitude,Longitude").replace(
        ".5,", ".5,-85.5,"))  # fmt: skip
    done = add("levy.csv")
    assert 0 == done.exit_code, done.output
    assert "projects" == block(empty_portal)["kind"]
    assert not {"budget_current", "spent"} & block(empty_portal)["roles"].keys()
    assert "“Levy” was left open" in done.output
    assert "`roles: {spent: Levy}`" in done.output


def test_names_that_stand_twice_identify_a_row_together_with_another_column(
    empty_portal: Path,
) -> None:
    (empty_portal / "levy.csv").write_text(PARKS)
    done = add("levy.csv", "--kind", "projects", "--role", "budget_current=Levy")
    assert ["Name", "Type"] == block(empty_portal)["roles"]["id"]
    assert "project-id-twice" not in done.output


def test_a_column_for_each_indicator_of_places_is_read_when_its_period_is_said(
    empty_portal: Path, squares: Callable[..., str]
) -> None:
    folder = empty_portal / "datasets/places"
    folder.mkdir(parents=True)
    (folder / "areas.geojson").write_text(squares("Oak", "Elm"))
    (folder / "datapackage.yaml").write_text(
        "name: places\nlightwell: {kind: places}\nresources: [{name: a, path: areas.geojson}]\n"
    )
    (empty_portal / "census.csv").write_text(CENSUS)
    opened = add("census.csv")
    assert (1, True) == (opened.exit_code, "--all-rows period=2024" in opened.output)
    assert "period" not in block(empty_portal).get("constants", {})
    path = empty_portal / "datasets/it/datapackage.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# constants: {period: …}", "constants: {period: 2024}"))
    checked = CliRunner().invoke(app, ["validate", "it"])
    assert 0 == checked.exit_code, checked.output
    shutil.rmtree(path.parent)
    done = add("census.csv", "--all-rows", "period=2024")
    assert 0 == done.exit_code, done.output
    columns = block(empty_portal)["unpivot"]["columns"]
    assert {
        "PERCENT_CROWDED": {"indicator": "Percent crowded"},
        "INCOME_PER_HEAD": {"indicator": "Income per head"},
    } == columns
    assert "Latest value of an indicator (Income per head): 150" in done.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--role", "amout=Amount"), "“amout” is not one of the roles of budget"),
        (("--role", "amount=Sum"), "“Sum” is not one of the columns: Year, Phase, Agency, Amount"),
        (("--role", "amount=Agency"), "“Agency” is not a column whose cells can be amount (money)"),
        (("--all-rows", "phase=final"), "“final” is not one of proposed, adopted"),
        (("--all-rows", "year=²⁰²⁵"), "“²⁰²⁵” is not a year, such as 2025, as year"),
        (("--role", "Amount"), "“Amount” is not a role, = and a column"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(
    empty_portal: Path, words: tuple[str, ...], told: str
) -> None:
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    done = add("b.csv", *words)
    assert 2 == done.exit_code
    assert told in " ".join(done.output.split())
    assert not (empty_portal / "datasets").exists()


def test_a_column_that_may_tell_of_a_person_can_be_left_out_beforehand(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text(
        "Year,Phase,Agency,Amount,Contact\n2025,Adopted,Parks,5,ann.lee@mail.example\n"
    )
    done = add("b.csv", "--drop", "Contact")
    assert 0 == done.exit_code, done.output
    assert "drop" == block(empty_portal)["disclosure"]["columns"]["Contact"]["answer"]


def test_files_that_say_the_same_in_other_words_are_one_series(empty_portal: Path) -> None:
    rows = "2024-01-{:02},Ink {},{}.00\n"
    for name, head in (
        ("one.csv", "Date,Supplier,Amount"),
        ("two.csv", "Payment Date,Vendor Name,Sum"),
    ):
        text = "".join(rows.format(n, n % 3, n) for n in range(1, 9))
        (empty_portal / name).write_text(f"{head}\n{text}".replace("Sum", "Net Amount"))
    done = add("one.csv", "two.csv", "--kind", "payments")
    assert 0 == done.exit_code, done.output
    assert "Paid: $72.00" in done.output


def test_payments_of_cards_without_payees_are_payments_where_their_file_says_so(
    guess_of: Callable[..., Guess],
) -> None:
    text = "Transaction Date,Merchant Category,Amount\n" + "2024-01-05,Trains,5.20\n" * 4
    assert "payments" == guess_of(text, "card spend june.csv").kind
    nameless = guess_of(text, "june.csv")
    assert nameless.score < 0.62


def test_a_text_that_calls_itself_a_workbook_is_read_as_the_text_that_it_is(
    empty_portal: Path,
) -> None:
    (empty_portal / "lines.xls").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    done = add("lines.xls")
    assert 0 == done.exit_code, done.output
    text = (empty_portal / "datasets/it/datapackage.yaml").read_text(encoding="utf-8")
    assert "format: csv" in text
