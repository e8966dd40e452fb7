"""Examples that others published get the verdict that their names say, and files their order."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from builders.checks.files import FileCheck, check_file
from builders.checks.letters.headers import raw_header
from builders.checks.score import quality
from builders.problems import Problem
from builders.sources.dataset import Dataset, Dialect, Reading, Resource, Shape
from builders.stages.outside import check_outside

SHAPE = Shape("records", "a row", ())


def test_official_examples_of_schemas_get_the_verdict_that_their_names_say(shared_data: Path):
    home = shared_data / "csv-corpora"
    files = sorted(home.glob("etalab-schema-*/**/exemple-*.csv"))
    assert {"exemple-valide", "exemple-invalide"} <= {file.stem for file in files}
    wrong = []
    for file in files:
        (schema,) = file.parent.glob("schema*.json")
        if check_outside([file], schema).is_sound == ("invalide" in file.name):
            wrong.append(file.name)
    assert [] == wrong


# What is wrong with the fixtures of csvlint; all others are named as valid or as ways of ending
# a line, which are all the same to us.
CSVLINT = {
    "invalid-byte-sequence.csv": "encoding-wrong",
    "invalid_many_rows.csv": "quote-misplaced",
    "title-row.csv": "header-elsewhere",
}


def test_fixtures_of_csvlint_get_the_verdict_that_their_names_say(shared_data: Path):
    files = sorted((shared_data / "csv-corpora" / "csvlint" / "fixtures").glob("*.csv"))
    assert set(CSVLINT) < {file.name for file in files}
    found = {file.name: [p.code for p in check_outside([file]).errors] for file in files}
    assert {name: [code] for name, code in CSVLINT.items()} == {k: v for k, v in found.items() if v}


def test_a_wrong_cell_of_a_key_is_told_once_and_not_as_a_missing_key(shared_data: Path):
    file = shared_data / "csv-corpora" / "etalab-schema-stationnement" / "exemple-invalide.csv"
    errors = check_outside([file], file.with_name("schema.json")).errors
    assert [("cell-wrong-pattern", "id"), ("cell-not-in-list", "tarif_pmr")] == [
        (problem.code, problem.column) for problem in errors
    ]


def test_a_geojson_outside_a_portal_is_held_to_its_standard(shared_data: Path):
    home = shared_data / "geojson"
    assert check_outside([home / "good" / "good-point.geojson"]).is_sound
    assert not check_outside([home / "bad" / "short-line.geojson"]).is_sound


def test_the_figure_for_quality_orders_real_files_as_their_published_scores(shared_data: Path):
    home = shared_data / "uk25k"
    fields = json.loads((home / "spend-publishing-schema.json").read_text())["fields"]
    with (home / "SAMPLE.csv").open(encoding="utf-8", newline="") as stream:
        sample = {row["file"]: float(row["score_2017"]) for row in csv.DictReader(stream)}
    ours = {name: figure_of(home / "files" / name, fields) for name in sample}
    correlation = spearman(list(sample.values()), [ours[name] for name in sample])
    lines = [f"{ours[name]:6.1f} {sample[name]:4.0f} {name}" for name in sample]
    sys.stdout.write("\n".join(sorted(lines)) + f"\nrank correlation {correlation:.3f}\n")
    assert correlation > 0.7


def figure_of(file: Path, fields: list[dict[str, object]]) -> float:
    """The figure of a file once the steward has said what our words ask for.

    That is: its encoding, the row of its header, how its dates and amounts are written, and which
    fields of the published schema it has, whatever the case of their names.
    """
    resource = Resource("x", file.name, file, file.name, "csv", encoding=encoding_of(file))
    resource, first = with_header(replace(resource, reading=Reading()))
    names = {fold(cell): cell.strip() for cell in raw_header(resource)}
    schema = {"fields": [own(field, names) for field in fields if fold(field["name"]) in names]}
    check = checked(replace(resource, schema=schema))
    figure = quality((*first, *check.problems), read=check.text is not None)
    assert figure is not None, file.name
    return figure


def encoding_of(file: Path) -> str:
    try:
        file.read_bytes().decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def with_header(resource: Resource) -> tuple[Resource, list[Problem]]:
    """The resource with its header where our words say that it is, and those words."""
    first: list[Problem] = []
    for row in range(2, 9):
        check = checked(resource)
        if check.text is not None:
            return resource, first
        first += check.problems
        told = int(check.problems[0].wanted or row)
        resource = replace(resource, dialect=Dialect(header_row=told))
    raise AssertionError(resource.shown)


def own(field: dict[str, object], names: dict[str, str]) -> dict[str, object]:
    """A field of the published schema under the file's own name, in today's way of writing."""
    plain = {key: value for key, value in field.items() if key != "format"}
    ways = {
        "date": {"format": "%d/%m/%Y"},
        "number": {"groupChar": ",", "bareNumber": False},
    }
    return {**plain, **ways.get(str(field["type"]), {}), "name": names[fold(field["name"])]}


def fold(name: object) -> str:
    return " ".join(str(name).casefold().split())


def checked(resource: Resource) -> FileCheck:
    dataset = Dataset("x", "records", "X", "", "x", (resource,))
    with TemporaryDirectory() as cache, duckdb.connect() as connection:
        return check_file(connection, dataset, resource, SHAPE, Path(cache))


def spearman(ones: list[float], others: list[float]) -> float:
    """Spearman's rank correlation; equal values share the mean of their ranks."""
    a, b = ranks(ones), ranks(others)
    middle = (len(a) - 1) / 2
    both = sum((x - middle) * (y - middle) for x, y in zip(a, b, strict=True))
    spread = [sum((x - middle) ** 2 for x in one) for one in (a, b)]
    return both / (spread[0] * spread[1]) ** 0.5


def ranks(values: list[float]) -> list[float]:
    below = [sum(other < value for other in values) for value in values]
    return [low + (values.count(value) - 1) / 2 for low, value in zip(below, values, strict=True)]
