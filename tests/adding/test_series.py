"""Several files that are one dataset: said once what is common, and of a file what differs."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml
from typer.testing import CliRunner, Result

from builders.cli import app


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words, "--yes", "--name", "it"])


def descriptor(root: Path) -> Any:
    return yaml.safe_load((root / "datasets/it/datapackage.yaml").read_text(encoding="utf-8"))


def test_a_series_whose_columns_codes_and_styles_change_is_one_dataset(empty_portal: Path) -> None:
    (empty_portal / "adopted_2023.csv").write_text(
        "Fiscal Year,Department,Expense Revenue,Amount\n"
        "2023,Parks,E,1234.50\n2023,Roads,R,7.25\n2023,Baths,E,8.00\n"
    )
    (empty_portal / "adopted_2024.csv").write_text(
        "Fiscal Year;Dept;Expense Revenue;Amount\n"
        "2024;Parks;Expenses;1.234,50\n2024;Roads;Revenues;7,25\n2024;Baths;Expenses;8,00\n"
    )
    done = add("adopted_2023.csv", "adopted_2024.csv")
    assert 0 == done.exit_code, done.output
    read = descriptor(empty_portal)
    assert "Department" == read["lightwell"]["roles"]["department"]
    own = read["resources"][1]["lightwell"]
    assert {"department": "Dept"} == own["roles"]
    assert {"decimal": ",", "group": "."} == own["numbers"]
    assert "lightwell" not in read["resources"][0]
    assert "new in direction: “Expenses”, “Revenues”" in done.output
    assert "new columns “Dept”" in done.output
    for year in (2023, 2024):
        assert f"Amount (expenditure, adopted, {year}): $1,242.50" in done.output


def test_a_column_that_is_only_written_in_another_way_is_told_of_once(empty_portal: Path) -> None:
    rows = "".join(f"{n},Job {n},Open,{n}00\n" for n in range(1, 9))
    (empty_portal / "projects_a.csv").write_text("id,name,status,budget\n" + rows)
    more = "".join(f"{n},Job {n},Open,{n}00\n" for n in range(11, 19))
    (empty_portal / "projects_b.csv").write_text("ID,Name,Status,Cost\n" + more)
    done = add("projects_a.csv", "projects_b.csv")
    told = " ".join(done.output.split())
    assert 1 == told.count("“id” is now written “ID”")
    assert "new columns “Cost”." in told
    assert "id stands in" not in told
    assert "budget_current stands in “Cost”, before in “budget”" in told


def test_the_year_of_a_file_without_one_is_that_of_its_name(empty_portal: Path) -> None:
    for year in (2023, 2024):
        text = f"Department,Amount\nParks,{year}\nRoads,7\n"
        (empty_portal / f"adopted budget {year}.csv").write_text(text)
    done = add("adopted budget 2023.csv", "adopted budget 2024.csv", "--kind", "budget")
    assert 0 == done.exit_code, done.output
    parts = [part["lightwell"]["constants"] for part in descriptor(empty_portal)["resources"]]
    assert [{"year": "2023"}, {"year": "2024"}] == [
        {key: str(value) for key, value in own.items()} for own in parts
    ]


def test_ids_that_stand_in_several_files_are_told_of(empty_portal: Path) -> None:
    for name in ("march", "june"):
        text = "id,name,status,budget\n1,Pool,In Design,5\n2,Hall,In Design,6\n"
        (empty_portal / f"projects {name}.csv").write_text(text)
    done = add("projects march.csv", "projects june.csv")
    assert "2 ids stand in several files: say of which day each is" in done.output


def test_files_that_have_nothing_in_common_are_refused(empty_portal: Path) -> None:
    (empty_portal / "a.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    (empty_portal / "b.csv").write_text("Colour,Shape,Size\nred,round,5\n")
    done = add("a.csv", "b.csv")
    assert (1, True) == (done.exit_code, "[add-files-differ]" in done.output)
    assert not (empty_portal / "datasets").exists()


def test_boundaries_and_the_people_in_them_are_one_dataset(
    empty_portal: Path, squares: Callable[..., str]
) -> None:
    (empty_portal / "areas.geojson").write_text(squares("Oak", "Elm"))
    (empty_portal / "people.csv").write_text(
        "Area,Total population\nThe State,9000\nOak,10\nElm,20\n"
    )
    done = add("areas.geojson", "people.csv")
    assert 0 == done.exit_code, done.output
    [rule] = descriptor(empty_portal)["resources"][1]["lightwell"]["withhold"]
    assert {"Area": ["The State"]} == rule["where"]
    assert "People: 30 people" in done.output


def test_a_workbook_is_kept_beside_the_file_that_was_made_of_it(empty_portal: Path) -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Adopted")
        for row, cells in enumerate((["Year", "Agency", "Amount"], [2025, "Parks", 5.25])):
            sheet.write_row(row, 0, cells)
    (empty_portal / "lines.xlsx").write_bytes(stream.getvalue())
    done = add("lines.xlsx")
    assert 0 == done.exit_code, done.output
    folder = empty_portal / "datasets/it"
    assert stream.getvalue() == (folder / "lines.xlsx").read_bytes()
    assert "Year,Agency,Amount\n2025,Parks,5.25\n" == (folder / "lines.csv").read_text()
    [part] = descriptor(empty_portal)["resources"]
    assert "lines.xlsx" == part["lightwell"]["derived_from"]["file"]
    assert "unclaimed-file" not in done.output


def test_what_may_tell_of_a_person_is_the_stewards_to_answer(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text(
        "Year,Phase,Agency,Amount,Contact\n2025,Adopted,Parks,5,ann.lee@mail.example\n"
    )
    done = add("b.csv")
    assert 1 == done.exit_code
    text = (empty_portal / "datasets/it/datapackage.yaml").read_text(encoding="utf-8")
    assert "#     Contact: {answer: drop, reason: It may tell of a person.}" in text
