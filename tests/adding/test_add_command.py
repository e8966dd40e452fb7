"""`lightwell add`: from a city's own file to a dataset that the real check has passed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from typer.testing import CliRunner, Result

from builders.cli import app

LINES = (
    "Title of the budget;;;\n"
    "Haushaltsjahr;Amt;Ansatz\n"
    "2024;Grünflächen;1.234,50 €\n2025;Straßen;(7,00) €\n2025;Bäder;k.A.\nSumme;;1.227,50 €\n"
)


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words])


def descriptor(root: Path, name: str) -> dict[str, Any]:
    text = (root / "datasets" / name / "datapackage.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return read


def test_a_file_becomes_a_sound_dataset_and_its_bytes_are_untouched(empty_portal: Path) -> None:
    given = empty_portal / "haushalt_ansatz.csv"
    given.write_bytes(LINES.encode("cp1252"))
    done = add(str(given), "--yes", "--name", "haushalt")
    assert 0 == done.exit_code, done.output
    assert given.read_bytes() == (empty_portal / "datasets/haushalt" / given.name).read_bytes()
    [resource] = descriptor(empty_portal, "haushalt")["resources"]
    assert ("haushalt_ansatz.csv", "cp1252") == (resource["path"], resource["encoding"])
    assert {"delimiter": ";", "headerRows": [2]} == resource["dialect"]
    assert [{"Haushaltsjahr": ["Summe"]}] == [w["where"] for w in resource["lightwell"]["withhold"]]
    block = descriptor(empty_portal, "haushalt")["lightwell"]
    assert (["k.A."], {"decimal": ",", "group": "."}) == (block["missing"], block["numbers"])
    assert "3 to publish, 2 withheld with a reason." in done.output
    assert "Amount (expenditure, adopted, 2024): $1,234.50" in done.output


def test_what_was_understood_is_shown_with_how_sure_it_is(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    done = add("b.csv", "--yes")
    assert "3 | Agency | text | Parks | department | sure" in done.output
    assert "Amount (expenditure, adopted, 2025): $5.00" in done.output


def test_what_no_file_says_is_taken_from_the_options_or_left_to_be_filled_in(
    empty_portal: Path,
) -> None:
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    add("b.csv", "--yes", "--name", "open")
    text = (empty_portal / "datasets/open/datapackage.yaml").read_text(encoding="utf-8")
    assert "# licenses:" in text
    assert "# frequency:" in text
    told = ["--licence", "CC0-1.0", "--contact", "data@city.example", "--updated", "yearly"]
    add("b.csv", "--yes", "--name", "told", *told)
    read = descriptor(empty_portal, "told")
    assert [{"name": "CC0-1.0"}] == read["licenses"]
    assert "yearly" == read["lightwell"]["frequency"]
    assert "data@city.example" == read["contributors"][0]["email"]


def test_a_dataset_that_is_there_is_never_written_over(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    assert 0 == add("b.csv", "--yes", "--name", "budget").exit_code
    again = add("b.csv", "--yes", "--name", "budget")
    assert (2, True) == (again.exit_code, "add-folder-taken" in again.output)


def test_a_file_that_nothing_can_be_made_of_is_accounted_for_and_nothing_is_written(
    empty_portal: Path,
) -> None:
    (empty_portal / "phones.csv").write_text("Colour,Shape\nred,round\nblue,square\n")
    done = add("phones.csv", "--yes")
    assert 1 == done.exit_code
    assert "add-no-kind" in done.output
    assert "It has 2 rows, and the columns Colour (text), Shape (text)." in done.output
    assert not (empty_portal / "datasets").exists()


def test_files_and_words_that_cannot_be_used_are_told(empty_portal: Path) -> None:
    (empty_portal / "empty.csv").write_text("")
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n")
    for words, code, exit_code in (
        (("nowhere.csv",), "add-no-file", 2),
        (("empty.csv",), "add-no-table", 1),
        (("b.csv", "--kind", "budgets"), "add-unknown-kind", 2),
        (("b.csv", "--name", "My Budget"), "add-name-not-valid", 2),
    ):
        done = add(*words, "--yes")
        assert (exit_code, True) == (done.exit_code, f"[{code}]" in done.output), done.output


def test_a_hostile_header_cannot_break_out_of_the_descriptor(empty_portal: Path) -> None:
    head = 'Year,Phase,"Agency: {a: b}\n# - x","Amount"\n'
    (empty_portal / "b.csv").write_text(f"{head}2025,Adopted,Parks,5\n")
    done = add("b.csv", "--yes", "--name", "b")
    assert done.exit_code in {0, 1}
    assert "budget" == descriptor(empty_portal, "b")["lightwell"]["kind"]


def test_names_of_places_are_measured_against_the_portal_s(
    empty_portal: Path, squares: Callable[..., str]
) -> None:
    folder = empty_portal / "datasets/places"
    folder.mkdir(parents=True)
    (folder / "areas.geojson").write_text(squares("Oak", "Elm", "Ash"))
    (folder / "datapackage.yaml").write_text(
        "name: places\nlightwell: {kind: places}\nresources: [{name: a, path: areas.geojson}]\n"
    )
    rows = "\n".join(
        f"{n},P{n},{place},In Design,5"
        for n, place in enumerate(("Oak", "elm", "Oak/Elm", "Citywide", "Various", "Fir"))
    )
    (empty_portal / "p.csv").write_text(f"id,name,Where,status,budget\n{rows}\n")
    done = add("p.csv", "--yes", "--name", "projects", "--kind", "projects")
    assert "2 of 6 names join" in done.output
    places = descriptor(empty_portal, "projects")["lightwell"]["places"]
    assert {"Oak/Elm": ["Oak", "Elm"]} == places["shared"]
